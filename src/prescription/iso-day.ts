import { dayNumber } from '../math/instant'

/** A day as `2026-11-24`. Without a clock: days are counted by the proleptic Gregorian calendar. */
export type IsoDay = string

/** The day so many days from 1 January 1970: `dayNumber` the other way round. */
export const isoDay = (number: number): IsoDay => {
  const z = number + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  const date = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1
  const two = (value: number) => String(value).padStart(2, '0')
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`
}

export const daysAfter = (day: IsoDay, days: number): IsoDay => isoDay(dayNumber(day) + days)

/** 0 is Monday: 1 January 1970 was a Thursday. */
export const weekdayIndex = (day: IsoDay): number => (((dayNumber(day) + 3) % 7) + 7) % 7
