import { isInPicture } from '../biomechanics/sample-quality'
import { sidedLandmark, type LandmarkName } from '../pose/landmark'
import type { Pose } from '../pose/pose'
import { sides } from '../pose/side'

const trunk: readonly LandmarkName[] = ['nose', ...sides.map((side) => sidedLandmark(side, 'hip'))]
const feet: readonly LandmarkName[] = sides.map((side) => sidedLandmark(side, 'ankle'))

/**
 * Whether the runner is still there: head and hips in the picture, and one foot at least. A foot that is raised or
 * reaches out over the edge is not leaving; walking up to the laptop puts both feet out.
 */
export const isThere = (pose: Pose): boolean =>
  isInPicture(pose, trunk, 0) && feet.some((foot) => isInPicture(pose, [foot], 0))

/**
 * Whether somebody is there whom a check can still lead into place: head and hips in the picture. Feet that are cut off have
 * their own fix, "step back"; walking up to the laptop puts the hips out too.
 */
export const canBeLed = (pose: Pose): boolean => isInPicture(pose, trunk, 0)
