import { ms, type Milliseconds } from '../math/units'

/** A page that was busy for as long hears its own timer before what has come meanwhile; milliseconds (provisional). */
const grace = ms(200)

/** Tells when nothing has come for so long: once, until something comes again. */
export class SilenceWatch {
  readonly #limit: Milliseconds
  readonly #onSilence: () => void
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(limit: Milliseconds, onSilence: () => void) {
    this.#limit = limit
    this.#onSilence = onSilence
  }

  /** Something has come, or begins to be waited for. */
  heard(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => (this.#timer = setTimeout(this.#onSilence, grace)), this.#limit)
  }

  /** Nothing is waited for any more. */
  stop(): void {
    clearTimeout(this.#timer)
  }
}
