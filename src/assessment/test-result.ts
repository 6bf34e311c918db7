import { mean } from '../math/statistics'
import type { Side } from '../pose/side'
import type { MobilityTest } from '../protocol/define-mobility-test'
import { cameraMeasure, manualMeasure, type Measure } from '../protocol/measure'
import type { TrialSide } from '../protocol/outcome'
import { doubts, type Doubt } from './doubt'
import { limitOfDetection, sideError, type ErrorBudget } from './error-budget'
import { agreementOf, handLeads, isTried } from './leading-method'
import type { MethodAgreement } from './method-agreement'
import { isManual, type TrialRecord } from './records'

/** What one side of one mobility test came to: the mean of its valid trials, with its error. */
export interface SideResult<S extends TrialSide = Side> {
  readonly side: S
  /** All trials of this side and method, in order, rejected and incomplete ones too. */
  readonly trials: readonly TrialRecord[]
  readonly valid: number
  /** In the metric's unit; null while no trial is valid. */
  readonly value: number | null
  readonly error: ErrorBudget | null
  /** Trials that count and stand out from the others by what would reject them. */
  readonly doubts: readonly Doubt[]
}

/** Why no difference between the sides is told. */
export type NotMeasurable =
  | 'side-missing'
  | 'too-few-trials'
  /** Both sides reached the value at which a trial ends: nobody knows how far either would have gone. */
  | 'full-time'
  /** Tape and camera name different sides. */
  | 'methods-contradict'

/**
 * Left against right. `value` is left minus right in the metric's unit; the interface names the side and shows no
 * sign. Inside `limit` there is no difference that this method can measure.
 */
export type SideDifference =
  | { readonly kind: 'not-measurable'; readonly because: NotMeasurable }
  | { readonly kind: 'none' | 'noticeable' | 'large'; readonly value: number; readonly limit: number }

/** Both sides by one method. */
export interface MethodResult {
  readonly mobilityTestId: string
  readonly metricId: string
  readonly measure: Measure
  readonly left: SideResult
  readonly right: SideResult
  readonly difference: SideDifference
}

/** A test as its leading method has it, and what the other method measured beside it. */
export interface TestResult extends MethodResult {
  readonly beside: MethodResult | null
  /** Whether tape and angle go together; null where they cannot be compared. */
  readonly agreement: MethodAgreement | null
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
const combined = ({ combine, better }: Measure, values: readonly number[]): number => {
  if (combine === 'mean') return mean(values)
  if (better === 'higher') return Math.max(...values)
  if (better === 'lower') return Math.min(...values)
  return values.reduce((best, value) => (Math.abs(value) < Math.abs(best) ? value : best))
}

const sideResult = <S extends TrialSide>(
  side: S,
  test: MobilityTest,
  measure: Measure,
  records: readonly TrialRecord[],
): SideResult<S> => {
  const trials = records.filter((trial) => trial.side === side)
  const values = trials.flatMap(({ outcome, withdrawn }) => {
    const value = outcome.kind === 'measured' && !withdrawn ? outcome.metrics[measure.metricId] : undefined
    return value === undefined ? [] : [value]
  })
  if (values.length === 0) return { side, trials, valid: 0, value: null, error: null, doubts: [] }
  const error = sideError(values, measure.error.trial.value, measure.error.setUp.value)
  return {
    side,
    trials,
    valid: values.length,
    value: combined(measure, values),
    error,
    doubts: measure.by === 'camera' ? doubts(test, trials) : [],
  }
}

const sideDifference = (left: SideResult, right: SideResult, measure: Measure): SideDifference => {
  if (left.value === null || right.value === null || !left.error || !right.error) {
    return { kind: 'not-measurable', because: 'side-missing' }
  }
  if (measure.endsAt !== null && Math.min(left.value, right.value) >= measure.endsAt) {
    return { kind: 'not-measurable', because: 'full-time' }
  }
  if (Math.min(left.valid, right.valid) < Math.min(trialsForDifference, measure.trials)) {
    return { kind: 'not-measurable', because: 'too-few-trials' }
  }
  const value = left.value - right.value
  const limit = limitOfDetection(left.error, right.error, measure.error.mdc.value)
  if (Math.abs(value) < limit) return { kind: 'none', value, limit }
  const isLarge = measure.largeDifference !== undefined && Math.abs(value) >= measure.largeDifference.value
  return { kind: isLarge ? 'large' : 'noticeable', value, limit }
}

/** The trials of one test by one method: what a hand read off and what the camera saw are never combined. */
const trialsBy = (
  { by }: Measure,
  test: MobilityTest,
  records: readonly TrialRecord[],
): readonly TrialRecord[] =>
  records.filter((trial) => trial.mobilityTestId === test.id && isManual(trial) === (by !== 'camera'))

const methodResult = (
  test: MobilityTest,
  measure: Measure,
  records: readonly TrialRecord[],
): MethodResult => {
  const own = trialsBy(measure, test, records)
  const left = sideResult('left', test, measure, own)
  const right = sideResult('right', test, measure, own)
  const difference = sideDifference(left, right, measure)
  return { mobilityTestId: test.id, metricId: measure.metricId, measure, left, right, difference }
}

/** The primary metric of a test of both legs together, from an assessment's trials. */
export const bilateralResult = (test: MobilityTest, records: readonly TrialRecord[]): BilateralResult => {
  const measure = cameraMeasure(test)
  const both = sideResult('both', test, measure, trialsBy(measure, test, records))
  return { mobilityTestId: test.id, metricId: test.primary, both }
}

/**
 * The result of a test of each leg, from an assessment's trials; those of other tests are passed over. What a hand
 * measured leads where it can (`leading-method.ts`), and the camera then stands beside it, or the other way round.
 */
export const testResult = (test: MobilityTest, records: readonly TrialRecord[]): TestResult => {
  const camera = methodResult(test, cameraMeasure(test), records)
  const measure = manualMeasure(test)
  const hand = measure && methodResult(test, measure, records)
  if (!hand || !test.manual || !isTried(hand)) return { ...camera, beside: null, agreement: null }
  const agreement = agreementOf(hand, camera, test.manual)
  const [first, second] = handLeads(hand, camera, test.manual) ? [hand, camera] : [camera, hand]
  const difference: SideDifference =
    agreement === 'contradict' ? { kind: 'not-measurable', because: 'methods-contradict' } : first.difference
  return { ...first, difference, beside: isTried(second) ? second : null, agreement }
}
