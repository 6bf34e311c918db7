import { constant } from '../math/sourced'
import { px, type Pixels } from '../math/units'
import type { Pose } from '../pose/pose'
import { bodySpan } from './sample-quality'

/** How much of the stature is seen between nose and foot. */
export const statureConstants = {
  noseToFootOverStature: constant(
    0.968,
    'ratio',
    'bench',
    'Two rendered runners seen from the front, the lens at 0.9 m.',
  ),
} as const

/** The stature of a runner who stands, in pixels of the picture. */
export const stature = (pose: Pose): Pixels =>
  px((bodySpan(pose) * pose.picture.height) / statureConstants.noseToFootOverStature.value)
