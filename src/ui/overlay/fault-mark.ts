import type { Channel, Limb } from '../../biomechanics/channel'
import { segmentEnds, type SegmentName } from '../../biomechanics/segment'
import type { MeasuredPart } from '../../biomechanics/stance'
import { sidedLandmark } from '../../pose/landmark'
import { imagePoint, type Point, type Pose } from '../../pose/pose'
import { opposite, sides, type Side } from '../../pose/side'

/** Where a fault happens, in the picture's own pixels: the part that did it, and the point that is ringed. */
export interface FaultMark {
  readonly part: readonly [Point, Point]
  readonly at: Point
}

type Points = (part: MeasuredPart) => Point

const between = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })

const line = (a: Point, b: Point, at: Point = between(a, b)): FaultMark => ({ part: [a, b], at })

const footParts: readonly MeasuredPart[] = ['ankle', 'heel', 'foot-index']

/** A point of the foot is told by the whole sole, which is what the runner feels; any other by itself. */
const pointMark = (point: MeasuredPart, of: Points): FaultMark =>
  footParts.includes(point)
    ? line(of('heel'), of('foot-index'), of(point))
    : { part: [of(point), of(point)], at: of(point) }

/** Where the quantity that went too far lies in the body. `label`: the model's name of the measured leg in this pose. */
export const faultMark = (pose: Pose, label: Side, channel: Channel): FaultMark => {
  const on =
    (side: Side): Points =>
    (part) =>
      imagePoint(pose, sidedLandmark(side, part))
  const of = (limb: Limb): Points => on(limb === 'this' ? label : opposite(label))
  const middle: Points = (part) => between(on('left')(part), on('right')(part))
  const segment = (name: SegmentName, limb: Limb): FaultMark => {
    const { pivot, end, midline } = segmentEnds[name]
    const points = midline ? middle : of(limb)
    return line(points(pivot), points(end))
  }
  const pair = (part: MeasuredPart): FaultMark => line(on(sides[0])(part), on(sides[1])(part))
  switch (channel.kind) {
    case 'lift':
    case 'slide':
    case 'drift':
      return pointMark(channel.point, of(channel.limb))
    case 'segment-tilt':
    case 'segment-angle':
      return segment(channel.segment, channel.limb)
    case 'joint-angle':
      return pointMark(channel.joint, of(channel.limb))
    case 'side-lean':
      return segment('trunk', 'this')
    case 'shoulder-line':
      return pair('shoulder')
    case 'sway':
    case 'hips-height':
      return pair('hip')
    case 'height':
      return pointMark(channel.point, of('other'))
    case 'shift':
    case 'breadth':
      return pair(channel.point)
    case 'knees-off-line':
      return pair('knee')
  }
}
