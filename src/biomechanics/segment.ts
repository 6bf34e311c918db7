import type { MeasuredPart } from './stance'

/** A rigid part of the body between two landmarks; `from` is the end nearer the floor in quiet standing. */
export type SegmentName = 'shank' | 'thigh' | 'trunk' | 'foot'

interface SegmentEnds {
  readonly from: MeasuredPart
  readonly to: MeasuredPart
  /** The trunk runs between the middles of both hips and both shoulders: one side alone wanders in side view. */
  readonly midline: boolean
}

export const segmentEnds: Readonly<Record<SegmentName, SegmentEnds>> = {
  shank: { from: 'ankle', to: 'knee', midline: false },
  thigh: { from: 'knee', to: 'hip', midline: false },
  trunk: { from: 'hip', to: 'shoulder', midline: true },
  foot: { from: 'heel', to: 'foot-index', midline: false },
}
