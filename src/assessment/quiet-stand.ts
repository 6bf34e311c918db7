import { constant } from '../math/sourced'
import { median } from '../math/statistics'
import { fromRadians } from '../math/units'
import type { Side } from '../pose/side'
import { segmentTilt, shoulderLine, sideLean } from '../biomechanics/channel'
import { kneeInside } from '../biomechanics/front-view'
import { labelledPoint, stance, upright, type Stance } from '../biomechanics/stance'
import { sampleValue } from '../biomechanics/sample'
import type { ViewPlane } from '../biomechanics/view'

/**
 * What can be read of somebody who stands quietly on both feet. From the front the lean of the trunk to a side, the lines of
 * shoulders and hips, and where each knee lies beside the line from hip to ankle; from the side the lean of the trunk alone:
 * the thigh reads 4 degrees too shallow there, standing included (bench), and shoulders and hips lie behind each other.
 */
export const standLines = ['trunk-side-lean', 'shoulder-line', 'hip-line', 'knee-line', 'trunk-lean'] as const
export type StandLine = (typeof standLines)[number]

export interface StandReading {
  readonly line: StandLine
  readonly side: Side | 'both'
  /**
   * Median over the stand. Degrees, positive to the runner's left, with the left one higher, or forward; of a knee the share of
   * its shank, positive towards the other leg.
   */
  readonly value: number
  /** Standard deviation about it over the poses of the stand: model and runner together; same unit. */
  readonly noise: number
}

/** The median distance from the middle of a normal error, times this, is its standard deviation. */
const toDeviation = 1.4826
/** A stand of fewer poses, or a shorter one, is none. */
export const standLimits = {
  fewestPoses: constant(5, 'count', 'provisional', 'A median of fewer is one wild pose.'),
  shortest: constant(500, 'ms', 'provisional', 'Half of what a trial keeps of the stand before it.'),
} as const

/** How much higher the left one of a pair is, seen from the front; degrees. */
const hipLine = (now: Stance): number => {
  const { right, up } = upright(
    labelledPoint(now.pose, 'right', 'hip'),
    labelledPoint(now.pose, 'left', 'hip'),
    now.roll,
  )
  return fromRadians(Math.atan2(up, Math.abs(right)))
}

/** How far a knee lies off the line from its ankle to its hip towards the other leg, as a share of its shank. */
const kneeLine =
  (side: Side) =>
  (now: Stance): number => {
    const [ankle, knee] = [labelledPoint(now.pose, side, 'ankle'), labelledPoint(now.pose, side, 'knee')]
    const shank = Math.hypot(knee.x - ankle.x, knee.y - ankle.y)
    return shank > 0 ? kneeInside(now, side) / shank : 0
  }

interface Read {
  readonly line: StandLine
  readonly side: Side | 'both'
  readonly at: (now: Stance) => number
}

const channelAt =
  (channel: Parameters<typeof sampleValue>[0]) =>
  (now: Stance): number =>
    sampleValue(channel, now)

const readFrom: Readonly<Record<ViewPlane, readonly Read[]>> = {
  frontal: [
    { line: 'trunk-side-lean', side: 'both', at: channelAt(sideLean()) },
    { line: 'shoulder-line', side: 'both', at: channelAt(shoulderLine()) },
    { line: 'hip-line', side: 'both', at: hipLine },
    { line: 'knee-line', side: 'left', at: kneeLine('left') },
    { line: 'knee-line', side: 'right', at: kneeLine('right') },
  ],
  sagittal: [{ line: 'trunk-lean', side: 'both', at: channelAt(segmentTilt('trunk', { from: 'vertical' })) }],
}

/**
 * The readings of a stand; `resting` are its poses, corrected by the camera's roll where it is known. Empty where there is too
 * little of it. Whoever calls it says that the stand is one on both feet.
 */
export const quietStand = (plane: ViewPlane, resting: readonly Stance[]): readonly StandReading[] => {
  const [first, last] = [resting[0], resting.at(-1)]
  if (
    !first ||
    !last ||
    resting.length < standLimits.fewestPoses.value ||
    last.pose.t - first.pose.t < standLimits.shortest.value
  )
    return []
  // Both legs at once, by their labels: from the front these hold, and the middle of the trunk needs none.
  const both = resting.map(({ pose, roll }) => stance(pose, 'both', roll))
  return readFrom[plane].map(({ line, side, at }) => {
    const values = both.map(at)
    const value = median(values)!
    const noise = toDeviation * median(values.map((each) => Math.abs(each - value)))!
    return { line, side, value, noise }
  })
}
