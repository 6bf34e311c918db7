import { lesserSide } from '../assessment/asymmetry'
import { comparedPart } from '../assessment/compared-part'
import { offZero } from '../assessment/off-zero'
import type { Compared } from '../assessment/side-difference'
import type {
  MethodResult,
  MobilityResult,
  ResultPart,
  SideResult,
  TestResult,
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

/** Whether a test shows more than noise: of the sides against each other, or of both together to one side. */
export const isReal = (result: MobilityResult): boolean => {
  const { kind } = (result.sides === 'each' ? result.difference : offZero(result)) ?? {}
  return kind === 'noticeable' || kind === 'large'
}

/** How far apart the sides are (`at least 25 s`, where one reached the end of the test), and what the method can tell. */
export const sizes = (
  { scale, value, limit, half95 }: Compared,
  { unit }: Measure,
): { readonly size: string; readonly limit: string } => {
  const written = (size: number) => (scale === 'ratio' ? times(size) : sizeOf(Math.abs(size), unit))
  return { size: `${half95 === null ? 'at least ' : ''}${written(value)}`, limit: written(limit) }
}

const isFull = ({ left, right }: MethodResult): boolean => left.atCeiling && right.atCeiling

const missingSides = ({ left, right }: MethodResult): readonly SideResult[] =>
  [left, right].filter(({ value }) => value === null)

/** The side that does less well by more than noise, and what it is or does: `Right`, `ankle is stiffer`. */
const lesser = (result: MobilityResult): { readonly side: Side; readonly words: string } | null => {
  if (result.sides !== 'each') return null
  const { difference } = result
  if (difference.kind === 'not-measurable' || difference.kind === 'none') return null
  const { better, lesser: words } = comparedPart(result).measure
  const side = lesserSide(difference.value, better)
  return { side, words: `${sideName[side]} ${words.limb} ${words.does}` }
}

const sidesHeadline = (result: TestResult): string => {
  const { difference } = result
  const less = lesser(result)
  if (less) return `${less.words} than ${opposite(less.side)}.`
  if (difference.kind === 'not-measurable' && difference.because === 'methods-contradict')
    return 'Tape and camera contradict each other.'
  if (difference.kind === 'not-measurable' && difference.because === 'other-way')
    return 'Each leg was done another way.'
  if (difference.kind === 'not-measurable' && difference.because === 'low-confidence')
    return 'Too doubtful to compare the sides.'
  if (isFull(result)) return 'Full time on both legs.'
  if (difference.kind === 'not-measurable' && difference.because === 'one-full-time')
    return `Full time on the ${result.left.atCeiling ? 'left' : 'right'} leg.`
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

/** Which side does less well by more than noise, and how: `Right ankle is stiffer`; null where none does. */
export const lesserWords = (result: MobilityResult): string | null => lesser(result)?.words ?? null

/** The short form for lists: what the difference is, without naming the test. */
export const briefFinding = (result: MobilityResult): string =>
  lesser(result)?.words ?? headline(result).replace(/\.$/, '')

/** `41° ±4°`, or that there is no number. */
export const sideSentence = (side: SideResult<TrialSide>, measure: Measure): string =>
  `${sideName[side.side]}: ${side.value === null ? 'not measured' : withError(side, measure)}`
