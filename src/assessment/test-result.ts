import { mean } from '../math/statistics'
import type { Side } from '../pose/side'
import type { MobilityTest } from '../protocol/define-mobility-test'
import { cameraMeasure, manualMeasure, measureOf, type Measure } from '../protocol/measure'
import { withoutPose } from '../protocol/error-terms'
import type { TrialSide } from '../protocol/outcome'
import { sideDifference } from './asymmetry'
import { areLooksMixed, atLook, commonLook, type Look } from './look-of-all'
import { doubts, type Doubt } from './doubt'
import { sideError, type ErrorBudget } from './error-budget'
import { lookError } from './look-error'
import { agreementOf, handLeads, isTried } from './leading-method'
import type { MethodAgreement } from './method-agreement'
import { isManual, type TrialRecord } from './records'
import type { SideDifference } from './side-difference'
import { viewParts } from './view-error'

/** What one side of one mobility test came to by one metric: its valid trials together, with their error. */
export interface SideResult<S extends TrialSide = Side> {
  readonly side: S
  /** All trials of this side and method, in order, rejected and incomplete ones too. */
  readonly trials: readonly TrialRecord[]
  readonly valid: number
  /** In the metric's unit; null while no trial is valid. */
  readonly value: number | null
  /** In the metric's unit; of a metric that is compared by ratio, in natural logarithms. */
  readonly error: ErrorBudget | null
  /** The value is the most that the test measures: in truth it is this or more, and its error says nothing. */
  readonly atCeiling: boolean
  /** Trials that count and stand out from the others by what would reject them. */
  readonly doubts: readonly Doubt[]
}

/** Both sides by one metric. */
export interface MetricSides {
  readonly metricId: string
  readonly measure: Measure
  readonly left: SideResult
  readonly right: SideResult
}

/** Both sides by one method: its own metric is the only one that is judged; `others` are shown beside it. */
export interface MethodResult extends MetricSides {
  readonly sides: 'each'
  readonly mobilityTestId: string
  /** Where the looks of its trials are mixed: the same by the best look that all of them have, which the difference is told by. */
  readonly onLook: MetricSides | null
  readonly difference: SideDifference
  readonly others: readonly MetricSides[]
}

/** A test as its leading method has it, and what the other method measured beside it. */
export interface TestResult extends MethodResult {
  readonly beside: MethodResult | null
  /** Whether tape and angle go together; null where they cannot be compared. */
  readonly agreement: MethodAgreement | null
}

/** Both legs together by one metric. */
export interface MetricTogether {
  readonly metricId: string
  readonly measure: Measure
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

/** One method's part of it, or a test of both legs together: what a chart, a table or an error is drawn of. */
export type ResultPart = MethodResult | BilateralResult

/** What each method measured of a test, the leading one first. */
export const partsOf = (result: MobilityResult): readonly ResultPart[] =>
  result.sides === 'each' && result.beside ? [result, result.beside] : [result]

/** Each side that a result has, left first. */
export const sidesOf = (result: MetricSides | MetricTogether): readonly SideResult<TrialSide>[] =>
  'both' in result ? [result.both] : [result.left, result.right]

/** The mean is robust because each trial already is; of holds for time the best one counts. */
const combined = ({ combine, better, compare }: Measure, values: readonly number[]): number => {
  if (combine === 'mean') return compare === 'ratio' ? Math.exp(mean(values.map(Math.log))) : mean(values)
  if (better === 'higher') return Math.max(...values)
  if (better === 'lower') return Math.min(...values)
  return values.reduce((best, value) => (Math.abs(value) < Math.abs(best) ? value : best))
}

/**
 * Of what is looked at again, the pose's part of the set-up error is what the looks themselves disagree by. Where no bench
 * tells how large that part is, the disagreement comes on top: wider rather than too narrow. `told`: the trials as `values`
 * read them.
 */
const errorOf = (
  measure: Measure,
  values: readonly number[],
  trials: readonly TrialRecord[],
  told: readonly TrialRecord[],
): ErrorBudget => {
  const { compare, error, metricId } = measure
  const { trial, setUp } = error
  if (compare === 'ratio')
    return sideError(values.map(Math.log), Math.log(trial.value), Math.log(setUp.value))
  const looks = lookError(metricId, told, error, trials)
  return sideError(values, trial.value, withoutPose(error), looks, viewParts(measure, trials))
}

/** A ratio of nothing has no logarithm: such a reading is none. */
const isUsable = ({ compare }: Measure, value: number | undefined): value is number =>
  value !== undefined && (compare !== 'ratio' || value > 0)

/** `own`: trials of this test and method alone. `look`: by which they are told, no better; null for the best that each has. */
const sideResult = <S extends TrialSide>(
  side: S,
  test: MobilityTest,
  measure: Measure,
  own: readonly TrialRecord[],
  look: Look | null,
): SideResult<S> => {
  const trials = own.filter((trial) => trial.side === side)
  const told = look ? trials.map((trial) => atLook(trial, look)) : trials
  const values = told.flatMap(({ outcome, withdrawn }) => {
    const value = outcome.kind === 'measured' && !withdrawn ? outcome.metrics[measure.metricId] : undefined
    return isUsable(measure, value) ? [value] : []
  })
  const none = { side, trials, valid: 0, value: null, error: null, atCeiling: false, doubts: [] }
  if (values.length === 0) return none
  const value = combined(measure, values)
  return {
    side,
    trials,
    valid: values.length,
    value,
    error: errorOf(measure, values, trials, told),
    atCeiling: measure.endsAt !== null && value >= measure.endsAt,
    doubts: measure.by === 'camera' ? doubts(test, trials) : [],
  }
}

/** The trials of one test by one method: what a hand read off and what the camera saw are never combined. */
const trialsBy = (
  { by }: Measure,
  test: MobilityTest,
  records: readonly TrialRecord[],
): readonly TrialRecord[] =>
  records.filter((trial) => trial.mobilityTestId === test.id && isManual(trial) === (by !== 'camera'))

const otherMeasures = (test: MobilityTest, { by }: Measure): readonly Measure[] =>
  by === 'camera'
    ? Object.keys(test.metrics)
        .filter((id) => id !== test.primary)
        .map((id) => measureOf(test, id))
    : []

/** One side by the second look and the other by the first are set against each other by the best that both have. */
const lookOfBoth = ({ metricId }: Measure, own: readonly TrialRecord[]): Look | null =>
  areLooksMixed(own, metricId) ? commonLook(metricId, [own]) : null

const methodResult = (
  test: MobilityTest,
  measure: Measure,
  records: readonly TrialRecord[],
  look: Look | null,
): MethodResult => {
  const own = trialsBy(measure, test, records)
  const by = (each: Measure, told = look): MetricSides => ({
    metricId: each.metricId,
    measure: each,
    left: sideResult('left', test, each, own, told),
    right: sideResult('right', test, each, own, told),
  })
  const primary = by(measure)
  const alike = look ? null : lookOfBoth(measure, own)
  const compared = alike ? by(measure, alike) : primary
  const others = otherMeasures(test, measure).map((each) => by(each))
  const difference = sideDifference(test, compared, others)
  const onLook = compared === primary ? null : compared
  return { sides: 'each', mobilityTestId: test.id, ...primary, onLook, difference, others }
}

/** A test of both legs together, from an assessment's trials. `look`: see `testResult`. */
export const bilateralResult = (
  test: MobilityTest,
  records: readonly TrialRecord[],
  look: Look | null = null,
): BilateralResult => {
  const measure = cameraMeasure(test)
  const own = trialsBy(measure, test, records)
  const by = (each: Measure): MetricTogether => ({
    metricId: each.metricId,
    measure: each,
    both: sideResult('both', test, each, own, look),
  })
  return {
    sides: 'both',
    mobilityTestId: test.id,
    ...by(measure),
    others: otherMeasures(test, measure).map(by),
  }
}

/**
 * The result of a test of each leg, from an assessment's trials; those of other tests are passed over. What a hand
 * measured leads where it can (`leading-method.ts`), and the camera then stands beside it, or the other way round. `look`: by
 * which the camera's trials are told, no better, as against another sitting; null for the best that each has.
 */
export const testResult = (
  test: MobilityTest,
  records: readonly TrialRecord[],
  look: Look | null = null,
): TestResult => {
  const camera = methodResult(test, cameraMeasure(test), records, look)
  const measure = manualMeasure(test)
  const hand = measure && methodResult(test, measure, records, look)
  if (!hand || !test.manual || !isTried(hand)) return { ...camera, beside: null, agreement: null }
  const agreement = agreementOf(hand, camera, test.manual)
  const [first, second] = handLeads(hand, camera, test.manual) ? [hand, camera] : [camera, hand]
  const difference: SideDifference =
    agreement === 'contradict' ? { kind: 'not-measurable', because: 'methods-contradict' } : first.difference
  return { ...first, difference, beside: isTried(second) ? second : null, agreement }
}
