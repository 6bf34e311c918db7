import type { Repair } from './precache-repair'

/** The service worker as a page sees it. */
export interface ShellWorker {
  /** Every file of the program is kept. */
  readonly kept: Promise<unknown>
  /** Checks what is kept and fetches anew what is wrong. */
  repair(): Promise<Repair>
  lookForUpdate(): Promise<void>
  /** Lets the newer program that waits take over. */
  takeUpdate(): void
}

export interface ShellNews {
  /** A newer program is here and waits. */
  readonly onWaiting: () => void
  /** A newer program has taken over, asked for in this tab or another. */
  readonly onReplaced: () => void
}

/** Null where there can be none: an old browser, an address that is not secure, a user who forbids it. */
export const openShellWorker = async (address: string, news: ShellNews): Promise<ShellWorker | null> => {
  if (!('serviceWorker' in navigator)) return null
  try {
    const { Workbox } = await import('workbox-window')
    const workbox = new Workbox(address)
    workbox.addEventListener('waiting', news.onWaiting)
    // The library's own marks miss an update that another tab takes in the first minute of a page that no worker had yet.
    let hadWorker = navigator.serviceWorker.controller !== null
    workbox.addEventListener('controlling', () => {
      if (hadWorker) news.onReplaced()
      hadWorker = true
    })
    // One file that cannot be fetched, and the browser throws the whole worker away.
    const failed = new Promise((_, reject) => {
      workbox.addEventListener('redundant', () => reject(new Error('The program could not be kept')))
    })
    failed.catch(() => undefined)
    await workbox.register()
    return {
      kept: Promise.race([navigator.serviceWorker.ready, failed]),
      repair: async () => {
        const { active } = await navigator.serviceWorker.ready
        return asked(active)
      },
      lookForUpdate: () => workbox.update().catch(() => undefined),
      takeUpdate: () => workbox.messageSkipWaiting(),
    }
  } catch {
    return null
  }
}

/** Asked of the one that is active: with an update waiting, the library would ask that one. */
const asked = (worker: ServiceWorker | null): Promise<Repair> =>
  new Promise((resolve) => {
    const channel = new MessageChannel()
    channel.port1.onmessage = ({ data }: MessageEvent<Repair>) => resolve(data)
    worker?.postMessage({ type: 'REPAIR' }, [channel.port2])
  })
