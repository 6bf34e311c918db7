import { isPlace } from '../biomechanics/channel'
import type { Span } from '../biomechanics/phase'
import { stance } from '../biomechanics/stance'
import type { SeenTrial } from '../assessment/records'
import { deg } from '../math/units'
import type { Side } from '../pose/side'
import type { Pose } from '../pose/pose'
import type { MobilityTest } from '../protocol/define-mobility-test'
import { primaryMetric } from '../protocol/metric-value'
import { channelOf, phaseSpans, samplesOf } from '../protocol/trial-reading'
import type { TrialEvidence } from '../session/ports'
import { displayed } from './format'

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
  readonly points: readonly TracePoint[]
  /** The declared phases that were found; seconds as above. */
  readonly phases: readonly { readonly name: string; readonly from: number; readonly to: number }[]
}

/** The channel that a test's own metric is read from, as a course over time; a mere place has none. */
export const tracedChannel = (test: MobilityTest): string | null => {
  const { of } = primaryMetric(test)
  return isPlace(channelOf(test, of)) ? null : of
}

/** The course of a stored trial, computed from its raw poses as the first look saw them. */
export const trialTrace = (
  test: MobilityTest,
  trial: SeenTrial,
  { poses, movement }: TrialEvidence,
): TrialTrace | null => {
  const channel = tracedChannel(test)
  if (channel === null || poses.length === 0) return null
  const stances = poses.map((pose) => stance(pose, test.leg, deg(trial.setUp.roll ?? 0)))
  const { unit } = channelOf(test, channel)
  const zero = movement?.span.from ?? poses[0]!.t
  const seconds = (t: number) => (t - zero) / 1000
  const samples = samplesOf(test, channel, stances)
  const spans: Readonly<Record<string, Span>> = movement ? phaseSpans(test, movement, stances) : {}
  return {
    trial,
    points: samples.map(({ t, value }, index) => ({
      at: seconds(t),
      value: displayed(value, unit),
      pose: poses[index]!,
      label: stances[index]!.label,
    })),
    phases: Object.entries(spans).map(([name, { from, to }]) => ({
      name,
      from: seconds(from),
      to: seconds(to),
    })),
  }
}
