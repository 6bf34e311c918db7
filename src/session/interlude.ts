import { RaisedHand } from '../biomechanics/raised-hand'
import type { Milliseconds } from '../math/units'
import { liveView } from './live-view'
import type { Look, Seen, Watcher } from './lookout'
import { nothingKept } from './picture-keeping'

/** How the trial before ended is shown and heard for so long, before what comes next is said; milliseconds. */
const announceAfter = 3500

/**
 * The time between two trials that ask for a rest, and before another leg or another test. Pose time, as everywhere:
 * whether somebody is in the picture meanwhile does not matter; whoever is may raise a hand.
 */
export class Interlude implements Watcher {
  readonly #lasting: Milliseconds
  readonly #hand = new RaisedHand()
  #since: number | null = null
  #isAnnounced = false
  #isOver = false

  constructor(lasting: Milliseconds) {
    this.#lasting = lasting
  }

  /** Takes what the source showed next; `t` must rise. */
  push({ t, pose }: Seen): Look {
    const past = t - (this.#since ??= t)
    const announces = !this.#isAnnounced && past >= announceAfter
    const ends = !this.#isOver && past >= this.#lasting
    const hand = pose && !ends ? this.#hand.push(pose) : null
    this.#isAnnounced ||= announces
    this.#isOver ||= ends
    return {
      keep: nothingKept,
      live: liveView(pose, { wait: { left: Math.max(0, this.#lasting - past), of: this.#lasting } }),
      sightings: [
        ...(hand ? [{ kind: 'hand-raised', side: hand.side } as const] : []),
        ...(announces ? [{ kind: 'announced' } as const] : []),
        ...(ends ? [{ kind: 'waited' } as const] : []),
      ],
    }
  }

  /** A line of poses that breaks breaks no rest, but what was held up. */
  interrupt(): void {
    this.#hand.reset()
  }
}
