import type { SideResult } from '../assessment/test-result'
import { valueInterval } from '../assessment/value-interval'
import type { Measure } from '../protocol/measure'
import type { TrialSide } from '../protocol/outcome'
import { lengthText, noNumber, numberIn, plusMinus, quantity, share } from './format'

/** A metric's values in words and numbers, as its declaration reads them. */

/** In whole steps: beside words that name a side no tenth is worth telling. */
const sizeText = (size: number, unit: Measure['unit']): string =>
  unit === 'ratio' ? share(size) : quantity(size, unit)

/** A metric's title without what it is told in: `Sideways sway of the hips`. */
export const plainTitle = ({ title }: Pick<Measure, 'title'>): string => title.split(',')[0] ?? title

/** `41°`, or, where the sign or the direction is said, `5° above parallel`, `3 % left`. */
export const valueText = (value: number | null, { reads, positive, unit }: Measure): string => {
  if (value === null) return noNumber
  const words = reads ?? (positive && { above: 'left', below: 'right', zero: sizeText(0, unit) })
  if (!words) return quantity(value, unit)
  const size = sizeText(Math.abs(value), unit)
  if (size === sizeText(0, unit)) return words.zero
  return `${size} ${value > 0 ? words.above : words.below}`
}

/** What stands under a live number whose sign is said: `above parallel`; null where the number says all. */
export const signText = (value: number | null, { reads }: Pick<Measure, 'reads'>): string | null => {
  if (!reads || value === null) return null
  return value >= 0 ? reads.above : reads.below
}

/** With what it is of: `Thigh 5° above parallel`; a value without such words stands alone. */
export const valueRead = (value: number | null, measure: Measure): string =>
  measure.reads && value !== null
    ? `${measure.reads.subject} ${valueText(value, measure)}`
    : valueText(value, measure)

/** The half width of an error, or its range where it grows with the value; nothing at the ceiling. */
export const errorText = (side: SideResult<TrialSide>, measure: Measure): string => {
  const { value, error, atCeiling } = side
  const { compare, unit, endsAt } = measure
  if (value === null || !error) return ''
  if (atCeiling) return 'full time'
  if (compare !== 'ratio') return plusMinus(error.half95, unit)
  const [least, most] = valueInterval(value, error, measure)
  return `${numberIn(least, unit)} to ${quantity(Math.min(most, endsAt ?? Infinity), unit)}`
}

/** `41° ±4°`, `45 s, full time`, `0.3 % (0.2 to 0.4 %)`. */
export const withError = (side: SideResult<TrialSide>, measure: Measure): string => {
  const text = valueText(side.value, measure)
  const error = errorText(side, measure)
  if (error === '') return text
  if (side.atCeiling) return `${text}, ${error}`
  return error.startsWith('±') ? `${text} ${error}` : `${text} (${error})`
}

/** `5.1 mm`: a share of the stature as a length; null of anything else, and where nobody told the height (cm). */
export const lengthOf = (
  value: number | null,
  { ofStature }: Pick<Measure, 'ofStature'>,
  heightCm: number | undefined,
): string | null =>
  value === null || !ofStature || heightCm === undefined ? null : lengthText(value * heightCm, ofStature)
