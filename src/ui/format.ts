import type { UnitName } from '../math/units'

/**
 * Numbers as the interface shows them: whole degrees and seconds, half centimetres, with a real minus sign. Full
 * precision stays in exports.
 */

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })
const tenths = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

const withOffset = /[+-]\d\d:\d\d$/

/**
 * Tells an instant by the clock of whose offset it carries, as those of a report do, wherever it is read; one that ends in Z
 * by the clock of this device.
 */
const instantIn = (parts: Intl.DateTimeFormatOptions): ((instant: string) => string) => {
  const here = new Intl.DateTimeFormat('en-GB', parts)
  const there = new Intl.DateTimeFormat('en-GB', { ...parts, timeZone: 'UTC' })
  return (instant) =>
    withOffset.test(instant)
      ? there.format(new Date(instant.replace(withOffset, 'Z')))
      : here.format(new Date(instant))
}

/** A sentence as it stands within another. */
export const lowered = (sentence: string): string =>
  sentence.replace(/^[A-Z]/, (letter) => letter.toLowerCase())

/** What stands where there is no number: never a stale one, never a zero. */
export const noNumber = '–'

export const wholeNumber = (value: number): string => {
  const rounded = Math.round(value)
  return whole.format(rounded === 0 ? 0 : rounded).replace('-', '\u2212')
}

export const tenthsNumber = (value: number): string =>
  tenths.format(Math.abs(value) < 0.05 ? 0 : value).replace('-', '\u2212')

interface ShownUnit {
  /** Times the stored unit: milliseconds are shown as seconds. */
  readonly factor: number
  /** After the number: no space before the degree sign, one before every other unit. */
  readonly after: string
  /** As a screen reader and a label name it. */
  readonly name: string
  /** What a number is rounded to, in the shown unit. */
  readonly step: number
}

export const shownUnits: Readonly<Record<UnitName, ShownUnit>> = {
  deg: { factor: 1, after: '°', name: 'degrees', step: 1 },
  ratio: { factor: 100, after: '\u00a0%', name: 'percent', step: 1 },
  cm: { factor: 1, after: '\u00a0cm', name: 'centimetres', step: 0.5 },
  count: { factor: 1, after: '', name: 'repetitions', step: 1 },
  ms: { factor: 0.001, after: '\u00a0s', name: 'seconds', step: 1 },
}

const stepped = (shown: number, step: number): string =>
  step === 1 ? wholeNumber(shown) : tenthsNumber(Math.round(shown / step) * step)

/** Shares this small would all read as nothing in whole per cent. */
const smallShare = 5

/** A value in the unit it is shown in: seconds, per cent. */
export const displayed = (value: number, unit: UnitName): number => value * shownUnits[unit].factor

/** A time that has just been reached may miss its second by a rounding of the computer; seconds. */
const clockGrain = 1e-6

/** A time as a stopwatch shows it: the seconds that are over, so that no stand short of the full time reads as full. */
const secondsOver = (shown: number): number => Math.floor(shown + clockGrain)

/** Bytes as people read them: whole megabytes, below one in kilobytes. */
export const fileSize = (bytes: number): string => {
  if (bytes >= 1e9) return `${wholeNumber(bytes / 1e9)}\u00a0GB`
  return bytes >= 1e6
    ? `${wholeNumber(bytes / 1e6)}\u00a0MB`
    : `${wholeNumber(Math.ceil(bytes / 1e3))}\u00a0kB`
}

/** A number and what stands behind it, apart: a unit in words is set smaller than a large number. */
export const quantityParts = (value: number, unit: UnitName): readonly [number: string, after: string] => {
  const { after, step } = shownUnits[unit]
  const shown = displayed(value, unit)
  const isSmallShare = unit === 'ratio' && Math.abs(shown) < smallShare
  if (isSmallShare) return [tenthsNumber(shown), after]
  return [stepped(unit === 'ms' ? secondsOver(shown) : shown, step), after]
}

/** `41°`, `18 %`, `11.5 cm`, `32 s`, from a value in its stored unit. */
export const quantity = (value: number, unit: UnitName): string => quantityParts(value, unit).join('')

/** The number alone. */
export const numberIn = (value: number, unit: UnitName): string => quantityParts(value, unit)[0]

/** How far apart two values are, or what can be told apart: rounded, a time too, which here is no clock's. */
export const sizeOf = (size: number, unit: UnitName): string => {
  const { factor, step } = shownUnits[unit]
  return quantity(unit === 'ms' ? Math.round((size * factor) / step) * (step / factor) : size, unit)
}

/** `5.1 mm`, `33 cm`, of centimetres. */
export const lengthText = (cm: number, unit: 'mm' | 'cm'): string =>
  unit === 'mm' ? `${tenthsNumber(cm * 10)}\u00a0mm` : `${wholeNumber(cm)}\u00a0cm`

/** `1.7 times`: how many times as much, of a natural logarithm of a ratio. */
export const times = (logarithm: number): string => `${tenthsNumber(Math.exp(Math.abs(logarithm)))} times`

/** An error is never shown as nothing: below a step of its unit it still reads as one. */
export const plusMinus = (half: number, unit: UnitName): string => {
  const { factor, step } = shownUnits[unit]
  return `±${sizeOf(Math.max(step / factor, half), unit)}`
}

/** `11.5`, `32.4`: a value by hand as it was typed, without its unit. */
export const typedNumber = (value: number, unit: UnitName): string =>
  tenthsNumber(value * shownUnits[unit].factor)

/** `11.5 cm`, `32.4 s`: one value by hand, as exactly as it was read off. */
export const typedQuantity = (value: number, unit: UnitName): string =>
  `${typedNumber(value, unit)}${shownUnits[unit].after}`

export const share = (value: number): string => `${wholeNumber(value * 100)}\u00a0%`

/** `24`, or `24 to 29` when the values differ once written. */
export const rangeOf = (values: readonly number[], write = wholeNumber): string => {
  const least = write(Math.min(...values))
  const most = write(Math.max(...values))
  return least === most ? least : `${least} to ${most}`
}

export const longDay = instantIn({ day: 'numeric', month: 'long', year: 'numeric' })
export const briefDay = instantIn({ day: 'numeric', month: 'short', year: 'numeric' })
export const timeOfDay = instantIn({ hour: '2-digit', minute: '2-digit' })

/** An instant with the offset that the clock of this device has at that time: `2026-11-30T14:05:00+01:00`. */
export const byOwnClock = (instant: string): string => {
  const date = new Date(instant)
  const offset = -date.getTimezoneOffset()
  const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, 19)
  const two = (part: number) => String(Math.trunc(Math.abs(part))).padStart(2, '0')
  return `${local}${offset < 0 ? '-' : '+'}${two(offset / 60)}:${two(offset % 60)}`
}

/** A span of time as it is told before Start: `13 to 19 minutes`. */
export const minutesText = ({ least, most }: { readonly least: number; readonly most: number }): string =>
  least === most ? `${most} minutes` : `${least} to ${most} minutes`
