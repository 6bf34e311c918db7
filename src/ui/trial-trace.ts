import { isPlace } from '../biomechanics/channel'
import type { Span } from '../biomechanics/phase'
import { stance, type Stance } from '../biomechanics/stance'
import { comparedPart } from '../assessment/compared-part'
import type { SeenTrial } from '../assessment/records'
import type { ResultPart } from '../assessment/test-result'
import { deg } from '../math/units'
import type { Side } from '../pose/side'
import type { Pose } from '../pose/pose'
import type { Metric, MobilityTest } from '../protocol/define-mobility-test'
import { primaryMetric, sidewaysCourse } from '../protocol/metric-value'
import { channelOf, phaseSpans, samplesOf } from '../protocol/trial-reading'
import type { TrialEvidence } from '../session/ports'
import { displayed, tenthsNumber, wholeNumber } from './format'

/** One pose of a trial, as the chart and the replay show it. */
export interface TracePoint {
  /** Seconds since the movement began: trials lie over each other. */
  readonly at: number
  /** In the unit that is shown. */
  readonly value: number
  readonly pose: Pose
  /** The model's label of the measured leg in this pose. */
  readonly label: Side
}

export interface TrialTrace {
  readonly trial: SeenTrial
  /** Its numbers are so small that they are told by tenths. */
  readonly isFine: boolean
  readonly points: readonly TracePoint[]
  /** The declared phases that were found; seconds as above. */
  readonly phases: readonly { readonly name: string; readonly from: number; readonly to: number }[]
}

/** What is drawn of a result: the metric that its sides are compared by, or its own where that is a mere place at one instant. */
export const tracedMetric = (test: MobilityTest, part: ResultPart): Metric | null => {
  const compared = test.metrics[comparedPart(part).metricId]
  return [compared, primaryMetric(test)].find((metric) => metric && isDrawn(test, metric)) ?? null
}

const isDrawn = (test: MobilityTest, { of, reduce }: Metric): boolean =>
  reduce === 'sideways-scatter' || !isPlace(channelOf(test, of))

interface Read {
  readonly stance: Stance
  readonly value: number
}

/** A sway is drawn about its own middle, as far as it goes into the number; everything else from the first pose to the last. */
const courseOf = (
  test: MobilityTest,
  { of, during, reduce }: Metric,
  stances: readonly Stance[],
  spans: Readonly<Record<string, Span>>,
): readonly Read[] => {
  if (reduce !== 'sideways-scatter')
    return samplesOf(test, of, stances).map(({ value }, index) => ({ stance: stances[index]!, value }))
  const span = spans[during]
  return (span && sidewaysCourse(test, of, span, stances)) ?? []
}

/** The course of a stored trial, computed from its raw poses as the first look saw them. */
export const trialTrace = (
  test: MobilityTest,
  metric: Metric,
  trial: SeenTrial,
  { poses, movement }: TrialEvidence,
): TrialTrace | null => {
  if (poses.length === 0) return null
  const stances = poses.map((pose) => stance(pose, test.leg, deg(trial.setUp.roll ?? 0)))
  const { unit } = channelOf(test, metric.of)
  const zero = movement?.span.from ?? poses[0]!.t
  const seconds = (t: number) => (t - zero) / 1000
  const spans: Readonly<Record<string, Span>> = movement ? phaseSpans(test, movement, stances) : {}
  return {
    trial,
    isFine: metric.reduce === 'sideways-scatter',
    points: courseOf(test, metric, stances, spans).map(({ stance: { pose, label }, value }) => ({
      at: seconds(pose.t),
      value: displayed(value, unit),
      pose,
      label,
    })),
    phases: Object.entries(spans).map(([name, { from, to }]) => ({
      name,
      from: seconds(from),
      to: seconds(to),
    })),
  }
}

/** A value of a course as it is written; what is less than a few per cent, by tenths. */
export const courseNumber = (value: number, { isFine }: TrialTrace): string =>
  isFine ? tenthsNumber(value) : wholeNumber(value)
