import type { Point } from '../pose/pose'
import { opposite } from '../pose/side'
import type { Limb } from './channel'
import { labelledPoint, type MeasuredPart, type Stance } from './stance'

const limbLabel = (stance: Stance, limb: Limb) => (limb === 'this' ? stance.label : opposite(stance.label))

/** A point of the measured or the other limb, pixels. */
export const limbPoint = (stance: Stance, limb: Limb, part: MeasuredPart): Point =>
  labelledPoint(stance.pose, limbLabel(stance, limb), part)

/** Half-way between the left and the right one, pixels: whichever is labelled which. */
export const midPoint = ({ pose }: Pick<Stance, 'pose'>, part: MeasuredPart): Point => {
  const left = labelledPoint(pose, 'left', part)
  const right = labelledPoint(pose, 'right', part)
  return { x: (left.x + right.x) / 2, y: (left.y + right.y) / 2 }
}
