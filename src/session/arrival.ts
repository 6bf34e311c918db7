import { ms, type Milliseconds } from '../math/units'
import type { Pose } from '../pose/pose'
import { isThere } from './presence'

/** Whoever is seen for so long has come; one wild pose of an empty room is nobody; milliseconds (provisional). */
const arrivedAfter = 500
/** Missed for less, a runner is still there; and more than this between two poses is no time that anybody was seen for; milliseconds (provisional). */
const missedFor = 1000

/**
 * Whoever has just pressed Start is on the way from the laptop into the picture: tells when they are there, and counts how long
 * they were seen. Pose time.
 */
export class Arrival {
  #since: number | null = null
  #last: number | null = null
  #missedSince: number | null = null
  #seenFor = 0

  /** Takes what the source showed next; `t` must rise. */
  push(t: number, pose: Pose | null): void {
    if (pose === null || !isThere(pose)) {
      this.#missedSince ??= t
      if (t - this.#missedSince > missedFor) this.reset()
      return
    }
    // A slow machine looks seldom, and misses nobody by that.
    this.#missedSince = null
    this.#seenFor += Math.min(missedFor, t - (this.#last ?? t))
    this.#since ??= t
    this.#last = t
  }

  /** Somebody is there, be it for less than it takes to have come. */
  get isSeen(): boolean {
    return this.#last !== null
  }

  get hasCome(): boolean {
    return this.#since !== null && this.#last !== null && this.#last - this.#since >= arrivedAfter
  }

  /** How long somebody was seen since this was counted anew. */
  get seenFor(): Milliseconds {
    return ms(this.#seenFor)
  }

  countAnew(): void {
    this.#seenFor = 0
  }

  /** The line of poses broke: what was seen before it counts, whoever was seen does not. */
  reset(): void {
    this.#since = null
    this.#last = null
    this.#missedSince = null
  }
}
