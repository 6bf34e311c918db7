import type { Posture } from '../biomechanics/posture'
import { bodySpan } from '../biomechanics/sample-quality'
import { stature } from '../biomechanics/stature'
import { constant, type RuleConstant } from '../math/sourced'
import { median } from '../math/statistics'
import type { Pose } from '../pose/pose'

/** How near the runner is, by the body in the picture: nose to lower foot of a runner who stands. */
export const distanceLimits = {
  smallestBody: constant(
    0.55,
    'ratio',
    'provisional',
    'Of the picture’s height, nose to lower foot of a runner who stands; measuring.md, gates.',
  ),
  largestBody: constant(
    0.8,
    'ratio',
    'provisional',
    'Of the picture’s height, nose to lower foot of a runner who stands; measuring.md, gates.',
  ),
  nothingMeasuredBeyond: constant(
    0.9,
    'ratio',
    'provisional',
    'Of the picture’s height: with what the head reaches over the nose (0.07 of the stature) the body then fills the picture from edge to edge, and every step takes part of it out.',
  ),
  fewestPixels: constant(
    256 / 1.25,
    'px',
    'provisional',
    'The network looks at 256 pixels for 1.25 statures (clinical reference 1.3): of a smaller body there is no detail left that it could see.',
  ),
} as const

/**
 * Written out, because `constant(` is what the versions of the tests are told by, and this number came to them by what it
 * makes of the motions alone.
 */
export const kneelingReach: RuleConstant = {
  value: 0.745,
  unit: 'ratio',
  origin: 'bench',
  source: 'Of what a body reaches over the floor standing, on one knee: the stick figure in a side view.',
}

const reach: Readonly<Record<Posture, number>> = { standing: 1, 'half-kneeling': kneelingReach.value }

export type Distance = 'too-close' | 'rather-close' | 'good' | 'rather-far' | 'too-far'

/** `share`: nose to lower foot, share of the picture's height, as if the runner stood; `span`: as it is. */
export interface DistanceReading {
  readonly distance: Distance
  readonly share: number
  readonly span: number
}

const named = (share: number, pixels: number): Distance => {
  if (share > distanceLimits.nothingMeasuredBeyond.value) return 'too-close'
  if (pixels < distanceLimits.fewestPixels.value) return 'too-far'
  if (share > distanceLimits.largestBody.value) return 'rather-close'
  return share < distanceLimits.smallestBody.value ? 'rather-far' : 'good'
}

/** How near these poses (a quiet stand) are; null of none. */
export const distanceOf = (posture: Posture, poses: readonly Pose[]): DistanceReading | null => {
  const [span, pixels] = [median(poses.map(bodySpan)), median(poses.map(stature))]
  if (span === null || pixels === null) return null
  const share = span / reach[posture]
  return { distance: named(share, pixels / reach[posture]), share, span }
}
