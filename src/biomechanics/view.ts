import { median, share } from '../math/statistics'
import { deg, fromRadians, type Degrees } from '../math/units'
import { landmarkIndex } from '../pose/landmark'
import type { Pose } from '../pose/pose'
import { labelledPoint } from './stance'

/**
 * Shoulder width over trunk length, seen square from the front: 0.69 (0.66 to 0.75) over the rendered runners' front
 * clips (bench).
 */
const frontalShoulders = 0.69

const leftShoulder = landmarkIndex('left-shoulder') * 3
const rightShoulder = landmarkIndex('right-shoulder') * 3

/** Degrees away from a true side view by how wide the shoulders look; null without a trunk. */
const yawByPicture = (pose: Pose): number | null => {
  const [ls, rs] = [labelledPoint(pose, 'left', 'shoulder'), labelledPoint(pose, 'right', 'shoulder')]
  const [lh, rh] = [labelledPoint(pose, 'left', 'hip'), labelledPoint(pose, 'right', 'hip')]
  const trunk = Math.hypot((ls.x + rs.x - lh.x - rh.x) / 2, (ls.y + rs.y - lh.y - rh.y) / 2)
  if (!(trunk > 0)) return null
  return fromRadians(Math.asin(Math.min(1, Math.abs(ls.x - rs.x) / trunk / frontalShoulders)))
}

/** Degrees away from a true side view by the model's own guess of depth: coarse, but independent of body shape. */
const yawByMetric = ({ metric }: Pose): number | null => {
  if (!metric) return null
  const across = metric[leftShoulder]! - metric[rightShoulder]!
  const deep = metric[leftShoulder + 2]! - metric[rightShoulder + 2]!
  return fromRadians(Math.atan2(Math.abs(across), Math.abs(deep)))
}

/**
 * How far the body is turned away from a true side view, 0 to 90 degrees: the mean of two estimates, each a median
 * over the poses. On rendered runners a true side view reads 1 to 5, 30 degrees off reads 28 (bench). Null when
 * there is nothing to go by.
 */
export const yawFromSide = (poses: readonly Pose[]): Degrees | null => {
  const estimates = [yawByPicture, yawByMetric].flatMap((estimate) => {
    const values = poses.map(estimate).filter((value) => value !== null)
    const middle = median(values)
    return middle === null ? [] : [middle]
  })
  if (estimates.length === 0) return null
  return (estimates.reduce((sum, value) => sum + value, 0) / estimates.length) as Degrees
}

/** The plane a movement is seen in: `sagittal` from the side, `frontal` from the front. */
export type ViewPlane = 'sagittal' | 'frontal'

/** How far the body is turned away from the view of a plane, 0 to 90 degrees; null when there is nothing to go by. */
export const yawOff = (plane: ViewPlane, poses: readonly Pose[]): Degrees | null => {
  const fromSide = yawFromSide(poses)
  return plane === 'sagittal' || fromSide === null ? fromSide : deg(90 - fromSide)
}

/** Facing the camera, the runner's left shoulder is to the right of the right one in the picture. */
const facesCamera = (pose: Pose): boolean =>
  labelledPoint(pose, 'left', 'shoulder').x > labelledPoint(pose, 'right', 'shoulder').x

/** The share of these poses, 0 to 1, in which the body faces the camera rather than the wall behind it. */
export const facingShare = (poses: readonly Pose[]): number => share(poses, facesCamera)
