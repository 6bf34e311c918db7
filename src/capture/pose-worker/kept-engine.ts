import { models, runtime } from '../../../models/manifest.json'
import type { Ratio } from '../../math/units'
import { prefetchEngine } from './engine-files'
import { forgetFiles, keptSize } from './verified-file'

const larger = models.heavy

/** The files of the live pose model as this browser keeps them, and those that the second look adds. */
export class KeptEngine {
  /** Bytes of the runtime and the live model. */
  readonly total = runtime.binary.bytes + models.full.bytes
  readonly #base: string
  readonly #listeners = new Set<(done: Ratio) => void>()
  #fetching: Promise<unknown> | null = null
  /** Held against their hashes since this page was opened. */
  #isChecked = false

  constructor(base = new URL(import.meta.env.BASE_URL, document.baseURI).href) {
    this.#base = base
  }

  /** Fetches what is not kept and checks what is. Asked for twice at a time, it is one load; it never rejects. */
  async fetch(onProgress: (done: Ratio) => void): Promise<void> {
    if (this.#isChecked) return
    this.#listeners.add(onProgress)
    this.#fetching ??= prefetchEngine(this.#base, 'full', (done) => {
      for (const listener of this.#listeners) listener(done)
    }).finally(() => (this.#fetching = null))
    await this.#fetching
    this.#listeners.delete(onProgress)
    this.#isChecked = await this.isKept()
  }

  /** What is kept was checked when it was put there. */
  async isKept(): Promise<boolean> {
    return (await this.size('live')) === this.total
  }

  /** Bytes in this browser's cache. */
  size(part: 'live' | 'larger'): Promise<number> {
    return keptSize(this.#files(part))
  }

  forget(part: 'live' | 'larger'): Promise<void> {
    if (part === 'live') this.#isChecked = false
    return forgetFiles(this.#files(part))
  }

  #files(part: 'live' | 'larger'): readonly string[] {
    const files = part === 'live' ? [runtime.binary, models.full] : [larger]
    return files.map(({ output }) => new URL(output, this.#base).href)
  }
}
