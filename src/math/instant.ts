/** Instants and days without a clock or a calendar of the machine: by the proleptic Gregorian calendar. */

/** Days from 1 January 1970 to a day as `2026-11-24`; Howard Hinnant's algorithm for civil days. */
export const dayNumber = (day: string): number => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

const parts = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?(?:Z|([+-])(\d\d):?(\d\d))$/

/** Days from 1970 of an ISO instant with its zone; NaN of what is none. */
const daysOf = (instant: string): number => {
  const [whole, day, hour, minute, second = '0', sign, zoneHour, zoneMinute] = parts.exec(instant) ?? []
  if (whole === undefined || day === undefined) return Number.NaN
  const zone = sign ? (sign === '+' ? 1 : -1) * (Number(zoneHour) * 60 + Number(zoneMinute)) : 0
  return dayNumber(day) + ((Number(hour) * 60 + Number(minute) - zone) * 60 + Number(second)) / 86_400
}

/** Days from one ISO instant to another, with their fraction; NaN where one of them is none. */
export const daysBetween = (from: string, to: string): number => daysOf(to) - daysOf(from)
