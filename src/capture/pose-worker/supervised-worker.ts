import type { Milliseconds } from '../../math/units'
import { ms } from '../../math/units'
import type { Delegate, EngineWish, FromPoseWorker, ToPoseWorker } from './messages'

export interface WorkerTerms {
  readonly createWorker: () => Worker
  /** Absolute address of the page's folder. */
  readonly base: string
  readonly wish: EngineWish
  /** Without a sign of life for this long while it starts, or while a frame is with it, the worker counts as dead. */
  readonly patience: { readonly starting: Milliseconds; readonly answering: Milliseconds }
}

export type WorkerNews = FromPoseWorker | { readonly kind: 'restarted'; readonly detail: string }

/**
 * Starting: creation took 0.5 to 0.8 s when measured and 30 s at worst on record (GPU shaders, Firefox on Windows), and
 * every piece of a slow download counts as a sign of life. Answering: a frame takes 0.04 s, the first on a GPU seconds.
 */
export const usualPatience = { starting: ms(60_000), answering: ms(10_000) } as const

/** More deaths than this within the window are no accident. */
export const restartsAllowed = 3
const restartWindow = 60_000

/** Keeps one worker alive: replaces it when it breaks, dies or hangs, and gives up when that does not help. */
export class SupervisedWorker {
  #worker: Worker | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #deaths: number[] = []
  #proven: Delegate | null = null

  constructor(
    private readonly terms: WorkerTerms,
    private readonly listener: (news: WorkerNews) => void,
  ) {
    this.#spawn(terms.wish)
  }

  /** A frame expects an answer; its absence is a death. */
  post(message: ToPoseWorker, transfer: Transferable[] = []) {
    this.#worker?.postMessage(message, transfer)
    if (message.kind === 'frame') this.#expect(this.terms.patience.answering)
  }

  terminate() {
    clearTimeout(this.#timer)
    const worker = this.#worker
    this.#worker = null
    if (!worker) return
    worker.onmessage = worker.onerror = worker.onmessageerror = null
    worker.terminate()
  }

  #spawn(wish: EngineWish) {
    const worker = this.terms.createWorker()
    this.#worker = worker
    worker.onmessage = ({ data }: MessageEvent<FromPoseWorker>) => this.#hear(data)
    worker.onerror = (event) => {
      event.preventDefault()
      this.#replace(`Worker error: ${event.message}`)
    }
    worker.onmessageerror = () => this.#replace('A message could not be read')
    worker.postMessage({ kind: 'start', base: this.terms.base, wish } satisfies ToPoseWorker)
    this.#expect(this.terms.patience.starting)
  }

  #expect(patience: Milliseconds) {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#replace(`No answer in ${patience} ms`), patience)
  }

  #hear(message: FromPoseWorker) {
    if (message.kind === 'broken') {
      this.#replace(message.detail)
      return
    }
    if (message.kind === 'loading') this.#expect(this.terms.patience.starting)
    // News of the second look says nothing about the frame that is waited for.
    else if (message.kind !== 'looked' && message.kind !== 'look-loading') clearTimeout(this.#timer)
    if (message.kind === 'ready' && message.engine.delegate !== 'unknown')
      this.#proven = message.engine.delegate
    if (message.kind === 'fault') this.terminate()
    this.listener(message)
  }

  #replace(detail: string) {
    this.terminate()
    const now = performance.now()
    this.#deaths = [...this.#deaths.filter((at) => now - at < restartWindow), now]
    if (this.#deaths.length > restartsAllowed) {
      this.listener({ kind: 'fault', code: 'engine-failed', detail: `Restarted too often; last: ${detail}` })
      return
    }
    this.listener({ kind: 'restarted', detail })
    // A delegate that broke twice, or before it ever worked, is not asked a third time.
    const delegate = this.#deaths.length === 1 ? (this.#proven ?? 'CPU') : 'CPU'
    // In the middle of a trial, perhaps: what can wait does.
    const secondLook = this.terms.wish.secondLook === 'none' ? 'none' : 'heavy-when-asked'
    this.#spawn({ ...this.terms.wish, delegate, secondLook })
  }
}
