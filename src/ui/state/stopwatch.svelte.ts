/** How often the running time is drawn, milliseconds. */
const drawnEvery = 100

/** A stopwatch that ends by itself. All times are milliseconds. */
export class Stopwatch {
  elapsed = $state.raw(0)
  running = $state.raw(false)
  readonly #endsAt: number
  readonly #now: () => number
  readonly #ended: (elapsed: number) => void
  #startedAt = 0
  #timer: ReturnType<typeof setInterval> | undefined

  /** `ended` hears the time, whoever stopped it. */
  constructor(endsAt: number, ended: (elapsed: number) => void, now: () => number = () => performance.now()) {
    this.#endsAt = endsAt
    this.#ended = ended
    this.#now = now
  }

  start(): void {
    if (this.running) return
    this.#startedAt = this.#now()
    this.elapsed = 0
    this.running = true
    this.#timer = setInterval(() => this.#draw(), drawnEvery)
  }

  stop(): void {
    if (!this.running) return
    this.#halt()
    this.elapsed = Math.min(this.#endsAt, this.#now() - this.#startedAt)
    this.#ended(this.elapsed)
  }

  /** Stops it without a time. */
  discard(): void {
    this.#halt()
    this.elapsed = 0
  }

  #draw(): void {
    const elapsed = this.#now() - this.#startedAt
    if (elapsed >= this.#endsAt) this.stop()
    else this.elapsed = elapsed
  }

  #halt(): void {
    clearInterval(this.#timer)
    this.running = false
  }
}
