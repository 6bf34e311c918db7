import type { MeasuredPart } from './stance'

/**
 * A rigid part of the body between two landmarks. Tilt is the angle of the line from its pivot to its moving end:
 * forward is positive, towards where the runner faces. A shank and a trunk stand on their pivot, a thigh hangs from
 * the hip, so that a knee in front of the hip is a thigh tilted forward (measuring conventions).
 */
export type SegmentName = 'shank' | 'thigh' | 'leg' | 'trunk' | 'foot'

interface SegmentEnds {
  readonly pivot: MeasuredPart
  readonly end: MeasuredPart
  readonly hangs: boolean
  /** The trunk runs between the middles of both hips and both shoulders: one side alone wanders in side view. */
  readonly midline: boolean
}

export const segmentEnds: Readonly<Record<SegmentName, SegmentEnds>> = {
  shank: { pivot: 'ankle', end: 'knee', hangs: false, midline: false },
  thigh: { pivot: 'hip', end: 'knee', hangs: true, midline: false },
  /** Hip to ankle, whatever the knee does between them. */
  leg: { pivot: 'hip', end: 'ankle', hangs: true, midline: false },
  trunk: { pivot: 'hip', end: 'shoulder', hangs: false, midline: true },
  foot: { pivot: 'heel', end: 'foot-index', hangs: false, midline: false },
}
