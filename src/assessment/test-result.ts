import { mean } from '../math/statistics'
import type { Side } from '../pose/side'
import type { Metric, MobilityTest } from '../protocol/define-mobility-test'
import type { TrialSide } from '../protocol/outcome'
import { doubts, type Doubt } from './doubt'
import { limitOfDetection, sideError, type ErrorBudget } from './error-budget'
import type { TrialRecord } from './records'

/** What one side of one mobility test came to: the mean of its valid trials, with its error. */
export interface SideResult<S extends TrialSide = Side> {
  readonly side: S
  /** All trials of this side, in order, rejected and incomplete ones too. */
  readonly trials: readonly TrialRecord[]
  readonly valid: number
  /** In the metric's unit; null while no trial is valid. */
  readonly value: number | null
  readonly error: ErrorBudget | null
  /** Trials that count and stand out from the others by what would reject them. */
  readonly doubts: readonly Doubt[]
}

/**
 * Left against right. `value` is left minus right in the metric's unit; the interface names the side and shows no
 * sign. Inside `limit` there is no difference that this method can measure.
 */
export type SideDifference =
  | { readonly kind: 'not-measurable'; readonly because: 'side-missing' | 'too-few-trials' }
  | { readonly kind: 'none' | 'noticeable' | 'large'; readonly value: number; readonly limit: number }

export interface TestResult {
  readonly mobilityTestId: string
  readonly metricId: string
  readonly left: SideResult
  readonly right: SideResult
  readonly difference: SideDifference
}

/** A test that moves both legs together has one value, and no difference between sides. */
export interface BilateralResult {
  readonly mobilityTestId: string
  readonly metricId: string
  readonly both: SideResult<'both'>
}

/**
 * Fewer valid trials a side support a value, but no statement about a difference (clinical reference 6.4); all of them
 * where a test asks for fewer.
 */
export const trialsForDifference = 3

/** The mean is robust because each trial already is; of holds for time the best one counts. */
const combined = (test: MobilityTest, metric: Metric, values: readonly number[]): number => {
  if (test.trials.combine === 'mean') return mean(values)
  if (metric.better === 'higher') return Math.max(...values)
  if (metric.better === 'lower') return Math.min(...values)
  return values.reduce((best, value) => (Math.abs(value) < Math.abs(best) ? value : best))
}

const sideResult = <S extends TrialSide>(
  side: S,
  test: MobilityTest,
  metric: Metric,
  records: readonly TrialRecord[],
): SideResult<S> => {
  const trials = records.filter((trial) => trial.side === side)
  const values = trials.flatMap(({ outcome, withdrawn }) => {
    const value = outcome.kind === 'measured' && !withdrawn ? outcome.metrics[test.primary] : undefined
    return value === undefined ? [] : [value]
  })
  if (values.length === 0) return { side, trials, valid: 0, value: null, error: null, doubts: [] }
  const error = sideError(values, metric.error.trial.value, metric.error.setUp.value)
  return {
    side,
    trials,
    valid: values.length,
    value: combined(test, metric, values),
    error,
    doubts: doubts(test, trials),
  }
}

const sideDifference = (
  left: SideResult,
  right: SideResult,
  metric: Metric,
  asked: number,
): SideDifference => {
  if (left.value === null || right.value === null || !left.error || !right.error) {
    return { kind: 'not-measurable', because: 'side-missing' }
  }
  if (Math.min(left.valid, right.valid) < Math.min(trialsForDifference, asked)) {
    return { kind: 'not-measurable', because: 'too-few-trials' }
  }
  const value = left.value - right.value
  const limit = limitOfDetection(left.error, right.error, metric.error.mdc.value)
  if (Math.abs(value) < limit) return { kind: 'none', value, limit }
  const isLarge = metric.largeDifference !== undefined && Math.abs(value) >= metric.largeDifference.value
  return { kind: isLarge ? 'large' : 'noticeable', value, limit }
}

const primaryMetric = (test: MobilityTest): Metric => {
  const metric = test.metrics[test.primary]
  if (!metric) throw new Error(`${test.id} names no metric "${test.primary}"`)
  return metric
}

/** The primary metric of a test of both legs together, from an assessment's trials. */
export const bilateralResult = (test: MobilityTest, records: readonly TrialRecord[]): BilateralResult => {
  const own = records.filter((trial) => trial.mobilityTestId === test.id)
  return {
    mobilityTestId: test.id,
    metricId: test.primary,
    both: sideResult('both', test, primaryMetric(test), own),
  }
}

/** The primary metric of a test of each leg, from an assessment's trials; trials of other tests are passed over. */
export const testResult = (test: MobilityTest, records: readonly TrialRecord[]): TestResult => {
  const metric = primaryMetric(test)
  const own = records.filter((trial) => trial.mobilityTestId === test.id)
  const left = sideResult('left', test, metric, own)
  const right = sideResult('right', test, metric, own)
  return {
    mobilityTestId: test.id,
    metricId: test.primary,
    left,
    right,
    difference: sideDifference(left, right, metric, test.trials.count),
  }
}
