import type { Pose } from '../pose/pose'
import { isThere } from './presence'
import { constant } from '../math/sourced'

/** When a runner has left the picture. */
export const leavingLimits = {
  goneAfter: constant(
    2000,
    'ms',
    'provisional',
    'Whoever has been out of the picture for so long has left it; a stumble is shorter.',
  ),
} as const

/** Tells when a runner who was in the picture has left it: walked out of it, or up to the laptop. */
export class Leaving {
  readonly #isExpected: boolean
  readonly #counts: (pose: Pose) => boolean
  #lastInside: number | null = null

  /**
   * `isExpected`: somebody stands there when it begins; otherwise nobody can leave who has not come. `counts`: whether a pose is
   * of somebody who is still there.
   */
  constructor(isExpected: boolean, counts: (pose: Pose) => boolean = isThere) {
    this.#isExpected = isExpected
    this.#counts = counts
  }

  /** Whether the runner has left with this look: true once each time; `t` must rise. */
  push(t: number, pose: Pose | null): boolean {
    const isInside = pose !== null && this.#counts(pose)
    if (isInside || (this.#lastInside === null && this.#isExpected)) this.#lastInside = t
    if (this.#lastInside === null || t - this.#lastInside < leavingLimits.goneAfter.value) return false
    this.#lastInside = null
    return true
  }

  reset(): void {
    this.#lastInside = null
  }
}
