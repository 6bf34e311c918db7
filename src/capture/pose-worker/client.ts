import { ms, type Milliseconds } from '../../math/units'
import type { KeepOrder, LookRequest } from '../../session/ports'
import { FrameSlot } from './frame-slot'
import type { EngineWish, Frame, FromPoseWorker } from './messages'
import { SupervisedWorker, usualPatience, type WorkerNews, type WorkerTerms } from './supervised-worker'

export type PoseClientNews =
  Exclude<FromPoseWorker, { kind: 'broken' | 'closed' }> | Extract<WorkerNews, { kind: 'restarted' }>

/** How to get at the model; all of it has a default. Tests put another worker in. */
export type PoseClientOptions = Partial<Omit<WorkerTerms, 'wish'> & EngineWish> & {
  /** A look that takes longer is given up, and the number is that of the first look. Milliseconds. */
  readonly lookLimit?: Milliseconds
}

/** How long the worker gets to close its landmarker before it is ended anyway. */
const closingLimit = 2000

/** While a runner waits: ten pictures on the slowest machine take five seconds. */
const liveLookLimit = ms(30_000)

const nothingKept: KeepOrder = { windows: [], isMoving: false }

const createPoseWorker = () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })

/** The page's end of the pose worker: frames in, poses out, one at a time. */
export class PoseClient {
  readonly #slot = new FrameSlot()
  readonly #worker: SupervisedWorker
  readonly #listener: (news: PoseClientNews) => void
  readonly #lookLimit: Milliseconds
  #keep: KeepOrder = nothingKept
  /** Looks that were asked for and not answered, each with its limit. */
  readonly #looks = new Map<string, ReturnType<typeof setTimeout>>()
  #onLooked: (() => void)[] = []
  #isReady = false
  #isOver = false
  #onClosed: () => void = () => undefined

  constructor(options: PoseClientOptions, listener: (news: PoseClientNews) => void) {
    this.#listener = listener
    this.#lookLimit = options.lookLimit ?? liveLookLimit
    const terms = {
      createWorker: options.createWorker ?? createPoseWorker,
      base: options.base ?? new URL(import.meta.env.BASE_URL, document.baseURI).href,
      wish: {
        model: options.model ?? 'full',
        delegate: options.delegate ?? 'best',
        secondLook: options.secondLook ?? 'none',
      },
      patience: options.patience ?? usualPatience,
    }
    this.#worker = new SupervisedWorker(terms, (news) => this.#hear(news))
  }

  get framesOpen(): number {
    return this.#slot.framesOpen
  }

  /** Hands the frame over, to be looked at as soon as the model is free, unless a newer one comes before that. */
  offer(frame: Frame, t: Milliseconds) {
    if (this.#isOver) {
      frame.close()
      return
    }
    this.#slot.put({ frame, t })
    this.#sendNext()
  }

  /** Resolves when every offered frame was answered, dropped or lost. */
  whenIdle(): Promise<void> {
    return this.#slot.whenIdle()
  }

  /** Goes with the next frame. */
  keep(order: KeepOrder) {
    this.#keep = order
  }

  /** Answered by `looked`, with nothing if the worker dies over it. */
  lookAgain(request: LookRequest) {
    if (this.#isOver) return
    this.#looks.set(
      request.id,
      setTimeout(() => this.#giveUp(request.id), this.#lookLimit),
    )
    this.#worker.post({ kind: 'look', ...request })
  }

  /** Resolves when every look that was asked for is answered. */
  async whenLooked(): Promise<void> {
    if (this.#looks.size > 0) await new Promise<void>((resolve) => this.#onLooked.push(resolve))
  }

  /** Nothing is heard after this. Resolves when the landmarker is closed and the worker ended. */
  async close(): Promise<void> {
    if (this.#isOver) return
    this.#isOver = true
    this.#slot.empty()
    this.#forgetLooks()
    await new Promise<void>((resolve) => {
      this.#onClosed = resolve
      setTimeout(resolve, closingLimit)
      this.#worker.post({ kind: 'close' })
    })
    this.#worker.terminate()
  }

  #sendNext() {
    if (!this.#isReady) return
    const next = this.#slot.take()
    if (next)
      this.#worker.post({ kind: 'frame', t: next.t, frame: next.frame, keep: this.#keep }, [next.frame])
  }

  #hear(news: WorkerNews) {
    if (news.kind === 'closed') {
      this.#onClosed()
      return
    }
    if (this.#isOver || news.kind === 'broken') return
    switch (news.kind) {
      case 'ready':
        this.#isReady = true
        break
      case 'restarted':
        this.#isReady = false
        this.#slot.returned()
        for (const id of [...this.#looks.keys()]) this.#giveUp(id)
        break
      case 'fault':
        this.#isOver = true
        this.#slot.empty()
        this.#forgetLooks()
        break
      case 'pose':
      case 'nobody':
        this.#slot.returned()
        break
      case 'looked':
        // One that was given up has had its answer.
        if (this.#looks.has(news.id)) this.#looked(news)
        return
      case 'loading':
      case 'look-loading':
    }
    this.#listener(news)
    this.#sendNext()
  }

  #giveUp(id: string) {
    this.#looked({ kind: 'looked', id, looks: [] })
  }

  #looked(news: Extract<PoseClientNews, { kind: 'looked' }>) {
    clearTimeout(this.#looks.get(news.id))
    this.#looks.delete(news.id)
    this.#listener(news)
    if (this.#looks.size === 0) this.#forgetLooks()
  }

  #forgetLooks() {
    for (const timer of this.#looks.values()) clearTimeout(timer)
    this.#looks.clear()
    for (const resolve of this.#onLooked.splice(0)) resolve()
  }
}
