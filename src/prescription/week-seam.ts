import { weekdays, type Weekday } from '../runner/records'
import { weekdayIndex, type IsoDay } from './iso-day'
import type { Workout } from './workout'

interface Trained {
  readonly workouts: readonly Pick<Workout, 'day' | 'isHard'>[]
}

const isHardOn = (week: Trained | undefined, day: Weekday): boolean =>
  week?.workouts.some((workout) => workout.day === day && workout.isHard) ?? false

/**
 * The days of a plan's week that stay light because heavy work lies on the day before the week begins or after it ends: more
 * than 24 hours lie between two heavy days (articles), and a week of a plan need not be like its neighbour.
 * `before`, `after`: the weeks beside it, where there are any.
 */
export const lightDaysBeside = (
  startDay: IsoDay,
  before: Trained | undefined,
  after: Trained | undefined,
): readonly Weekday[] => {
  const begins = weekdayIndex(startDay)
  const first = weekdays[begins]!
  const last = weekdays[(begins + weekdays.length - 1) % weekdays.length]!
  return [...(isHardOn(before, last) ? [first] : []), ...(isHardOn(after, first) ? [last] : [])]
}
