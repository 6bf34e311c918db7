import type { RequestCount } from '../session/device-ports'

/** What the service worker tells of a request that it saw go elsewhere (`service-worker.ts`). */
interface SeenElsewhere {
  readonly type: 'FOREIGN'
  readonly address: string
}

/**
 * Counts what this page asks for since it was opened: the browser's own list of what was fetched, what the content policy
 * stopped, and what the service worker saw, which hears the page's workers too.
 */
export class RequestCounter {
  readonly #foreign = new Set<string>()
  #own = 0

  constructor() {
    const observer = new PerformanceObserver((list) => {
      for (const { name } of list.getEntries()) this.#see(name)
    })
    // Also what was fetched before this was here: the browser keeps the first 250.
    observer.observe({ type: 'resource', buffered: true })
    document.addEventListener('securitypolicyviolation', ({ blockedURI }) => this.#seeStopped(blockedURI))
    if (!('serviceWorker' in navigator)) return
    navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<Partial<SeenElsewhere>>) => {
      if (data.type === 'FOREIGN' && data.address !== undefined) this.#foreign.add(data.address)
    })
  }

  get count(): RequestCount {
    return { own: this.#own, foreign: [...this.#foreign] }
  }

  /** What never leaves the browser, a picture out of memory, has no host. */
  #see(address: string): void {
    const { origin, protocol } = new URL(address, location.href)
    if (protocol !== 'http:' && protocol !== 'https:') return
    if (origin === location.origin) this.#own += 1
    else this.#foreign.add(address)
  }

  /** A policy also stops scripts in the page, which are named by a word and go nowhere. */
  #seeStopped(address: string): void {
    if (URL.canParse(address) && new URL(address).origin !== location.origin) this.#see(address)
  }
}
