import type { Channel } from '../../biomechanics/channel'
import { segmentEnds } from '../../biomechanics/segment'
import { sidedLandmark, type PairedLandmark } from '../../pose/landmark'
import { imagePoint, type Point, type Pose } from '../../pose/pose'
import { sides, type Side } from '../../pose/side'
import type { TrialSide } from '../../protocol/outcome'

/** What is drawn over the picture, in the picture's own pixels; `paint.ts` puts it on a canvas. */
export interface Skeleton {
  readonly bones: readonly Line[]
  readonly joints: readonly Point[]
  readonly head: { readonly at: Point; readonly radius: number }
  /** One leg, or both where they are measured together. */
  readonly measured: readonly MeasuredLeg[]
  /** Of a test that reads how far a pair of points is off another. */
  readonly shift: ShiftMark | null
}

export interface MeasuredLeg {
  /** The runner's own side: the colour and the letter. Both legs together have neither. */
  readonly side: TrialSide
  readonly bones: readonly Line[]
  readonly joints: readonly Point[]
  readonly letterAt: Point
  readonly angle: AngleMark | null
  readonly foot: Line
}

/** A segment against the vertical or the horizontal through its lower end. */
export interface AngleMark {
  readonly at: Point
  readonly along: Point
  readonly reference: Point
}

/** A plumb line over the middle of the lower pair, to the height of the upper one, and the way from it to that pair's middle. */
export interface ShiftMark {
  readonly plumb: Line
  readonly aside: Line
}

export type Line = readonly [Point, Point]

const limb: readonly (readonly [PairedLandmark, PairedLandmark])[] = [
  ['shoulder', 'elbow'],
  ['elbow', 'wrist'],
  ['shoulder', 'hip'],
]
const leg: readonly (readonly [PairedLandmark, PairedLandmark])[] = [
  ['hip', 'knee'],
  ['knee', 'ankle'],
  ['ankle', 'heel'],
  ['heel', 'foot-index'],
]
const joints: readonly PairedLandmark[] = ['shoulder', 'elbow', 'wrist', 'hip', 'knee', 'ankle']

const angleMark = (pose: Pose, label: Side, channel: Channel | undefined): AngleMark | null => {
  if (channel?.kind !== 'segment-tilt' || channel.limb !== 'this') return null
  const ends = segmentEnds[channel.segment]
  if (ends.midline) return null
  const at = imagePoint(pose, sidedLandmark(label, ends.pivot))
  const along = imagePoint(pose, sidedLandmark(label, ends.end))
  const length = Math.hypot(along.x - at.x, along.y - at.y)
  const reference =
    channel.from === 'vertical'
      ? { x: at.x, y: at.y + (ends.hangs ? length : -length) }
      : { x: at.x + Math.sign(along.x - at.x || 1) * length, y: at.y }
  return { at, along, reference }
}

const middleOf = (pose: Pose, part: PairedLandmark): Point => {
  const [one, other] = sides.map((label) => imagePoint(pose, sidedLandmark(label, part)))
  return { x: (one!.x + other!.x) / 2, y: (one!.y + other!.y) / 2 }
}

/** Off the picture's upright, as angles are drawn. Live nothing of it is painted: who watches a shift corrects it. */
const shiftMark = (pose: Pose, channel: Channel | undefined): ShiftMark | null => {
  if (channel?.kind !== 'shift') return null
  const [foot, top] = [middleOf(pose, channel.over), middleOf(pose, channel.point)]
  const over = { x: foot.x, y: top.y }
  return { plumb: [foot, over], aside: [over, top] }
}

const measuredLeg = (pose: Pose, label: Side, side: TrialSide, channel: Channel | undefined): MeasuredLeg => {
  const point = (part: PairedLandmark) => imagePoint(pose, sidedLandmark(label, part))
  const hip = point('hip')
  const knee = point('knee')
  return {
    side,
    bones: leg.map(([from, to]) => [point(from), point(to)] as const),
    joints: [hip, knee, point('ankle')],
    letterAt: { x: (hip.x + knee.x) / 2, y: (hip.y + knee.y) / 2 },
    angle: angleMark(pose, label, channel),
    foot: [point('heel'), point('foot-index')],
  }
}

/** `labels`: the model's names of the measured legs in a pose; `side`: the runner's own. */
export interface Measured {
  readonly labels: readonly Side[]
  readonly side: TrialSide
  readonly channel: Channel | undefined
}

/**
 * The body of one pose. The model's name of the measured leg and the runner's own side differ when the model swaps the
 * legs.
 */
export const skeletonOf = (pose: Pose, measured: Measured | null): Skeleton => {
  const labels = measured?.labels ?? []
  const bones = sides.flatMap((label) =>
    [...limb, ...(labels.includes(label) ? [] : leg)].map(([from, to]): Line => [
      imagePoint(pose, sidedLandmark(label, from)),
      imagePoint(pose, sidedLandmark(label, to)),
    ]),
  )
  const shoulders = sides.map((label) => imagePoint(pose, sidedLandmark(label, 'shoulder')))
  const nose = imagePoint(pose, 'nose')
  const [one, other] = [imagePoint(pose, 'left-ear'), imagePoint(pose, 'right-ear')]
  const ears = { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 }
  const neck = { x: (shoulders[0]!.x + shoulders[1]!.x) / 2, y: (shoulders[0]!.y + shoulders[1]!.y) / 2 }
  return {
    bones: [
      ...bones,
      [shoulders[0]!, shoulders[1]!],
      [imagePoint(pose, 'left-hip'), imagePoint(pose, 'right-hip')],
    ],
    joints: sides.flatMap((label) => joints.map((part) => imagePoint(pose, sidedLandmark(label, part)))),
    head: {
      at: { x: ears.x + (nose.x - ears.x) / 5, y: ears.y + (nose.y - ears.y) / 5 },
      radius: 0.6 * Math.hypot(neck.x - ears.x, neck.y - ears.y),
    },
    measured: labels.map((label) => measuredLeg(pose, label, measured!.side, measured!.channel)),
    shift: shiftMark(pose, measured?.channel),
  }
}
