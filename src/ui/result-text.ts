import type { SideDifference, SideResult, TestResult } from '../assessment/test-result'
import type { ChannelUnit } from '../biomechanics/channel'
import { opposite, type Side } from '../pose/side'
import type { Metric, MobilityTest } from '../protocol/define-mobility-test'
import { plusMinus, quantity } from './format'

/** What a result says in words, first sentence first. Sides are named, never a sign. */

export const sideName: Readonly<Record<Side, string>> = { left: 'Left', right: 'Right' }
export const sideLetter: Readonly<Record<Side, string>> = { left: 'L', right: 'R' }

export const primaryMetric = (test: MobilityTest): Metric => {
  const metric = test.metrics[test.primary]
  if (!metric) throw new Error(`${test.id} names no metric "${test.primary}"`)
  return metric
}

export const unitOf = (test: MobilityTest): ChannelUnit =>
  test.channels[primaryMetric(test).of]?.unit ?? 'deg'

/** The side with the larger value. */
export const furtherSide = (difference: SideDifference): Side | null =>
  difference.kind === 'noticeable' || difference.kind === 'large'
    ? difference.value > 0
      ? 'left'
      : 'right'
    : null

const missingSides = ({ left, right }: TestResult): readonly SideResult[] =>
  [left, right].filter(({ value }) => value === null)

/** What a result says first: the finding, or why there is none. */
export const headline = (result: TestResult, test: MobilityTest): string => {
  const { comparative } = primaryMetric(test)
  const further = furtherSide(result.difference)
  if (further) return `${sideName[further]} ${comparative} than ${sideName[opposite(further)].toLowerCase()}.`
  if (result.difference.kind === 'none') return 'No difference we can measure.'
  const missing = missingSides(result)
  if (missing.length === 2) return 'Nothing is measured yet.'
  const [only] = missing
  return only ? `${sideName[only.side]} is not measured yet.` : 'Too few trials to compare the sides.'
}

/** The short form for lists: what the difference is, without naming the test. */
export const briefFinding = (result: TestResult, test: MobilityTest): string => {
  const further = furtherSide(result.difference)
  if (further) return `${sideName[further]} ${primaryMetric(test).comparative}`
  return headline(result, test).replace(/\.$/, '')
}

/** Whether anything was tried in a test at all. */
export const isTried = ({ left, right }: TestResult): boolean => left.trials.length + right.trials.length > 0

/** The result that an assessment opens with: a real difference before none, what was tried before what was not. */
export const leadingResult = (results: readonly TestResult[]): TestResult | undefined =>
  results.find(({ difference }) => furtherSide(difference)) ?? results.find(isTried) ?? results[0]

/** The second sentence: the numbers behind the first. */
export const explanation = (result: TestResult, test: MobilityTest): string => {
  const unit = unitOf(test)
  const { difference } = result
  if (difference.kind === 'not-measurable') {
    return difference.because === 'side-missing'
      ? 'A comparison needs both legs, with three trials that count on each.'
      : 'A comparison needs three trials that count on each leg. What there is stands below.'
  }
  const apart = quantity(Math.abs(difference.value), unit)
  const limit = quantity(difference.limit, unit)
  if (difference.kind === 'none') {
    return `The sides are ${apart} apart, inside the measuring error of ${limit}. That is a good, ordinary result.`
  }
  const size = difference.kind === 'large' ? ' It is a large difference.' : ''
  return `The sides are ${apart} apart. The measuring error is ${limit}, so this is more than noise.${size}`
}

/** `41° ±4°`, or that there is no number, and why. */
export const sideSentence = (side: SideResult, unit: ChannelUnit): string =>
  side.value === null || !side.error
    ? `${sideName[side.side]}: not measured`
    : `${sideName[side.side]}: ${quantity(side.value, unit)} ${plusMinus(side.error.half95, unit)}`
