import { px, type Pixels } from '../math/units'
import type { Pose } from '../pose/pose'
import { bodySpan } from './sample-quality'

/** Nose to lower foot over stature, seen from the front with the lens at 0.9 m: 0.968 on two rendered runners (bench). */
const spanOfStature = 0.968

/** The stature of a runner who stands, in pixels of the picture. */
export const stature = (pose: Pose): Pixels => px((bodySpan(pose) * pose.picture.height) / spanOfStature)
