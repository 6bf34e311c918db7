import { dayNumber } from '../math/instant'
import type { Weekday } from '../runner/records'
import type { Plan } from './plan'
import { daysAfter, weekdayIndex, type IsoDay } from './iso-day'
import type { CheckDone, LogEntry, RunDone, WorkoutDone } from './records'
import { placedOn, type Workout } from './workout'

export const isWorkout = (entry: LogEntry): entry is WorkoutDone => entry.kind === 'workout'
export const isRun = (entry: LogEntry): entry is RunDone => entry.kind === 'run'
export const isCheck = (entry: LogEntry): entry is CheckDone => entry.kind === 'check'

/** What the last set of an exercise was done with, in the newest workout that had it. */
export const loadInLog = (
  exerciseId: string,
  log: readonly LogEntry[],
): WorkoutDone['exercises'][number]['sets'][number] | null =>
  log
    .filter(isWorkout)
    .flatMap(({ exercises }) => exercises)
    .filter((each) => each.exerciseId === exerciseId)
    .flatMap(({ sets }) => sets)
    .at(-1) ?? null

type Placed = Pick<Workout, 'day' | 'movedFrom'>

/**
 * The workout of a week that an entry names by its weekday: the one that was laid on it. Entries of before 2026-11-30 name the
 * day that a workout had been moved to: where none was laid on that, it is the one that lies on it now.
 */
const named = <T extends Placed>(workouts: readonly T[], weekday: Weekday): T | undefined =>
  workouts.find((each) => placedOn(each) === weekday) ?? workouts.find(({ day }) => day === weekday)

/** Whether a workout of a week of a plan was done. */
export const isDone = (
  log: readonly LogEntry[],
  planId: string,
  { number, workouts }: { readonly number: number; readonly workouts: readonly Placed[] },
  workout: Placed,
): boolean =>
  log
    .filter(isWorkout)
    .some(
      ({ plan }) =>
        plan?.id === planId &&
        plan.week === number &&
        [placedOn(workout), workout.day].includes(plan.weekday) &&
        placedOn(named(workouts, plan.weekday) ?? { day: plan.weekday }) === placedOn(workout),
    )

/** What was done of a plan's workouts. Days for range alone are a bonus: they are not counted, and make up for nothing. */
export const workoutsOf = (
  { weeks }: Pick<Plan, 'weeks'>,
  planId: string,
  log: readonly LogEntry[],
): readonly WorkoutDone[] =>
  log.filter(isWorkout).filter(({ plan }) => {
    if (plan?.id !== planId) return false
    const week = weeks.find(({ number }) => number === plan.week)
    return named(week?.workouts ?? [], plan.weekday)?.kind !== 'range'
  })

/** The Monday of a day's week. */
export const mondayOf = (day: IsoDay): IsoDay => daysAfter(day, -weekdayIndex(day))

export interface WeekOfLog {
  readonly monday: IsoDay
  readonly entries: readonly LogEntry[]
  readonly km: number
  readonly runs: number
  readonly speedWork: number
  readonly workouts: number
  /** Of everything but checks. */
  readonly minutes: number
}

/** The log of the week that begins on a Monday. */
export const weekOfLog = (log: readonly LogEntry[], monday: IsoDay): WeekOfLog => {
  const entries = log.filter(({ day }) => {
    const offset = dayNumber(day) - dayNumber(monday)
    return offset >= 0 && offset < 7
  })
  const runs = entries.filter(isRun)
  return {
    monday,
    entries,
    km: runs.reduce((sum, { km }) => sum + km, 0),
    runs: runs.length,
    speedWork: runs.filter(({ isSpeedWork }) => isSpeedWork).length,
    workouts: entries.filter(isWorkout).length,
    minutes: entries.reduce((sum, entry) => sum + (entry.kind === 'check' ? 0 : entry.minutes), 0),
  }
}

/** From which share more than the week before it is told that mileage is rising fast; usual practice, no limit of tissue. */
const risingFrom = 1.3
/** Below so many kilometres a share says nothing. */
const leastKm = 10

/** Whether the last seven days before `today` have much more running than the seven before. Too much too soon is said, not forbidden. */
export const risesFast = (log: readonly LogEntry[], today: IsoDay): boolean => {
  const km = (from: number) =>
    log
      .filter(isRun)
      .filter(({ day }) => {
        const ago = dayNumber(today) - dayNumber(day)
        return ago >= from && ago < from + 7
      })
      .reduce((sum, run) => sum + run.km, 0)
  const [now, before] = [km(0), km(7)]
  return before >= leastKm && now > before * risingFrom
}

/** The newest workout of a day before `today` that hurt and of which nobody has said whether that settled. */
export const unsettled = (log: readonly LogEntry[], today: IsoDay): WorkoutDone | null =>
  log
    .filter(isWorkout)
    .findLast(
      ({ day, settled, exercises }) =>
        settled === null &&
        dayNumber(today) - dayNumber(day) >= 1 &&
        dayNumber(today) - dayNumber(day) <= 7 &&
        exercises.some(({ pain }) => (pain ?? 0) > 0),
    ) ?? null
