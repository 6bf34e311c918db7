import { dayNumber } from '../../src/math/instant'
import { daysAfter, weekdayIndex, type IsoDay } from '../../src/prescription/iso-day'
import { dayInPlan, type Plan } from '../../src/prescription/plan'
import type { PlanRequest } from '../../src/prescription/plan-request'
import type { PlanEdits } from '../../src/prescription/records'
import { placedOn, type Workout } from '../../src/prescription/workout'
import { weekdays } from '../../src/runner/records'
import { hardPartOf } from './plan-oracles'

interface Changed {
  /** With its runner's changes. */
  readonly plan: Plan
  /** Without them. */
  readonly made: Plan
  readonly request: PlanRequest
  readonly edits: Pick<PlanEdits, 'minutes'>
  /** Counted from 1. */
  readonly week: number
}

/** The weekday of the race where it is in this week: a hard run. */
const racesOn = ({ plan, request: { raceDay }, week }: Changed) => {
  if (!raceDay) return null
  const from = dayNumber(raceDay) - dayNumber(plan.startDay) - (week - 1) * 7
  return from >= 0 && from < 7 ? weekdays[weekdayIndex(raceDay)]! : null
}

const isHardRun = (changed: Changed, date: IsoDay): boolean => {
  const day = weekdays[weekdayIndex(date)]!
  return racesOn(changed) === day || changed.request.week[day] === 'hard'
}

const daysOf = (changed: Changed, workout: Workout, date: IsoDay): readonly string[] => {
  const { request, edits, week } = changed
  const fromRace = request.raceDay ? Math.abs(dayNumber(date) - dayNumber(request.raceDay)) : Infinity
  const own = edits.minutes.find((each) => each.week === week && each.day === placedOn(workout))
  const isBesideHard = [-1, 1].some((by) => isHardRun(changed, daysAfter(date, by)))
  return [
    ...(fromRace <= 1 ? ['less than two days from your race'] : []),
    ...(fromRace > 1 && isHardRun(changed, date) ? ['on the day of a hard run'] : []),
    ...(workout.isHard && isBesideHard ? ['less than a day away from a hard run'] : []),
    ...(workout.isHard && daysAfter(date, 1) === changed.plan.retestDay
      ? ['the day before the next test']
      : []),
    ...(workout.seconds > (own?.minutes ?? request.minutes) * 60 + 0.001 ? ['takes longer than'] : []),
  ]
}

const heavySideBySide = ({ plan, week }: Changed): readonly string[] => {
  const heavy = plan.weeks.flatMap(({ number, workouts }) =>
    workouts
      .filter(({ isHard }) => isHard)
      .map(({ day }) => ({ week: number, at: dayNumber(dayInPlan(plan.startDay, number, day)) })),
  )
  return heavy.flatMap((one) =>
    heavy.some((other) => other.at === one.at + 1 && [one.week, other.week].includes(week))
      ? ['wants a day between']
      : [],
  )
}

/** What a changed week breaks of the rules of scheduling, worked out by dates: words of the warning that it asks for. */
export const brokenBy = (changed: Changed): readonly string[] => {
  const { plan, made, request, week } = changed
  const { workouts } = plan.weeks[week - 1]!
  const dates = workouts.map(({ day }) => dayInPlan(plan.startDay, week, day))
  const before = hardPartOf(request, made.weeks[week - 1]!.workouts)
  const rests = weekdays.filter((day) => request.week[day] === 'none' && day !== racesOn(changed))
  return [
    ...workouts.flatMap((workout, index) => daysOf(changed, workout, dates[index]!)),
    ...heavySideBySide(changed),
    ...(new Set(dates).size < dates.length ? ['Two workouts lie on one day'] : []),
    ...(rests.length > 0 && rests.every((day) => workouts.some((workout) => workout.day === day))
      ? ['No day is left without a run and a workout']
      : []),
    ...(hardPartOf(request, workouts) > Math.max(0.2, before) + 1e-9
      ? ['More than a fifth of this week is hard now']
      : []),
  ]
}
