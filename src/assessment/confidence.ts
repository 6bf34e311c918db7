import type { Channel } from '../biomechanics/channel'
import { constant } from '../math/sourced'
import { median, variance } from '../math/statistics'
import type { MobilityTest } from '../protocol/define-mobility-test'
import { lookOf } from '../protocol/looks'
import type { TrialSide } from '../protocol/outcome'
import { isLookedAt } from '../protocol/second-look'
import { gateLimits, widestYawOf } from '../protocol/gate-limits'
import { isManual, type SeenTrial, type TrialRecord } from './records'
import { comparedPart } from './compared-part'
import {
  sidesOf,
  type MetricSides,
  type MetricTogether,
  type MobilityResult,
  type SideResult,
} from './test-result'

/**
 * How far a result can be trusted, by the rule of the clinical reference, 8. Its visibility is left out: a model is sure
 * of points that it does not see (measuring.md).
 */

export type ConfidenceLevel = 'high' | 'medium' | 'low'

export type DoubtCause =
  | 'too-few-trials'
  | 'turned'
  | 'view-unknown'
  | 'roll-unknown'
  | 'rolled'
  | 'mirror-apart'
  | 'looked-once'
  | 'trials-scatter'
  | 'trials-flagged'

/** What keeps a result from being sure, and down to which level it takes it. */
export interface ConfidenceCause {
  readonly cause: DoubtCause
  readonly takesTo: 'medium' | 'low'
}

export interface Confidence {
  readonly level: ConfidenceLevel
  readonly causes: readonly ConfidenceCause[]
}

/** The constants of the rule; the page of constants lists them. */
export const confidenceLimits = {
  trials: constant(3, 'count', 'provisional', 'Valid trials of a side; clinical reference 6.4 and 8.'),
  yawSideOn: constant(10, 'deg', 'provisional', 'Away from a true side view; clinical reference 8.'),
  yawShare: constant(
    2 / 3,
    'ratio',
    'provisional',
    'From the front, of the turn at which the view is refused: as 10 of 15 degrees are from the side; clinical reference 8.',
  ),
  roll: constant(1, 'deg', 'provisional', 'Of a roll that is known and corrected; clinical reference 8.'),
  mirrorHigh: constant(
    1,
    'deg',
    'provisional',
    'Between a picture and its mirror image; clinical reference 8.',
  ),
  mirrorLow: constant(
    3,
    'deg',
    'provisional',
    'Between a picture and its mirror image; clinical reference 8.',
  ),
} as const

type Measured = MetricSides | MetricTogether

const counting = (side: SideResult<TrialSide>, metricId: string): readonly TrialRecord[] =>
  side.trials.filter(
    ({ outcome, withdrawn }) =>
      outcome.kind === 'measured' && !withdrawn && outcome.metrics[metricId] !== undefined,
  )

/** Channels that need to know where upright is; a roll of the camera goes into them one to one. */
const needsUpright = ({ kind }: Channel): boolean =>
  kind === 'segment-tilt' || kind === 'side-lean' || kind === 'shoulder-line'

/** The gap between plain and mirrored of each trial's best look; of an angle alone, because the limits are degrees. */
const mirrorGaps = (metricId: string, trials: readonly TrialRecord[]): readonly number[] =>
  trials.flatMap(({ outcome }) => {
    if (outcome.kind !== 'measured') return []
    const look = lookOf(outcome.looks, metricId)
    return look === 'first' ? [] : (outcome.looks.second[look]?.[metricId]?.mirrorGap ?? [])
  })

/** Degrees of turn beyond which a test's view takes from its confidence: to medium, and to low. */
export interface SureTurns {
  readonly medium: number
  /** Where a true 20 degrees begins to read, no difference is called any more. Null from the front. */
  readonly low: number | null
}

export const sureTurns = (test: MobilityTest): SureTurns =>
  test.view.plane === 'sagittal'
    ? { medium: confidenceLimits.yawSideOn.value, low: gateLimits.turnedSideOn.value }
    : { medium: confidenceLimits.yawShare.value * widestYawOf(test), low: null }

const viewCauses = (test: MobilityTest, trials: readonly SeenTrial[]): readonly ConfidenceCause[] => {
  const yaws = trials.flatMap(({ setUp }) => setUp.yaw ?? [])
  if (yaws.length < trials.length) return [{ cause: 'view-unknown', takesTo: 'medium' }]
  const most = Math.max(0, ...yaws)
  const { medium, low } = sureTurns(test)
  if (low !== null && most > low) return [{ cause: 'turned', takesTo: 'low' }]
  return most > medium ? [{ cause: 'turned', takesTo: 'medium' }] : []
}

const rollCauses = (trials: readonly SeenTrial[]): readonly ConfidenceCause[] => {
  if (trials.some(({ setUp }) => setUp.roll === null)) return [{ cause: 'roll-unknown', takesTo: 'medium' }]
  const isRolled = trials.some(({ setUp }) => Math.abs(setUp.roll ?? 0) > confidenceLimits.roll.value)
  return isRolled ? [{ cause: 'rolled', takesTo: 'medium' }] : []
}

const lookCauses = (
  { metricId, measure }: Measured,
  trials: readonly TrialRecord[],
): readonly ConfidenceCause[] => {
  const isOnce = mirrorGaps(metricId, trials).length < trials.length
  const once = isOnce ? [{ cause: 'looked-once', takesTo: 'medium' } as const] : []
  // Of the leg that is read less well: the other one does not make up for it in a difference.
  const gapOf = (side: TrialSide) =>
    median(
      mirrorGaps(
        metricId,
        trials.filter((trial) => trial.side === side),
      ),
    ) ?? 0
  const gap = Math.max(...(['left', 'right', 'both'] as const).map(gapOf))
  if (measure.unit !== 'deg' || gap <= confidenceLimits.mirrorHigh.value) return once
  const takesTo = gap > confidenceLimits.mirrorLow.value ? 'low' : 'medium'
  return [...once, { cause: 'mirror-apart', takesTo }]
}

/** What the rule asks of a metric that the camera measures; null of any other. */
export interface ConfidenceAsks {
  /** Whether the camera's roll has to be known, and small. */
  readonly roll: boolean
  /** Whether its hold has to be looked at again, plain and mirrored. */
  readonly looks: boolean
}

export const confidenceAsks = (test: MobilityTest, metricId: string): ConfidenceAsks | null => {
  const metric = test.metrics[metricId]
  const channel = metric && test.channels[metric.of]
  if (!channel) return null
  return {
    roll: needsUpright(channel) && metric.reduce === 'median-of-middle',
    looks: isLookedAt(test, metric),
  }
}

const cameraCauses = (test: MobilityTest, by: Measured): readonly ConfidenceCause[] => {
  const asks = confidenceAsks(test, by.metricId)
  const trials = sidesOf(by).flatMap((side) => counting(side, by.metricId))
  const seen = trials.filter((trial) => !isManual(trial))
  if (!asks || seen.length === 0) return []
  const isFlagged = seen.some(({ outcome }) => outcome.kind === 'measured' && outcome.flags.length > 0)
  return [
    ...viewCauses(test, seen),
    ...(asks.roll ? rollCauses(seen) : []),
    ...(asks.looks ? lookCauses(by, seen) : []),
    ...(isFlagged ? [{ cause: 'trials-flagged', takesTo: 'medium' } as const] : []),
  ]
}

const isFew = ({ valid, atCeiling }: SideResult<TrialSide>, asked: number): boolean =>
  !atCeiling && valid < Math.min(confidenceLimits.trials.value, asked)

/** The scatter of a side's own trials beside the typical one. */
const isScattered = (side: SideResult<TrialSide>, { metricId, measure }: Measured): boolean => {
  const own = measure.compare === 'ratio' ? Math.log : (value: number) => value
  const values = counting(side, metricId).flatMap(({ outcome }) =>
    outcome.kind === 'measured' ? own(outcome.metrics[metricId] ?? 0) : [],
  )
  return values.length > 1 && Math.sqrt(variance(values)) > own(measure.error.trial.value)
}

const lowest = (causes: readonly ConfidenceCause[]): ConfidenceLevel => {
  if (causes.some(({ takesTo }) => takesTo === 'low')) return 'low'
  return causes.length > 0 ? 'medium' : 'high'
}

/** How sure the values of one metric are, and what takes from it. Null where nothing was measured. */
export const confidenceOf = (test: MobilityTest, by: Measured): Confidence | null => {
  const sides = sidesOf(by)
  if (sides.every(({ value }) => value === null)) return null
  const causes: readonly ConfidenceCause[] = [
    ...(sides.some((side) => isFew(side, by.measure.trials))
      ? [{ cause: 'too-few-trials', takesTo: 'low' } as const]
      : []),
    ...(by.measure.by === 'camera' ? cameraCauses(test, by) : []),
    ...(sides.some((side) => isScattered(side, by))
      ? [{ cause: 'trials-scatter', takesTo: 'medium' } as const]
      : []),
  ]
  return { level: lowest(causes), causes }
}

/** How sure a result is: of what its sides are compared by; at the full time on both legs that is the sway. */
export const resultConfidence = (test: MobilityTest, result: MobilityResult): Confidence | null =>
  confidenceOf(test, comparedPart(result))

/** Whether what was seen is too doubtful to call a difference; few trials have their own word. */
export const isLow = (test: MobilityTest, by: Measured): boolean =>
  (confidenceOf(test, by)?.causes ?? []).some(
    ({ cause, takesTo }) => takesTo === 'low' && cause !== 'too-few-trials',
  )
