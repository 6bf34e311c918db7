import { dayNumber } from '../math/instant'
import { weekdays, type Weekday } from '../runner/records'
import { daysAfter, weekdayIndex, type IsoDay } from './iso-day'
import type { PlanRequest } from './plan-request'

type Raced = Pick<PlanRequest, 'startDay' | 'raceDay' | 'weeksToRace' | 'goal' | 'isTrail'>

/** Easy weeks after a race: two, and four after a long one off the road; usual practice. */
const easyWeeks = (request: Raced): number => (request.goal === 'long' && request.isTrail ? 4 : 2)

/** Whole weeks from the beginning of a week of the plan to the race: 0 in its own week, -1 in the one after; null without one. */
export const weeksToRaceIn = ({ startDay, raceDay, weeksToRace }: Raced, week: number): number | null => {
  // Plans of before `raceDay` know the week alone.
  const fromStart = raceDay ? Math.floor((dayNumber(raceDay) - dayNumber(startDay)) / 7) : weeksToRace
  return fromStart === null ? null : fromStart - (week - 1)
}

/** Whether a week of the plan is one of the easy ones after the race. */
export const isAfterRace = (request: Raced, week: number): boolean => {
  const left = weeksToRaceIn(request, week)
  return left !== null && left < 0 && -left <= easyWeeks(request)
}

const daysFromRace = ({ raceDay }: Raced, day: IsoDay): number | null =>
  raceDay ? dayNumber(day) - dayNumber(raceDay) : null

/** Whether a day is that of the race, the one before or the one after. */
export const isBesideRace = (request: Raced, day: IsoDay): boolean => {
  const from = daysFromRace(request, day)
  return from !== null && Math.abs(from) <= 1
}

/** The weekday of the race in a week of the plan; null where it is not in it. */
export const raceDayIn = (request: Raced, week: number): Weekday | null =>
  request.raceDay && weeksToRaceIn(request, week) === 0 ? weekdays[weekdayIndex(request.raceDay)]! : null

/**
 * The request as one week of the plan sees it: the race is a hard run, and the days before and after it are closed to
 * workouts.
 */
export const inWeek = (request: PlanRequest, week: number): PlanRequest => {
  if (!request.raceDay) return request
  const closed = weekdays
    .map((_, index) => daysAfter(request.startDay, (week - 1) * 7 + index))
    .filter((day) => isBesideRace(request, day))
    .map((day) => weekdays[weekdayIndex(day)]!)
  if (closed.length === 0) return request
  const race = raceDayIn(request, week)
  return {
    ...request,
    openDays: request.openDays.filter((day) => !closed.includes(day)),
    week: race ? { ...request.week, [race]: 'hard' } : request.week,
  }
}

/** Days after a race in which a test says more of the race than of the runner, a week, two after a long one; usual practice. */
const daysToTestAgain = (request: Raced): number => (easyWeeks(request) > 2 ? 14 : 7)

/** Whether a day is too near to the race for a retest: on it, the day before, or before the legs are one's own again. */
export const isNearRace = (request: Raced, day: IsoDay): boolean => {
  const from = daysFromRace(request, day)
  return from !== null && from >= -1 && from < daysToTestAgain(request)
}
