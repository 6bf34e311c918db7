import { labelledPoint, upright, type MeasuredPart, type Stance } from './stance'
import { midPoint } from './limb-point'
import { stature } from './stature'

/**
 * What is read of both legs together in a front view, where the model's labels hold. All along the room's own upright;
 * lengths are shares of a length of the same pose.
 */

/** Which way in the picture the runner's left lies: the shoulders know, the feet may be close together. */
const leftward = ({ pose }: Stance): 1 | -1 =>
  labelledPoint(pose, 'left', 'shoulder').x >= labelledPoint(pose, 'right', 'shoulder').x ? 1 : -1

/** From the right point of a pair to the left one, towards the runner's left; pixels. */
const across = (stance: Stance, part: MeasuredPart): number => {
  const [right, left] = [labelledPoint(stance.pose, 'right', part), labelledPoint(stance.pose, 'left', part)]
  return leftward(stance) * upright(right, left, stance.roll).right
}

const over = (length: number, scale: number): number => (scale > 0 ? length / scale : 0)

/** Shoulder width, hip width and length of the trunk together, pixels: each alone is noisy, or changes with the arms. */
const trunkSize = (stance: Stance): number => {
  const { right, up } = upright(midPoint(stance, 'hip'), midPoint(stance, 'shoulder'), stance.roll)
  return Math.abs(across(stance, 'shoulder')) + Math.abs(across(stance, 'hip')) + Math.hypot(right, up)
}

/** How high the middle of the hips stands over that of the ankles, in sizes of the trunk. */
export const hipsHeight = (stance: Stance): number =>
  over(upright(midPoint(stance, 'ankle'), midPoint(stance, 'hip'), stance.roll).up, trunkSize(stance))

/** How far the middle of a pair lies over the middle of another one to the runner's left, in widths of the latter. */
export const shiftToLeft = (stance: Stance, part: MeasuredPart, base: MeasuredPart): number => {
  const { right } = upright(midPoint(stance, base), midPoint(stance, part), stance.roll)
  return over(leftward(stance) * right, across(stance, base))
}

/** How far a pair is apart, in widths of another one or as a share of the stature of a runner who stands. */
export const breadth = (stance: Stance, part: MeasuredPart, scale: MeasuredPart | 'stature'): number =>
  over(across(stance, part), scale === 'stature' ? stature(stance.pose) : across(stance, scale))

/** How far the knee lies off the line from hip to ankle towards the other leg, pixels. */
export const kneeInside = (stance: Stance, side: 'left' | 'right'): number => {
  const at = (part: MeasuredPart) => labelledPoint(stance.pose, side, part)
  const line = upright(at('ankle'), at('hip'), stance.roll)
  const knee = upright(at('ankle'), at('knee'), stance.roll)
  const length = Math.hypot(line.right, line.up)
  if (!(length > 0)) return 0
  const toPictureRight = (knee.right * line.up - knee.up * line.right) / length
  return leftward(stance) * toPictureRight * (side === 'left' ? -1 : 1)
}

/** The knees off their lines from hip to ankle, positive inward, in stance widths: both in the mean, or left minus right. */
export const kneesOffLine = (stance: Stance, of: 'mean' | 'difference'): number => {
  const [left, right] = [kneeInside(stance, 'left'), kneeInside(stance, 'right')]
  return over(of === 'mean' ? (left + right) / 2 : left - right, across(stance, 'ankle'))
}
