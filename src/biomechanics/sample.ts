import { fromRadians } from '../math/units'
import type { Point } from '../pose/pose'
import { opposite } from '../pose/side'
import type { Channel, Limb, Lift, Slide } from './channel'
import { segmentEnds, type SegmentName } from './segment'
import { labelledPoint, type MeasuredPart, type Stance } from './stance'

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
  return { ahead: stance.facing * (b.x - a.x), up: a.y - b.y }
}

/** A segment's length in the picture, pixels. */
export const segmentLength = (stance: Stance, segment: SegmentName, limb: Limb): number => {
  const { ahead, up } = segmentVector(stance, segment, limb)
  return Math.hypot(ahead, up)
}

const tilt = (stance: Stance, segment: SegmentName, limb: Limb, from: 'vertical' | 'horizontal'): number => {
  const { ahead, up } = segmentVector(stance, segment, limb)
  if (from === 'horizontal') return fromRadians(Math.atan2(up, ahead))
  return fromRadians(Math.atan2(ahead, segmentEnds[segment].hangs ? -up : up))
}

/** Zero in the anatomical position: knee flexion is shank plus thigh tilt, hip flexion is thigh tilt plus trunk lean. */
const flexion = (stance: Stance, joint: 'knee' | 'hip', limb: Limb): number =>
  tilt(stance, 'thigh', limb, 'vertical') +
  tilt(stance, joint === 'knee' ? 'shank' : 'trunk', limb, 'vertical')

/** The value of an angle channel at one pose, degrees. Places have no value of their own: see `samplePlace`. */
export const sampleAngle = (channel: Exclude<Channel, Lift | Slide>, stance: Stance): number =>
  channel.kind === 'segment-tilt'
    ? tilt(stance, channel.segment, channel.limb, channel.from)
    : flexion(stance, channel.joint, channel.limb)

/** Where a point lies, in pixels, and the length that its movement is told in. */
export interface Place {
  readonly x: number
  readonly y: number
  readonly scale: number
}

export const samplePlace = (channel: Lift | Slide, stance: Stance): Place => ({
  ...limbPoint(stance, channel.limb, channel.point),
  scale: segmentLength(stance, channel.kind === 'lift' ? channel.about : channel.in, channel.limb),
})

/** What a place channel says between two places: degrees of lift, or lengths of slide either way. */
export const placeChange = (channel: Lift | Slide, from: Place, to: Place): number => {
  const scale = (from.scale + to.scale) / 2
  if (!(scale > 0)) return 0
  return channel.kind === 'lift'
    ? fromRadians(Math.atan2(from.y - to.y, scale))
    : Math.abs(to.x - from.x) / scale
}
