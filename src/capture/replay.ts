import { ms, ratio, type Milliseconds } from '../math/units'
import type { Pose } from '../pose/pose'
import type { LookRequest, PoseEngine, PoseSource } from '../session/ports'
import { SourceFeed } from './source-feed'

export interface ReplayPace {
  /** 1 is real time, 2 twice as fast; `at-once` waits for nothing. */
  readonly rate: number | 'at-once'
  /** Resolves after that long; a test puts its own clock in. */
  readonly wait?: (time: Milliseconds) => Promise<void>
}

/** At once still lets the page draw, and `stop` be heard, this often. */
const posesPerBreath = 100

const realWait = (time: Milliseconds) => new Promise<void>((resolve) => setTimeout(resolve, time))

/** Plays poses that were recorded before, as if they were seen now. */
export class Replay implements PoseSource<never> {
  readonly kind = 'replay'
  readonly mirrored = false
  readonly picture = null
  readonly #feed = new SourceFeed(() => undefined)

  constructor(
    private readonly poses: readonly Pose[],
    private readonly engine: PoseEngine,
    private readonly pace: ReplayPace = { rate: 'at-once' },
  ) {}

  start(listener: Parameters<PoseSource['start']>[0]) {
    this.#feed.open(listener)
    void this.#run().catch((thrown: unknown) => this.#feed.thrown(thrown, 'recording-invalid'))
  }

  stop() {
    this.#feed.shut()
  }

  /** A recording has no pictures. */
  keep() {
    return undefined
  }

  lookAgain({ id }: LookRequest) {
    this.#feed.emit({ kind: 'looked', id, looks: [] })
  }

  async #run() {
    // Even the first event comes after `start` has returned, as from every other source.
    await Promise.resolve()
    const [first] = this.poses
    if (!first) {
      this.#feed.fault('recording-invalid', 'No poses in it')
      return
    }
    this.#feed.see(first.picture)
    this.#feed.hear({ kind: 'ready', engine: this.engine })
    let before = first.t
    for (const [index, pose] of this.poses.entries()) {
      if (index > 0 && pose.t <= before) {
        this.#feed.fault('recording-invalid', `Times do not rise at pose ${index}`)
        return
      }
      await this.#pause(index, ms(pose.t - before))
      if (!this.#feed.isOpen) return
      before = pose.t
      this.#feed.see(pose.picture)
      this.#feed.emit({ kind: 'pose', pose, light: null })
      this.#feed.emit({ kind: 'progress', done: ratio((index + 1) / this.poses.length) })
    }
    this.#feed.end()
  }

  async #pause(index: number, gap: Milliseconds) {
    const { rate, wait = realWait } = this.pace
    if (rate !== 'at-once') await wait(ms(gap / rate))
    else if (index % posesPerBreath === posesPerBreath - 1) await wait(ms(0))
  }
}
