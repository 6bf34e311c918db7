import { midPoint } from '../biomechanics/limb-point'
import { bodySpan } from '../biomechanics/sample-quality'
import { constant } from '../math/sourced'
import { ratio, type Ratio } from '../math/units'
import { imagePoint, type Point, type Pose } from '../pose/pose'

/** What standing still is. */
export const stillnessLimits = {
  askedFor: constant(2000, 'ms', 'provisional', 'Before the countdown a ring fills over two seconds.'),
  moved: constant(
    0.03,
    'ratio',
    'provisional',
    'Of the body’s height: breathing and a chair back in the hands move the middles by less, a step moves them by more.',
  ),
  longestBetweenPoses: constant(
    500,
    'ms',
    'provisional',
    'A pause in the poses this long says nothing about stillness.',
  ),
} as const

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
    const reach = stillnessLimits.moved.value * bodySpan(pose) * pose.picture.height
    const anchor = this.#anchor
    const gap = pose.t - this.#last
    this.#last = pose.t
    const isStill =
      anchor !== null &&
      gap <= stillnessLimits.longestBetweenPoses.value &&
      points.every(({ x, y }, i) => Math.hypot(x - anchor.points[i]!.x, y - anchor.points[i]!.y) <= reach)
    if (!isStill) this.#anchor = { points, t: pose.t }
    return ratio(isStill ? Math.min(1, (pose.t - anchor.t) / stillnessLimits.askedFor.value) : 0)
  }

  reset(): void {
    this.#anchor = null
  }
}

/** Whether the runner stands still in all of these poses. */
export const areStill = (poses: readonly Pose[]): boolean => {
  const stillness = new Stillness()
  return poses.map((pose) => stillness.push(pose)).every((still, at) => at === 0 || still > 0)
}
