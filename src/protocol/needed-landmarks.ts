import type { Channel } from '../biomechanics/channel'
import { segmentEnds, type SegmentName } from '../biomechanics/segment'
import type { MeasuredPart } from '../biomechanics/stance'
import { sidedLandmark, type LandmarkName } from '../pose/landmark'
import { sides } from '../pose/side'
import type { MobilityTest } from './define-mobility-test'

const segmentParts = (segment: SegmentName): readonly MeasuredPart[] => [
  segmentEnds[segment].pivot,
  segmentEnds[segment].end,
]

const channelParts = (channel: Channel): readonly MeasuredPart[] => {
  switch (channel.kind) {
    case 'segment-tilt':
      return segmentParts(channel.segment)
    case 'segment-angle':
      return [...segmentParts(channel.segment), ...segmentParts(channel.against)]
    case 'joint-angle':
      return channel.joint === 'knee'
        ? [...segmentParts('shank'), ...segmentParts('thigh')]
        : [...segmentParts('thigh'), ...segmentParts('trunk')]
    case 'lift':
      return [channel.point, ...segmentParts(channel.about)]
    case 'height':
      return [channel.point, 'heel', 'foot-index']
    case 'hips-height':
      return ['shoulder', 'hip', 'ankle']
    case 'knees-off-line':
      return ['hip', 'knee', 'ankle']
    case 'shift':
      return [channel.point, channel.over]
    case 'breadth':
      return channel.in === 'stature' ? [channel.point, 'heel', 'foot-index'] : [channel.point, channel.in]
    case 'shoulder-line':
      return ['shoulder']
    case 'side-lean':
      return segmentParts('trunk')
    case 'sway':
      return ['hip', 'heel', 'foot-index']
    case 'drift':
    case 'slide':
      return [channel.point, ...segmentParts(channel.in)]
  }
}

/**
 * The landmarks that have to be in the picture for this test: those its channels read, on both sides because labels
 * swap, and the nose and hips that framing and jumps are judged by.
 */
export const neededLandmarks = (test: MobilityTest): readonly LandmarkName[] => {
  const parts = new Set<MeasuredPart>(['hip', ...Object.values(test.channels).flatMap(channelParts)])
  return ['nose', ...[...parts].flatMap((part) => sides.map((side) => sidedLandmark(side, part)))]
}
