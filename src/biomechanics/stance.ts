import { deg, toRadians, type Degrees } from '../math/units'
import { landmarkIndex, sidedLandmark, type PairedLandmark } from '../pose/landmark'
import type { Point, Pose } from '../pose/pose'
import type { Side } from '../pose/side'

/**
 * How the measured leg is found in a pose, by geometry: the model's labels swap in side view, in up to two frames of
 * five, while visibility stays high (bench).
 * `front`: the ankle further towards where the runner faces. `rear`: the one further back. `near`: the foot that
 * stands lower in the picture, which is the nearer one. `standing`: the ankle that stays down, seen from the front.
 * `kneeling`: the knee on the floor, which is the lower one; the body faces where the other knee is.
 * `both`: no leg is looked for; the left is the measured one and the right the other, by their labels. Only from the
 * front, where these hold.
 */
export type LegRule = 'front' | 'rear' | 'near' | 'standing' | 'kneeling' | 'both'

/** +1 when the runner faces the right edge of the (unmirrored) picture, -1 the left edge. */
export type Facing = 1 | -1

/** One pose with the leg that counts in it. `label` is the model's label of that leg here, not the runner's side. */
export interface Stance {
  readonly pose: Pose
  readonly facing: Facing
  readonly label: Side
  /** How far the picture's upright leans: positive to its right. All angles to the vertical are corrected by it. */
  readonly roll: Degrees
}

const imageIndex = (side: Side, part: PairedLandmark) => landmarkIndex(sidedLandmark(side, part)) * 2

const parts = ['ear', 'shoulder', 'hip', 'knee', 'ankle', 'heel', 'foot-index', 'wrist'] as const
export type MeasuredPart = (typeof parts)[number]

const indexOf: Readonly<Record<Side, Readonly<Record<MeasuredPart, number>>>> = {
  left: Object.fromEntries(parts.map((part) => [part, imageIndex('left', part)])) as Record<
    MeasuredPart,
    number
  >,
  right: Object.fromEntries(parts.map((part) => [part, imageIndex('right', part)])) as Record<
    MeasuredPart,
    number
  >,
}

/** A labelled point in pixels, by its place in the array: this is the inner loop of every channel. */
export const labelledPoint = (pose: Pose, label: Side, part: MeasuredPart): Point => {
  const at = indexOf[label][part]
  return { x: pose.image[at]!, y: pose.image[at + 1]! }
}

const labelledX = (pose: Pose, label: Side, part: MeasuredPart) => pose.image[indexOf[label][part]]!

/** Both feet together point where the runner faces; toes and heels swap sides together, so labels do not matter. */
export const facing = (pose: Pose): Facing => {
  const along =
    labelledX(pose, 'left', 'foot-index') -
    labelledX(pose, 'left', 'heel') +
    (labelledX(pose, 'right', 'foot-index') - labelledX(pose, 'right', 'heel'))
  return along >= 0 ? 1 : -1
}

/** A foot on its toes points anywhere: the knee that is up says where somebody on one knee faces. */
const facingOnOneKnee = (pose: Pose): Facing => {
  const [left, right] = [labelledPoint(pose, 'left', 'knee'), labelledPoint(pose, 'right', 'knee')]
  const [down, up] = left.y > right.y ? [left, right] : [right, left]
  return up.x >= down.x ? 1 : -1
}

const leftCounts = (pose: Pose, rule: LegRule, direction: Facing): boolean => {
  if (rule === 'both') return true
  if (rule === 'kneeling')
    return labelledPoint(pose, 'left', 'knee').y > labelledPoint(pose, 'right', 'knee').y
  if (rule === 'near') {
    return labelledPoint(pose, 'left', 'foot-index').y > labelledPoint(pose, 'right', 'foot-index').y
  }
  if (rule === 'standing')
    return labelledPoint(pose, 'left', 'ankle').y > labelledPoint(pose, 'right', 'ankle').y
  const leftAhead = direction * (labelledX(pose, 'left', 'ankle') - labelledX(pose, 'right', 'ankle')) > 0
  return rule === 'front' ? leftAhead : !leftAhead
}

/** The stance of one pose, seen by a camera that is rolled by `roll`. */
export const stance = (pose: Pose, rule: LegRule, roll: Degrees = deg(0)): Stance => {
  const direction = rule === 'kneeling' ? facingOnOneKnee(pose) : facing(pose)
  return { pose, facing: direction, label: leftCounts(pose, rule, direction) ? 'left' : 'right', roll }
}

/** From one point of the picture to another in the room's own upright: `right` and `up`, in pixels. */
export const upright = (
  from: Point,
  to: Point,
  roll: Degrees,
): { readonly right: number; readonly up: number } => {
  const [x, y] = [to.x - from.x, to.y - from.y]
  if (roll === 0) return { right: x, up: -y }
  const [cos, sin] = [Math.cos(toRadians(roll)), Math.sin(toRadians(roll))]
  return { right: x * cos + y * sin, up: x * sin - y * cos }
}
