import { weekdays } from '../runner/records'
import { neighbours } from './edit-warnings'
import { daysAfter, weekdayIndex, type IsoDay } from './iso-day'
import { isRun, isWorkout } from './log-facts'
import type { Plan } from './plan'
import type { PlanRequest } from './plan-request'
import type { LogEntry } from './records'
import { placedOn, type Workout } from './workout'

interface Start {
  readonly workout: Workout
  readonly plan: Pick<Plan, 'weeks'>
  readonly planId: string
  readonly request: PlanRequest
  readonly log: readonly LogEntry[]
  readonly today: IsoDay
}

/** Whether a heavy workout of this plan was done on a day, by the log. */
const liftedHeavy = ({ plan, planId, log }: Start, day: IsoDay): boolean =>
  log.filter(isWorkout).some((entry) => {
    if (entry.day !== day || entry.plan?.id !== planId) return false
    const { week, weekday } = entry.plan
    const workouts = plan.weeks.find(({ number }) => number === week)?.workouts ?? []
    return workouts.some((each) => each.isHard && placedOn(each) === weekday)
  })

/**
 * What speaks against beginning a workout today: one that was missed is often done on a day that the plan kept free for a
 * reason. Told before it begins; the runner decides.
 */
export const startWarnings = (start: Start): readonly string[] => {
  const { workout, request, log, today } = start
  if (workout.kind === 'range') return []
  const weekday = weekdays[weekdayIndex(today)]!
  const yesterday = daysAfter(today, -1)
  const ranHard = log.filter(isRun).some(({ day, isSpeedWork }) => day === yesterday && isSpeedWork)
  const nearRun = neighbours(weekday).some((near) => request.week[near] === 'hard') || ranHard
  return [
    ...(request.week[weekday] === 'hard'
      ? ['Your week has a hard run today: a workout beside it is better left for another day.']
      : []),
    ...(workout.isHard && nearRun
      ? ['This one is heavy, and a hard run is less than a day away: take another day, or lift light today.']
      : []),
    ...(workout.isHard && liftedHeavy(start, yesterday)
      ? ['You lifted heavy yesterday: more than a day belongs between two heavy workouts.']
      : []),
  ]
}
