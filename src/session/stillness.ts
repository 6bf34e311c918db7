import { midPoint } from '../biomechanics/limb-point'
import { bodySpan } from '../biomechanics/sample-quality'
import { ratio, type Ratio } from '../math/units'
import { imagePoint, type Point, type Pose } from '../pose/pose'

/** Stillness asked for before the countdown, milliseconds (experience.md: a ring fills over 2 s). */
const asked = 2000
/** Breathing and a chair back in the hands move the middles by less; a step moves them by more. Share of the body's height. */
const allowed = 0.03
/** A pause in the poses this long says nothing about stillness. */
const longestGap = 500

/** Points that do not care which side is labelled which. */
const watched = (pose: Pose): readonly Point[] => [
  imagePoint(pose, 'nose'),
  midPoint({ pose }, 'shoulder'),
  midPoint({ pose }, 'hip'),
  midPoint({ pose }, 'foot-index'),
]

/** How long the runner has been standing still, as a share of what is asked: 0 to 1. */
export class Stillness {
  #anchor: { readonly points: readonly Point[]; readonly t: number } | null = null
  #last = 0

  push(pose: Pose): Ratio {
    const points = watched(pose)
    const reach = allowed * bodySpan(pose) * pose.picture.height
    const anchor = this.#anchor
    const gap = pose.t - this.#last
    this.#last = pose.t
    const isStill =
      anchor !== null &&
      gap <= longestGap &&
      points.every(({ x, y }, i) => Math.hypot(x - anchor.points[i]!.x, y - anchor.points[i]!.y) <= reach)
    if (!isStill) this.#anchor = { points, t: pose.t }
    return ratio(isStill ? Math.min(1, (pose.t - anchor.t) / asked) : 0)
  }

  reset(): void {
    this.#anchor = null
  }
}
