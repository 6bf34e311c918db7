import { mean } from '../math/statistics'
import type { Side } from '../pose/side'
import { isAtCeiling } from '../protocol/ceiling'
import type { Metric, MobilityTest } from '../protocol/define-mobility-test'
import type { TrialSide } from '../protocol/outcome'
import { sideDifference } from './asymmetry'
import { sideError, type ErrorBudget } from './error-budget'
import type { TrialRecord } from './records'

/** What one side of one mobility test came to by one metric: its valid trials together, with their error. */
export interface SideResult<S extends TrialSide = Side> {
  readonly side: S
  /** All trials of this side, in order, rejected and incomplete ones too. */
  readonly trials: readonly TrialRecord[]
  readonly valid: number
  /** In the metric's unit; null while no trial is valid. */
  readonly value: number | null
  /** In the metric's unit; of a metric that is compared by ratio, in natural logarithms. */
  readonly error: ErrorBudget | null
  /** The value is the most that the test measures: in truth it is this or more, and its error says nothing. */
  readonly atCeiling: boolean
}

/**
 * Left against right by one metric. `value` is left minus right in the metric's unit, or, of a `ratio`, the natural
 * logarithm of left over right; the interface names the side and shows no sign. Inside `limit` there is no difference
 * that this method can measure.
 */
export type SideDifference =
  | { readonly kind: 'not-measurable'; readonly because: 'side-missing' | 'too-few-trials' | 'ceiling' }
  | {
      readonly kind: 'none' | 'noticeable' | 'large'
      readonly metricId: string
      readonly scale: 'difference' | 'ratio'
      readonly value: number
      readonly limit: number
    }

/** Both sides by one metric. */
export interface MetricSides {
  readonly metricId: string
  readonly left: SideResult
  readonly right: SideResult
}

/** The primary metric, the only one that is judged; `others` are shown and raise nothing by themselves. */
export interface TestResult extends MetricSides {
  readonly sides: 'each'
  readonly mobilityTestId: string
  readonly difference: SideDifference
  readonly others: readonly MetricSides[]
}

/** Both legs together by one metric. */
export interface MetricTogether {
  readonly metricId: string
  readonly both: SideResult<'both'>
}

/** A test that moves both legs together has one value, and no difference between sides. */
export interface BilateralResult extends MetricTogether {
  readonly sides: 'both'
  readonly mobilityTestId: string
  readonly others: readonly MetricTogether[]
}

/** What a mobility test came to, whichever legs it moves. */
export type MobilityResult = TestResult | BilateralResult

/** Each side that a result has, left first. */
export const sidesOf = (result: MetricSides | MetricTogether): readonly SideResult<TrialSide>[] =>
  'both' in result ? [result.both] : [result.left, result.right]

/** The mean is robust because each trial already is; of holds for time the best one counts. */
const combined = (
  test: MobilityTest,
  metricId: string,
  metric: Metric,
  values: readonly number[],
): number => {
  if (metricId === test.primary && test.trials.combine === 'best') {
    return metric.better === 'higher' ? Math.max(...values) : Math.min(...values)
  }
  return metric.compare === 'ratio' ? Math.exp(mean(values.map(Math.log))) : mean(values)
}

const errorOf = ({ compare, error }: Metric, values: readonly number[]): ErrorBudget =>
  compare === 'ratio'
    ? sideError(values.map(Math.log), Math.log(error.trial.value), Math.log(error.setUp.value))
    : sideError(values, error.trial.value, error.setUp.value)

/** A ratio of nothing has no logarithm: such a reading is none. */
const isUsable = (metric: Metric, value: number | undefined): value is number =>
  value !== undefined && (metric.compare !== 'ratio' || value > 0)

const sideResult = <S extends TrialSide>(
  side: S,
  test: MobilityTest,
  metricId: string,
  records: readonly TrialRecord[],
): SideResult<S> => {
  const metric = test.metrics[metricId]
  if (!metric) throw new Error(`${test.id} names no metric "${metricId}"`)
  const trials = records.filter((trial) => trial.mobilityTestId === test.id && trial.side === side)
  const values = trials.flatMap(({ outcome, withdrawn }) => {
    const value = outcome.kind === 'measured' && !withdrawn ? outcome.metrics[metricId] : undefined
    return isUsable(metric, value) ? [value] : []
  })
  if (values.length === 0) return { side, trials, valid: 0, value: null, error: null, atCeiling: false }
  const value = combined(test, metricId, metric, values)
  const atCeiling = metricId === test.primary && isAtCeiling(test, value)
  return { side, trials, valid: values.length, value, error: errorOf(metric, values), atCeiling }
}

const otherMetrics = (test: MobilityTest): readonly string[] =>
  Object.keys(test.metrics).filter((id) => id !== test.primary)

/** A test of both legs together, from an assessment's trials. */
export const bilateralResult = (test: MobilityTest, records: readonly TrialRecord[]): BilateralResult => {
  const by = (metricId: string): MetricTogether => ({
    metricId,
    both: sideResult('both', test, metricId, records),
  })
  return {
    sides: 'both',
    mobilityTestId: test.id,
    ...by(test.primary),
    others: otherMetrics(test).map(by),
  }
}

/** A test of each leg, from an assessment's trials; trials of other tests are passed over. */
export const testResult = (test: MobilityTest, records: readonly TrialRecord[]): TestResult => {
  const by = (metricId: string): MetricSides => ({
    metricId,
    left: sideResult('left', test, metricId, records),
    right: sideResult('right', test, metricId, records),
  })
  const primary = by(test.primary)
  const others = otherMetrics(test).map(by)
  return {
    sides: 'each',
    mobilityTestId: test.id,
    ...primary,
    difference: sideDifference(test, primary, others),
    others,
  }
}
