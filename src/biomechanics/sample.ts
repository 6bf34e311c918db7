import { fromRadians } from '../math/units'
import type { Point } from '../pose/pose'
import { opposite } from '../pose/side'
import type { Channel, Limb, Lift, Slide } from './channel'
import { segmentEnds, type SegmentName } from './segment'
import { labelledPoint, upright, type MeasuredPart, type Stance } from './stance'

const limbLabel = (stance: Stance, limb: Limb) => (limb === 'this' ? stance.label : opposite(stance.label))

const limbPoint = (stance: Stance, limb: Limb, part: MeasuredPart): Point =>
  labelledPoint(stance.pose, limbLabel(stance, limb), part)

const midPoint = ({ pose }: Stance, part: MeasuredPart): Point => {
  const left = labelledPoint(pose, 'left', part)
  const right = labelledPoint(pose, 'right', part)
  return { x: (left.x + right.x) / 2, y: (left.y + right.y) / 2 }
}

/** A segment as a vector from its pivot to its end: `ahead` towards where the runner faces, `up`, in pixels. */
const segmentVector = (stance: Stance, segment: SegmentName, limb: Limb): { ahead: number; up: number } => {
  const { pivot, end, midline } = segmentEnds[segment]
  const a = midline ? midPoint(stance, pivot) : limbPoint(stance, limb, pivot)
  const b = midline ? midPoint(stance, end) : limbPoint(stance, limb, end)
  const { right, up } = upright(a, b, stance.roll)
  return { ahead: stance.facing * right, up }
}

/** A segment's length in the picture, pixels. */
export const segmentLength = (stance: Stance, segment: SegmentName, limb: Limb): number => {
  const { ahead, up } = segmentVector(stance, segment, limb)
  return Math.hypot(ahead, up)
}

const tilt = (stance: Stance, segment: SegmentName, limb: Limb, from: 'vertical' | 'horizontal'): number => {
  const { ahead, up } = segmentVector(stance, segment, limb)
  const rise = segmentEnds[segment].hangs ? -up : up
  return fromRadians(from === 'vertical' ? Math.atan2(ahead, rise) : Math.atan2(rise, ahead))
}

/** Zero in the anatomical position: knee flexion is shank plus thigh tilt, hip flexion is thigh tilt plus trunk lean. */
const flexion = (stance: Stance, joint: 'knee' | 'hip', limb: Limb): number =>
  tilt(stance, 'thigh', limb, 'vertical') +
  tilt(stance, joint === 'knee' ? 'shank' : 'trunk', limb, 'vertical')

/** The value of an angle channel at one pose, degrees. Places have no value of their own: see `samplePlace`. */
export const sampleAngle = (channel: Exclude<Channel, Lift | Slide>, stance: Stance): number => {
  if (channel.kind === 'joint-angle') {
    const angle = flexion(stance, channel.joint, channel.limb)
    return channel.positive === 'flexion' ? angle : -angle
  }
  if (channel.kind === 'segment-angle') {
    const [own, other] = [channel.segment, channel.against].map((segment) =>
      tilt(stance, segment, channel.limb, 'vertical'),
    ) as [number, number]
    return own - other
  }
  const forward = tilt(stance, channel.segment, channel.limb, channel.from)
  return channel.positive === 'forward' ? forward : -forward
}

/** Where a point lies in the room's own upright, in pixels from the picture's corner, and the length its movement is told in. */
export interface Place {
  readonly right: number
  readonly up: number
  readonly scale: number
}

const corner: Point = { x: 0, y: 0 }

export const samplePlace = (channel: Lift | Slide, stance: Stance): Place => ({
  ...upright(corner, limbPoint(stance, channel.limb, channel.point), stance.roll),
  scale: segmentLength(stance, channel.kind === 'lift' ? channel.about : channel.in, channel.limb),
})

/** What a place channel says between two places: degrees of lift, or lengths of slide either way. */
export const placeChange = (channel: Lift | Slide, from: Place, to: Place): number => {
  const scale = (from.scale + to.scale) / 2
  if (!(scale > 0)) return 0
  return channel.kind === 'lift'
    ? fromRadians(Math.atan2(to.up - from.up, scale))
    : Math.abs(to.right - from.right) / scale
}
