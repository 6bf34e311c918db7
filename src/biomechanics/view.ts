import { constant } from '../math/sourced'
import { mean, median, share } from '../math/statistics'
import { deg, fromRadians, type Degrees } from '../math/units'
import { landmarkIndex } from '../pose/landmark'
import type { Pose } from '../pose/pose'
import type { Posture } from './posture'
import { labelledPoint } from './stance'

/** What a body reads that stands square to the camera. */
export const squareConstants = {
  shouldersOverTrunk: constant(
    0.69,
    'ratio',
    'bench',
    'Width over length, seen square from the front: 0.66 to 0.75 over the front clips of rendered runners.',
  ),
} as const

const leftShoulder = landmarkIndex('left-shoulder') * 3
const rightShoulder = landmarkIndex('right-shoulder') * 3

/** Degrees away from a true side view by how wide the shoulders look; null without a trunk. */
const yawByPicture = (pose: Pose): number | null => {
  const [ls, rs] = [labelledPoint(pose, 'left', 'shoulder'), labelledPoint(pose, 'right', 'shoulder')]
  const [lh, rh] = [labelledPoint(pose, 'left', 'hip'), labelledPoint(pose, 'right', 'hip')]
  const trunk = Math.hypot((ls.x + rs.x - lh.x - rh.x) / 2, (ls.y + rs.y - lh.y - rh.y) / 2)
  if (!(trunk > 0)) return null
  return fromRadians(
    Math.asin(Math.min(1, Math.abs(ls.x - rs.x) / trunk / squareConstants.shouldersOverTrunk.value)),
  )
}

/** Degrees away from a true side view by the model's own guess of depth: coarse, but independent of body shape. */
const yawByMetric = ({ metric }: Pose): number | null => {
  if (!metric) return null
  const across = metric[leftShoulder]! - metric[rightShoulder]!
  const deep = metric[leftShoulder + 2]! - metric[rightShoulder + 2]!
  return fromRadians(Math.atan2(Math.abs(across), Math.abs(deep)))
}

/** What each of the two estimates reads, as a median over the poses; none where there is nothing to go by. */
const yawEstimates = (
  poses: readonly Pose[],
  estimates: readonly ((pose: Pose) => number | null)[] = [yawByPicture, yawByMetric],
): readonly number[] =>
  estimates.flatMap((estimate) => median(poses.map(estimate).filter((value) => value !== null)) ?? [])

/**
 * How far the body is turned away from a true side view, 0 to 90 degrees: the larger of the two estimates, because both
 * of them read a turned body as less turned than it is, the depth more so (7 to 13 of 20 degrees on the virtual runner,
 * 24 to 26 of 30 on a rendered one, where the picture reads 9 to 21 and 31 to 33). A true side view reads up to 6 (bench).
 * On one knee by the width of the shoulders alone: there the depth reads a virtual runner who kneels square as turned by 13 to
 * 17, and the shoulders 4 to 7. Null when there is nothing to go by.
 */
export const yawFromSide = (poses: readonly Pose[], posture: Posture = 'standing'): Degrees | null => {
  const estimates = yawEstimates(poses, posture === 'standing' ? [yawByPicture, yawByMetric] : [yawByPicture])
  return estimates.length > 0 ? deg(Math.max(...estimates)) : null
}

/** How far it is turned away from a true front view: there they err either way, and their mean is nearer than either. */
const yawFromFront = (poses: readonly Pose[]): Degrees | null => {
  const estimates = yawEstimates(poses)
  return estimates.length > 0 ? deg(90 - mean(estimates)) : null
}

/** The plane a movement is seen in: `sagittal` from the side, `frontal` from the front. */
export type ViewPlane = 'sagittal' | 'frontal'

/** How far the body is turned away from the view of a plane, 0 to 90 degrees; null when there is nothing to go by. */
export const yawOff = (
  plane: ViewPlane,
  poses: readonly Pose[],
  posture: Posture = 'standing',
): Degrees | null => (plane === 'sagittal' ? yawFromSide(poses, posture) : yawFromFront(poses))

/** Facing the camera, the runner's left shoulder is to the right of the right one in the picture. */
const facesCamera = (pose: Pose): boolean =>
  labelledPoint(pose, 'left', 'shoulder').x > labelledPoint(pose, 'right', 'shoulder').x

/** The share of these poses, 0 to 1, in which the body faces the camera rather than the wall behind it. */
export const facingShare = (poses: readonly Pose[]): number => share(poses, facesCamera)
