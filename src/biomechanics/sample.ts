import { fromRadians } from '../math/units'
import { opposite } from '../pose/side'
import type { Limb, ValueChannel } from './channel'
import { breadth, kneesOffLine, shiftToLeft, hipsHeight } from './front-view'
import { limbPoint, midPoint } from './limb-point'
import { bodySpan } from './sample-quality'
import { segmentEnds, type SegmentName } from './segment'
import { labelledPoint, upright, type MeasuredPart, type Stance } from './stance'

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

/** Which way in the picture the measured leg's own side lies: the shoulders know, the feet are too close together. */
const ownSide = ({ pose, label }: Stance): 1 | -1 =>
  labelledPoint(pose, label, 'shoulder').x >= labelledPoint(pose, opposite(label), 'shoulder').x ? 1 : -1

const sideways = (stance: Stance): number => {
  const { right, up } = upright(midPoint(stance, 'hip'), midPoint(stance, 'shoulder'), stance.roll)
  return ownSide(stance) * fromRadians(Math.atan2(right, up))
}

const shoulderTilt = (stance: Stance): number => {
  const [other, own] = [limbPoint(stance, 'other', 'shoulder'), limbPoint(stance, 'this', 'shoulder')]
  const { right, up } = upright(other, own, stance.roll)
  return fromRadians(Math.atan2(up, Math.abs(right)))
}

/** How much higher the other limb's point lies, as a share of the body in the picture. */
const heightOver = (stance: Stance, part: MeasuredPart): number => {
  const span = bodySpan(stance.pose) * stance.pose.picture.height
  const [own, other] = [limbPoint(stance, 'this', part), limbPoint(stance, 'other', part)]
  return span > 0 ? upright(own, other, stance.roll).up / span : 0
}

/** The value of a channel at one pose, in its unit. Places have no value of their own: see `samplePlace`. */
export const sampleValue = (channel: ValueChannel, stance: Stance): number => {
  switch (channel.kind) {
    case 'joint-angle': {
      const angle = flexion(stance, channel.joint, channel.limb)
      return channel.positive === 'flexion' ? angle : -angle
    }
    case 'segment-angle': {
      const { segment, against, limb } = channel
      return tilt(stance, segment, limb, 'vertical') - tilt(stance, against, limb, 'vertical')
    }
    case 'segment-tilt': {
      const forward = tilt(stance, channel.segment, channel.limb, channel.from)
      return channel.positive === 'forward' ? forward : -forward
    }
    case 'height':
      return heightOver(stance, channel.point)
    case 'side-lean':
      return sideways(stance)
    case 'shoulder-line':
      return shoulderTilt(stance)
    case 'hips-height':
      return hipsHeight(stance)
    case 'shift':
      return shiftToLeft(stance, channel.point, channel.over)
    case 'breadth':
      return breadth(stance, channel.point, channel.in)
    case 'knees-off-line':
      return kneesOffLine(stance, channel.of)
  }
}
