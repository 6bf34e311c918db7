import type { SegmentName } from './segment'
import type { MeasuredPart } from './stance'

/**
 * A channel is a quantity over time, described as data: what is read off each pose, of which limb, in which unit.
 * `sample.ts` reads it; plots, the bench page and the reference page read the same description.
 */

/** Which limb of a pair: the measured one or the other one. */
export type Limb = 'this' | 'other'

export type ChannelUnit = 'deg' | 'ratio'

/** A segment's angle to the vertical or the horizontal of the picture, corrected for camera roll; degrees. */
export interface SegmentTilt {
  readonly kind: 'segment-tilt'
  readonly unit: 'deg'
  readonly segment: SegmentName
  readonly from: 'vertical' | 'horizontal'
  /** Which way counts up; forward is towards where the runner faces. */
  readonly positive: 'forward' | 'backward'
  readonly limb: Limb
}

/** The angle of a joint, zero in the anatomical position; degrees. Needs no vertical. */
export interface JointAngle {
  readonly kind: 'joint-angle'
  readonly unit: 'deg'
  readonly joint: 'knee' | 'hip'
  readonly positive: 'flexion' | 'extension'
  readonly limb: Limb
}

/** How far one segment is tilted further forward than another; degrees. Needs no vertical. */
export interface SegmentAngle {
  readonly kind: 'segment-angle'
  readonly unit: 'deg'
  readonly segment: SegmentName
  readonly against: SegmentName
  readonly limb: Limb
}

/**
 * How far a planted point has risen since the reference phase, as the angle it would turn a segment that pivots about
 * its other, planted end: a heel over a toe that stays. Degrees, positive up. Only a change of it means anything.
 */
export interface Lift {
  readonly kind: 'lift'
  readonly unit: 'deg'
  readonly point: MeasuredPart
  readonly about: SegmentName
  readonly limb: Limb
}

/** How far a planted point has moved along the floor since the reference phase, in lengths of a segment. */
export interface Slide {
  readonly kind: 'slide'
  readonly unit: 'ratio'
  readonly point: MeasuredPart
  readonly in: SegmentName
  readonly limb: Limb
}

/** How much higher a point of the other limb lies than that of the measured one, as a share of nose to lower foot. */
export interface Height {
  readonly kind: 'height'
  readonly unit: 'ratio'
  readonly point: MeasuredPart
}

/** How far the trunk leans sideways in a front view, positive towards the measured leg; degrees. */
export interface SideLean {
  readonly kind: 'side-lean'
  readonly unit: 'deg'
}

/**
 * How far the line of the shoulders is tilted in a front view, positive with the shoulder of the measured side higher;
 * degrees. The line of the hips is no such measure with one leg raised: the hip mark climbs with the thigh (bench).
 */
export interface ShoulderLine {
  readonly kind: 'shoulder-line'
  readonly unit: 'deg'
}

/**
 * How high the hips stand over the ankles in a front view, in sizes of the trunk: shoulder width, hip width and length
 * together, so that neither arms that rise nor feet that part look like a squat. About 0.9 of a runner who stands.
 */
export interface HipsHeight {
  readonly kind: 'hips-height'
  readonly unit: 'ratio'
}

/** How far the middle of a pair of points lies over the middle of another, to the runner's left, in widths of the latter. */
export interface Shift {
  readonly kind: 'shift'
  readonly unit: 'ratio'
  readonly point: MeasuredPart
  readonly over: MeasuredPart
}

/**
 * How far a pair of points is apart in a front view, in widths of another pair, or as a share of stature, which is
 * true only while the runner stands.
 */
export interface Breadth {
  readonly kind: 'breadth'
  readonly unit: 'ratio'
  readonly point: MeasuredPart
  readonly in: MeasuredPart | 'stature'
}

/**
 * How far the knees lie off the line from hip to ankle in a front view, positive towards the other leg, in widths of
 * the ankles: the mean of both legs, or left minus right. Not an angle at the knee: that one explodes in a deep squat.
 */
export interface KneesOffLine {
  readonly kind: 'knees-off-line'
  readonly unit: 'ratio'
  readonly of: 'mean' | 'difference'
}

/** How far a point has moved in the picture, either way, in lengths of a segment: in the room or about the hips. */
export interface Drift {
  readonly kind: 'drift'
  readonly unit: 'ratio'
  readonly point: MeasuredPart
  readonly about: 'room' | 'hips'
  readonly in: SegmentName
  readonly limb: Limb
}

/** Where the middle of the hips is, sideways in a front view, as a share of stature. Only its scatter means anything. */
export interface Sway {
  readonly kind: 'sway'
  readonly unit: 'ratio'
}

/** Channels with a value at every single pose. */
export type ValueChannel =
  | SegmentTilt
  | JointAngle
  | SegmentAngle
  | Height
  | SideLean
  | ShoulderLine
  | HipsHeight
  | Shift
  | Breadth
  | KneesOffLine
/** Channels whose value is a place in the picture: only their change is a quantity. */
export type PlaceChannel = Lift | Slide | Drift | Sway

export type Channel = ValueChannel | PlaceChannel

export const isPlace = (channel: Channel): channel is PlaceChannel =>
  ['lift', 'slide', 'drift', 'sway'].includes(channel.kind)

export const segmentTilt = (
  segment: SegmentName,
  options: { from: 'vertical' | 'horizontal'; positive?: 'forward' | 'backward'; limb?: Limb },
): SegmentTilt => {
  const { from, positive = 'forward', limb = 'this' } = options
  return { kind: 'segment-tilt', unit: 'deg', segment, from, positive, limb }
}

export const jointAngle = (
  joint: 'knee' | 'hip',
  options: { positive: 'flexion' | 'extension'; limb?: Limb },
): JointAngle => ({ kind: 'joint-angle', unit: 'deg', joint, limb: 'this', ...options })

export const segmentAngle = (
  segment: SegmentName,
  { against, limb = 'this' }: { against: SegmentName; limb?: Limb },
): SegmentAngle => ({ kind: 'segment-angle', unit: 'deg', segment, against, limb })

export const lift = (
  point: MeasuredPart,
  { about, limb = 'this' }: { about: SegmentName; limb?: Limb },
): Lift => ({ kind: 'lift', unit: 'deg', point, about, limb })

export const slide = (
  point: MeasuredPart,
  { in: segment, limb = 'this' }: { in: SegmentName; limb?: Limb },
): Slide => ({ kind: 'slide', unit: 'ratio', point, in: segment, limb })

export const height = (point: MeasuredPart): Height => ({ kind: 'height', unit: 'ratio', point })

export const sideLean = (): SideLean => ({ kind: 'side-lean', unit: 'deg' })

export const shoulderLine = (): ShoulderLine => ({ kind: 'shoulder-line', unit: 'deg' })

export const hipsHeight = (): HipsHeight => ({ kind: 'hips-height', unit: 'ratio' })

export const shift = (point: MeasuredPart, { over }: { over: MeasuredPart }): Shift => ({
  kind: 'shift',
  unit: 'ratio',
  point,
  over,
})

export const breadth = (point: MeasuredPart, { in: scale }: { in: MeasuredPart | 'stature' }): Breadth => ({
  kind: 'breadth',
  unit: 'ratio',
  point,
  in: scale,
})

export const kneesOffLine = (of: 'mean' | 'difference'): KneesOffLine => ({
  kind: 'knees-off-line',
  unit: 'ratio',
  of,
})

export const drift = (
  point: MeasuredPart,
  { about, in: segment, limb = 'this' }: { about: 'room' | 'hips'; in: SegmentName; limb?: Limb },
): Drift => ({ kind: 'drift', unit: 'ratio', point, about, in: segment, limb })

export const sway = (): Sway => ({ kind: 'sway', unit: 'ratio' })
