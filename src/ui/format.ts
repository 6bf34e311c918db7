import type { ChannelUnit } from '../biomechanics/channel'

/** Numbers as the interface shows them: whole, with a real minus sign. Full precision stays in exports. */

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
const shortDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

/** What stands where there is no number: never a stale one, never a zero. */
export const noNumber = '–'

export const wholeNumber = (value: number): string => {
  const rounded = Math.round(value)
  return whole.format(rounded === 0 ? 0 : rounded).replace('-', '\u2212')
}

/** `41°`, `18 %`: no space before the degree sign, one before every other unit. */
export const quantity = (value: number, unit: ChannelUnit): string =>
  unit === 'deg' ? `${wholeNumber(value)}°` : `${wholeNumber(value * 100)}\u00a0%`

/** An error is never shown as nothing: below half a unit it still reads as one. */
export const plusMinus = (half: number, unit: ChannelUnit): string =>
  `±${unit === 'deg' ? `${wholeNumber(Math.max(1, half))}°` : `${wholeNumber(Math.max(1, half * 100))}\u00a0%`}`

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
