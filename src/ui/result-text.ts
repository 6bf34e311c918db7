import { sidesOf, type MobilityResult, type SideDifference, type TestResult } from '../assessment/test-result'
import type { UnitName } from '../math/units'
import { opposite, type Side } from '../pose/side'
import type { MobilityTest } from '../protocol/define-mobility-test'
import { metricUnit, primaryMetric } from '../protocol/metric-value'
import type { TrialSide } from '../protocol/outcome'
import { quantity, times } from './format'
import { valueRead, withError } from './value-text'

/** What a result says in words, first sentence first. Sides are named, never a sign. */

export const sideName: Readonly<Record<TrialSide, string>> = {
  left: 'Left',
  right: 'Right',
  both: 'Both legs',
}
export const sideLetter: Readonly<Record<Side, string>> = { left: 'L', right: 'R' }

export const unitOf = (test: MobilityTest): UnitName => metricUnit(test, primaryMetric(test))

/** The side with the larger value. */
export const furtherSide = (difference: SideDifference): Side | null =>
  difference.kind === 'noticeable' || difference.kind === 'large'
    ? difference.value > 0
      ? 'left'
      : 'right'
    : null

/** A difference that is more than noise; a test of both legs has none. */
export const realDifference = (result: MobilityResult): Side | null =>
  result.sides === 'each' ? furtherSide(result.difference) : null

/** Whether anything was tried in a test at all. */
export const isTried = (result: MobilityResult): boolean =>
  sidesOf(result).some(({ trials }) => trials.length > 0)

const isFull = ({ left, right }: TestResult): boolean => left.atCeiling && right.atCeiling

/** What the side with more of it does, by the metric that the sides were compared by. */
const comparative = (difference: SideDifference, test: MobilityTest): string => {
  const metric = difference.kind === 'not-measurable' ? undefined : test.metrics[difference.metricId]
  return (metric ?? primaryMetric(test)).comparative
}

const sidesHeadline = (result: TestResult, test: MobilityTest): string => {
  const { difference, left, right } = result
  const further = furtherSide(difference)
  if (further) {
    return `${sideName[further]} ${comparative(difference, test)} than ${sideName[opposite(further)].toLowerCase()}.`
  }
  if (isFull(result)) return 'Full time on both legs.'
  if (difference.kind === 'none') return 'No difference we can measure.'
  const missing = [left, right].filter(({ value }) => value === null)
  if (missing.length === 2) return 'Nothing is measured yet.'
  const [only] = missing
  return only ? `${sideName[only.side]} is not measured yet.` : 'Too few trials to compare the sides.'
}

/** What a result says first: the finding, or why there is none. */
export const headline = (result: MobilityResult, test: MobilityTest): string => {
  if (result.sides === 'each') return sidesHeadline(result, test)
  const { value } = result.both
  return value === null ? 'Nothing is measured yet.' : `${valueRead(value, test, result.metricId)}.`
}

/** The short form for lists: what the difference is, without naming the test. */
export const briefFinding = (result: MobilityResult, test: MobilityTest): string => {
  const further = realDifference(result)
  if (further && result.sides === 'each')
    return `${sideName[further]} ${comparative(result.difference, test)}`
  return headline(result, test).replace(/\.$/, '')
}

/** How far apart the sides are, and what the method can tell, each as it is written. */
export const sizes = (
  difference: Exclude<SideDifference, { kind: 'not-measurable' }>,
  test: MobilityTest,
) => {
  const metric = test.metrics[difference.metricId] ?? primaryMetric(test)
  const unit = metricUnit(test, metric)
  return difference.scale === 'ratio'
    ? { size: times(difference.value), limit: times(difference.limit) }
    : { size: quantity(Math.abs(difference.value), unit), limit: quantity(difference.limit, unit) }
}

/** A metric's title without what it is told in. */
const plainTitle = (test: MobilityTest, metricId: string): string =>
  (test.metrics[metricId]?.title ?? '').split(',')[0] ?? ''

const apartSentence = (result: TestResult, test: MobilityTest): string => {
  const { difference } = result
  if (difference.kind === 'not-measurable') return ''
  const { size, limit } = sizes(difference, test)
  const atLeast = result.left.atCeiling !== result.right.atCeiling ? 'at least ' : ''
  const says =
    difference.scale === 'ratio'
      ? `${plainTitle(test, difference.metricId)}: one side ${size} the other`
      : `The sides are ${atLeast}${size} apart`
  if (difference.kind === 'none') {
    return `${says}, inside the measuring error of ${limit}. That is a good, ordinary result.`
  }
  const large = difference.kind === 'large' ? ' It is a large difference.' : ''
  return `${says}. The measuring error is ${limit}, so this is more than noise.${large}`
}

const sidesExplanation = (result: TestResult, test: MobilityTest): string => {
  const { difference } = result
  const full = isFull(result)
    ? 'Both legs reached the most that is measured, so time tells no difference. '
    : ''
  if (difference.kind !== 'not-measurable') return full + apartSentence(result, test)
  if (difference.because === 'ceiling') return full.trim()
  return difference.because === 'side-missing'
    ? 'A comparison needs both legs, with three trials that count on each.'
    : 'A comparison needs three trials that count on each leg. What there is stands below.'
}

/** The second sentence: the numbers behind the first. */
export const explanation = (result: MobilityResult, test: MobilityTest): string => {
  if (result.sides === 'each') return sidesExplanation(result, test)
  const { value, valid } = result.both
  if (value === null) return 'No trial counts yet.'
  const trials = valid === 1 ? 'one trial' : `${valid} trials`
  return `Both legs move together, so there is one value, from ${trials}: ${withError(result.both, test, result.metricId)}.`
}
