import type { MethodResult, SideDifference, SideResult, TestResult } from '../assessment/test-result'
import type { ChannelUnit } from '../biomechanics/channel'
import { opposite, type Side } from '../pose/side'
import type { UnitName } from '../math/units'
import type { Metric, MobilityTest } from '../protocol/define-mobility-test'
import type { Method } from '../protocol/measure'
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

/** How a number came about, behind it: `12 cm, by tape`. */
export const methodName: Readonly<Record<Method, string>> = {
  camera: 'by camera',
  tape: 'by tape',
  stopwatch: 'by stopwatch',
}

/** `, by tape`; nothing for the camera, which is how all the rest is measured. */
export const methodMark = ({ measure: { by } }: MethodResult): string =>
  by === 'camera' ? '' : `, ${methodName[by]}`

const partBy = (result: TestResult, isWanted: (by: Method) => boolean): MethodResult | null =>
  [result, result.beside].find((part) => part && isWanted(part.measure.by)) ?? null

/** What the camera measured of a test, whether it leads or stands beside. */
export const cameraPart = (result: TestResult) => partBy(result, (by) => by === 'camera')

/** What was measured by hand of a test. */
export const handPart = (result: TestResult) => partBy(result, (by) => by !== 'camera')

/** The side with the larger value. */
export const furtherSide = (difference: SideDifference): Side | null =>
  difference.kind === 'noticeable' || difference.kind === 'large'
    ? difference.value > 0
      ? 'left'
      : 'right'
    : null

const larger = ({ left, right }: MethodResult): Side =>
  (left.value ?? 0) > (right.value ?? 0) ? 'left' : 'right'

const missingSides = ({ left, right }: TestResult): readonly SideResult[] =>
  [left, right].filter(({ value }) => value === null)

/** What a result says first: the finding, or why there is none. */
export const headline = (result: TestResult): string => {
  const { comparative } = result.measure
  const { difference } = result
  const further = furtherSide(difference)
  if (further) return `${sideName[further]} ${comparative} than ${sideName[opposite(further)].toLowerCase()}.`
  if (difference.kind !== 'not-measurable') return 'No difference we can measure.'
  if (difference.because === 'methods-contradict') return 'Tape and camera contradict each other.'
  if (difference.because === 'full-time') return 'Full time on both legs.'
  const missing = missingSides(result)
  if (missing.length === 2) return 'Nothing is measured yet.'
  const [only] = missing
  return only ? `${sideName[only.side]} is not measured yet.` : 'Too few trials to compare the sides.'
}

/** The short form for lists: what the difference is, without naming the test. */
export const briefFinding = (result: TestResult): string => {
  const further = furtherSide(result.difference)
  if (further) return `${sideName[further]} ${result.measure.comparative}`
  return headline(result).replace(/\.$/, '')
}

/** Whether anything was tried in a test at all. */
export const isTried = ({ left, right }: TestResult): boolean => left.trials.length + right.trials.length > 0

/** The result that an assessment opens with: a real difference before none, what was tried before what was not. */
export const leadingResult = (results: readonly TestResult[]): TestResult | undefined =>
  results.find(({ difference }) => furtherSide(difference)) ?? results.find(isTried) ?? results[0]

const contradiction = (result: TestResult): string => {
  const [hand, camera] = [handPart(result), cameraPart(result)]
  if (!hand || !camera) return ''
  return (
    `By tape the ${larger(hand)} side ${hand.measure.comparative}, by camera the ${larger(camera)} one ` +
    `${camera.measure.comparative}, so no difference is told. Measure both again, the heel down.`
  )
}

/** Why there is no difference to tell, and what would give one. */
const missingComparison = (result: TestResult): string => {
  const { difference, measure } = result
  if (difference.kind !== 'not-measurable') return ''
  const count = measure.by === 'camera' ? 'three trials that count' : 'three values'
  switch (difference.because) {
    case 'side-missing':
      return `A comparison needs both legs, with ${count} on each.`
    case 'too-few-trials':
      return `A comparison needs ${count} on each leg. What there is stands below.`
    case 'full-time':
      return 'Both legs reached the end of the test. Enough: how much longer either would hold is not measured.'
    case 'methods-contradict':
      return contradiction(result)
  }
}

/** The second sentence: the numbers behind the first. */
export const explanation = (result: TestResult): string => {
  const { difference } = result
  const { unit } = result.measure
  if (difference.kind === 'not-measurable') return missingComparison(result)
  const apart = quantity(Math.abs(difference.value), unit)
  const limit = quantity(difference.limit, unit)
  if (difference.kind === 'none') {
    const size = apart === limit ? `less than ${limit} apart` : `${apart} apart`
    return `The sides are ${size}, inside the measuring error of ${limit}. That is a good, ordinary result.`
  }
  const size = difference.kind === 'large' ? ' It is a large difference.' : ''
  return `The sides are ${apart} apart. The measuring error is ${limit}, so this is more than noise.${size}`
}

/** What makes a result doubtful without taking it back; null where nothing does. */
export const doubt = (result: TestResult): string | null =>
  result.agreement === 'apart'
    ? 'Tape and camera do not go together as far as they should: one of the two is off. Measure again what you are less sure of.'
    : null

/** `41° ±4°`, or that there is no number, and why. */
export const sideSentence = (side: SideResult, unit: UnitName): string =>
  side.value === null || !side.error
    ? `${sideName[side.side]}: not measured`
    : `${sideName[side.side]}: ${quantity(side.value, unit)} ${plusMinus(side.error.half95, unit)}`
