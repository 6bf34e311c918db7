import { dayNumber } from '../math/instant'
import { type Weekday, weekdays } from '../runner/records'
import { daysAfter } from './iso-day'
import { dayInPlan, type Plan } from './plan'
import type { PlanRequest } from './plan-request'
import { weekdayNames } from './plan-words'
import { inWeek, isBesideRace } from './race'
import type { PlanEdits } from './records'
import { hardShare, hardShareAtMost, type PlanWeek } from './week-plan'
import { placedOn, type Workout } from './workout'

/** What a rule would have done otherwise. It warns; the runner decides. */
export interface EditWarning {
  readonly week: number
  readonly say: string
}

interface Edited {
  readonly week: PlanWeek
  /** With its runner's changes. */
  readonly plan: Plan
  /** As it was made. */
  readonly made: Plan
  readonly request: PlanRequest
  readonly edits: PlanEdits
}

/** The minutes that a workout may take: the plan's, or its own, which it keeps when it moves. */
const limitOf = (workout: Workout, { week, request, edits }: Edited): number =>
  edits.minutes.find((each) => each.week === week.number && each.day === placedOn(workout))?.minutes ??
  request.minutes

export const neighbours = (day: Weekday): readonly Weekday[] => {
  const index = weekdays.indexOf(day)
  return [weekdays[(index + 6) % 7]!, weekdays[(index + 1) % 7]!]
}

const ofWorkout = (workout: Workout, edited: Edited): readonly string[] => {
  const { week, plan } = edited
  const request = inWeek(edited.request, week.number)
  const { day, isHard, seconds } = workout
  const limit = limitOf(workout, edited)
  const date = dayInPlan(plan.startDay, week.number, day)
  const isAtRace = isBesideRace(edited.request, date)
  return [
    ...(isAtRace ? [`The workout on ${weekdayNames[day]} is less than two days from your race.`] : []),
    ...(request.week[day] === 'hard' && !isAtRace
      ? [`A workout lies on the day of a hard run (${weekdayNames[day]}).`]
      : []),
    ...(isHard && neighbours(day).some((near) => request.week[near] === 'hard')
      ? [`Heavy work on ${weekdayNames[day]} is less than a day away from a hard run.`]
      : []),
    ...(isHard && daysAfter(date, 1) === plan.retestDay
      ? [`Heavy work on ${weekdayNames[day]} is the day before the next test, and would still be felt in it.`]
      : []),
    ...(seconds > limit * 60
      ? [`The workout on ${weekdayNames[day]} takes longer than ${limit} minutes.`]
      : []),
  ]
}

/** Days of heavy work, the last of the week before and the first of the week after among them: articles, more than 24 h. */
const heavySideBySide = ({ week, plan }: Edited): readonly string[] => {
  const heavy = plan.weeks.flatMap(({ number, workouts }) =>
    workouts
      .filter(({ isHard }) => isHard)
      .map(({ day }) => ({ number, day, at: dayNumber(dayInPlan(plan.startDay, number, day)) })),
  )
  return heavy.flatMap((one) =>
    heavy
      .filter(({ number, at }) => at === one.at + 1 && [number, one.number].includes(week.number))
      .map(
        ({ day }) =>
          `Heavy work on ${weekdayNames[one.day]} and again on ${weekdayNames[day]}: it wants a day between.`,
      ),
  )
}

const tooHard = ({ week, made, request }: Edited): readonly string[] => {
  const before = made.weeks.find(({ number }) => number === week.number)?.workouts ?? []
  const most = Math.max(hardShareAtMost, hardShare(request, before))
  return hardShare(request, week.workouts) > most
    ? ['More than a fifth of this week is hard now, runs and workouts together: 80 % of it should be easy.']
    : []
}

/** What the rules say of a week that its runner has changed. */
export const warningsOf = (edited: Edited): readonly EditWarning[] => {
  const { week, request } = edited
  const days = week.workouts.map(({ day }) => day)
  const free = weekdays.filter((day) => request.week[day] === 'none')
  return [
    ...week.workouts.flatMap((workout) => ofWorkout(workout, edited)),
    ...heavySideBySide(edited),
    ...tooHard(edited),
    ...(new Set(days).size < days.length ? ['Two workouts lie on one day.'] : []),
    ...(free.length > 0 && free.every((day) => days.includes(day))
      ? ['No day is left without a run and a workout.']
      : []),
  ].map((say) => ({ week: week.number, say }))
}
