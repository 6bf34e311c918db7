import type { Posture } from '../biomechanics/posture'
import { bodySpan } from '../biomechanics/sample-quality'
import { stature } from '../biomechanics/stature'
import { median } from '../math/statistics'
import type { Pose } from '../pose/pose'

/**
 * How near the runner is, by the body in the picture. Nose to lower foot of a runner who stands, as a share of the
 * picture's height, should lie between `smallest` and `largest` (measuring.md, gates).
 */
const smallest = 0.55
const largest = 0.8
/**
 * Nothing is measured beyond this: with what the head reaches over the nose (0.07 of the stature) the body then fills the
 * picture from edge to edge, and every step takes part of it out (provisional).
 */
const closest = 0.9
/**
 * Nor of a body that is smaller in the picture than in what the network looks at, 256 pixels for 1.25 statures (clinical
 * reference 1.3): there is no detail left that it could see. Pixels.
 */
const fewestPixels = 256 / 1.25

/** What a body reaches over the floor: on one knee 0.745 of what it does standing (bench: the stick figure, side view). */
const reach: Readonly<Record<Posture, number>> = { standing: 1, 'half-kneeling': 0.745 }

export type Distance = 'too-close' | 'rather-close' | 'good' | 'rather-far' | 'too-far'

/** `share`: nose to lower foot, share of the picture's height, as if the runner stood. */
export interface DistanceReading {
  readonly distance: Distance
  readonly share: number
}

const named = (share: number, pixels: number): Distance => {
  if (share > closest) return 'too-close'
  if (pixels < fewestPixels) return 'too-far'
  if (share > largest) return 'rather-close'
  return share < smallest ? 'rather-far' : 'good'
}

/** How near these poses (a quiet stand) are; null of none. */
export const distanceOf = (posture: Posture, poses: readonly Pose[]): DistanceReading | null => {
  const [span, pixels] = [median(poses.map(bodySpan)), median(poses.map(stature))]
  if (span === null || pixels === null) return null
  const share = span / reach[posture]
  return { distance: named(share, pixels / reach[posture]), share }
}
