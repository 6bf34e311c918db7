import type { UnitName } from '../math/units'

/** Numbers as the interface shows them: whole, with a real minus sign. Full precision stays in exports. */

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })
const tenths = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
const shortDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

/** What stands where there is no number: never a stale one, never a zero. */
export const noNumber = '–'

export const wholeNumber = (value: number): string => {
  const rounded = Math.round(value)
  return whole.format(rounded === 0 ? 0 : rounded).replace('-', '\u2212')
}

/** A unit as it is shown: how much of it is one, and what stands behind the number. No space before a degree sign. */
const shownUnits: Readonly<Record<UnitName, { readonly one: number; readonly sign: string }>> = {
  deg: { one: 1, sign: '°' },
  cm: { one: 1, sign: '\u00a0cm' },
  ms: { one: 1000, sign: '\u00a0s' },
  ratio: { one: 0.01, sign: '\u00a0%' },
}

/** A value in the unit it is shown in: seconds, per cent. */
export const displayed = (value: number, unit: UnitName): number => value / shownUnits[unit].one

export const unitSign = (unit: UnitName): string => shownUnits[unit].sign

/** Shares this small would all read as nothing in whole per cent. */
const smallShare = 5

/**
 * The number without its unit. Whole, but for shares of a few per cent; seconds are those that were completed, as a
 * clock counts: 44.9 is not the full 45.
 */
export const numberIn = (value: number, unit: UnitName): string => {
  const shown = displayed(value, unit)
  if (unit === 'ms') return wholeNumber(Math.floor(shown + 1e-9))
  return unit === 'ratio' && Math.abs(shown) < smallShare ? tenths.format(shown) : wholeNumber(shown)
}

/** `41°`, `18 %`, `12 s`. */
export const quantity = (value: number, unit: UnitName): string => `${numberIn(value, unit)}${unitSign(unit)}`

/** An error is never shown as nothing: below half a unit it still reads as one. */
export const plusMinus = (half: number, unit: UnitName): string =>
  `±${wholeNumber(Math.max(1, displayed(half, unit)))}${unitSign(unit)}`

/** `1.7 times`: how many times as much, of a natural logarithm of a ratio. */
export const times = (logarithm: number): string => `${tenths.format(Math.exp(Math.abs(logarithm)))} times`

export const share = (value: number): string => `${wholeNumber(value * 100)}\u00a0%`

/** `24`, or `24 to 29` when the values differ once rounded. */
export const rangeOf = (values: readonly number[]): string => {
  const least = wholeNumber(Math.min(...values))
  const most = wholeNumber(Math.max(...values))
  return least === most ? least : `${least} to ${most}`
}

export const longDay = (instant: string): string => day.format(new Date(instant))
export const briefDay = (instant: string): string => shortDay.format(new Date(instant))
export const timeOfDay = (instant: string): string => clock.format(new Date(instant))
