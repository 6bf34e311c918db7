import type { StoreEvent } from '../session/ports'
import type { StoreName } from './rows'

/** What the tabs of one browser tell each other: which stores were written, so that nobody goes on from what was before. */
export class OtherTabs {
  readonly #channel: BroadcastChannel | null

  /** Where there is no such channel a page shows what it read; what it writes is changed field by field all the same. */
  constructor(name: string, report: (event: StoreEvent) => void) {
    this.#channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(name) : null
    this.#channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (Array.isArray(data)) report({ kind: 'changed-elsewhere', stores: data.map(String) })
    })
  }

  tell(stores: readonly StoreName[]): void {
    this.#channel?.postMessage(stores)
  }

  close(): void {
    this.#channel?.close()
  }
}
