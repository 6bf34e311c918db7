import { offZero } from '../assessment/off-zero'
import {
  sidesOf,
  type MethodResult,
  type MobilityResult,
  type ResultPart,
  type SideDifference,
  type SideResult,
  type TestResult,
} from '../assessment/test-result'
import { opposite, type Side } from '../pose/side'
import type { Measure, Method } from '../protocol/measure'
import type { TrialSide } from '../protocol/outcome'
import { sizeOf, times } from './format'
import { valueRead, withError } from './value-text'

/** What a result says in words, first sentence first. Sides are named, never a sign. */

export const sideName: Readonly<Record<TrialSide, string>> = {
  left: 'Left',
  right: 'Right',
  both: 'Both legs',
}
export const sideLetter: Readonly<Record<Side, string>> = { left: 'L', right: 'R' }

/** How a number came about, behind it: `12 cm, by tape`. */
export const methodName: Readonly<Record<Method, string>> = {
  camera: 'by camera',
  tape: 'by tape',
  stopwatch: 'by stopwatch',
}

/** `, by tape`; nothing for the camera, which is how all the rest is measured. */
export const methodMark = ({ measure: { by } }: ResultPart): string =>
  by === 'camera' ? '' : `, ${methodName[by]}`

const methods = (result: MobilityResult): readonly MethodResult[] =>
  result.sides === 'each' ? [result, result.beside].filter((part) => part !== null) : []

/** What the camera measured of a test, whether it leads or stands beside. */
export const cameraPart = (result: MobilityResult): ResultPart | null =>
  result.sides === 'both' ? result : (methods(result).find(({ measure }) => measure.by === 'camera') ?? null)

/** What was measured by hand of a test; both legs together only the camera measures. */
export const handPart = (result: MobilityResult): MethodResult | null =>
  methods(result).find(({ measure }) => measure.by !== 'camera') ?? null

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

/** Whether a test shows more than noise: of the sides against each other, or of both together to one side. */
export const isReal = (result: MobilityResult): boolean => {
  if (result.sides === 'each') return realDifference(result) !== null
  const kind = offZero(result)?.kind
  return kind === 'noticeable' || kind === 'large'
}

/** Whether anything was tried in a test at all. */
export const isTried = (result: ResultPart): boolean =>
  sidesOf(result).some(({ trials }) => trials.length > 0)

/** The metric that the sides were compared by: at the ceiling it is another one than the test's own. */
export const comparedPart = (result: ResultPart) => {
  const by =
    result.sides === 'each' && result.difference.kind !== 'not-measurable' ? result.difference.metricId : null
  return [result, ...result.others].find(({ metricId }) => metricId === by) ?? result
}

/** How far apart the sides are, and what the method can tell, each as it is written. */
export const sizes = (
  difference: Exclude<SideDifference, { kind: 'not-measurable' }>,
  { unit }: Measure,
): { readonly size: string; readonly limit: string } =>
  difference.scale === 'ratio'
    ? { size: times(difference.value), limit: times(difference.limit) }
    : { size: sizeOf(Math.abs(difference.value), unit), limit: sizeOf(difference.limit, unit) }

const isFull = ({ left, right }: MethodResult): boolean => left.atCeiling && right.atCeiling

const missingSides = ({ left, right }: MethodResult): readonly SideResult[] =>
  [left, right].filter(({ value }) => value === null)

const sidesHeadline = (result: TestResult): string => {
  const { difference } = result
  const further = furtherSide(difference)
  if (further) {
    const { comparative } = comparedPart(result).measure
    return `${sideName[further]} ${comparative} than ${sideName[opposite(further)].toLowerCase()}.`
  }
  if (difference.kind === 'not-measurable' && difference.because === 'methods-contradict')
    return 'Tape and camera contradict each other.'
  if (difference.kind === 'not-measurable' && difference.because === 'low-confidence')
    return 'Too doubtful to compare the sides.'
  if (isFull(result)) return 'Full time on both legs.'
  if (difference.kind !== 'not-measurable') return 'No difference we can measure.'
  const missing = missingSides(result)
  if (missing.length === 2) return 'Nothing is measured yet.'
  const [only] = missing
  return only ? `${sideName[only.side]} is not measured yet.` : 'Too few trials to compare the sides.'
}

/** What a result says first: the finding, or why there is none. */
export const headline = (result: MobilityResult): string => {
  if (result.sides === 'each') return sidesHeadline(result)
  const { value } = result.both
  if (value === null) return 'Nothing is measured yet.'
  const isNoise = offZero(result)?.kind === 'none'
  return `${valueRead(value, result.measure)}${isNoise ? ', inside the measuring error' : ''}.`
}

/** The short form for lists: what the difference is, without naming the test. */
export const briefFinding = (result: MobilityResult): string => {
  const further = realDifference(result)
  return further
    ? `${sideName[further]} ${comparedPart(result).measure.comparative}`
    : headline(result).replace(/\.$/, '')
}

/** `41° ±4°`, or that there is no number. */
export const sideSentence = (side: SideResult<TrialSide>, measure: Measure): string =>
  `${sideName[side.side]}: ${side.value === null ? 'not measured' : withError(side, measure)}`
