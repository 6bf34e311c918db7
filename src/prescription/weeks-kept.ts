import type { Weekday } from '../runner/records'
import type { IsoDay } from './iso-day'
import { workoutsOf } from './log-facts'
import { dayInPlan, type Plan } from './plan'
import type { LogEntry } from './records'

/** What of a plan says when a workout was due. */
export interface PlanDays {
  readonly startDay: IsoDay
  readonly weeks: readonly {
    readonly number: number
    readonly workouts: readonly { readonly kind: string; readonly day: Weekday }[]
  }[]
}

/** A workout of a plan that was done. */
export interface DoneWorkout {
  readonly day: IsoDay
  /** Of the plan, from 1. */
  readonly week: number
  readonly minutes: number
  /** The most pain that was logged, 0 to 10; null where none was told. */
  readonly pain: number | null
}

/** A week of a plan as it was kept. Days for range alone are a bonus: they are neither asked for nor counted. */
export interface WeekKept {
  readonly week: number
  /** Workouts that the plan has in it. */
  readonly planned: number
  /** Of these, how many lie before the day that is asked about. */
  readonly due: number
  /** Logged workouts that name this week: one that was made up for on another day is one of its own week. */
  readonly done: number
  readonly minutes: number
  /** The most pain that was logged, 0 to 10; null where none was told. */
  readonly pain: number | null
}

const mostOf = (pains: readonly (number | null)[]): number | null => {
  const told = pains.filter((pain) => pain !== null)
  return told.length > 0 ? Math.max(...told) : null
}

/** What a log has of a plan's workouts since it began. */
export const doneOf = (plan: Plan, planId: string, log: readonly LogEntry[]): readonly DoneWorkout[] =>
  workoutsOf(plan, planId, log).flatMap(({ plan: of, day, minutes, exercises }) =>
    of && day >= plan.startDay
      ? [{ day, week: of.week, minutes, pain: mostOf(exercises.map(({ pain }) => pain)) }]
      : [],
  )

/** Each week of a plan: what was asked for by `today`, and what was done. */
export const weeksKept = (
  { startDay, weeks }: PlanDays,
  done: readonly DoneWorkout[],
  today: IsoDay,
): readonly WeekKept[] =>
  weeks.map(({ number, workouts }) => {
    const asked = workouts.filter(({ kind }) => kind !== 'range')
    const own = done.filter(({ week }) => week === number)
    return {
      week: number,
      planned: asked.length,
      due: asked.filter(({ day }) => dayInPlan(startDay, number, day) < today).length,
      done: own.length,
      minutes: own.reduce((sum, { minutes }) => sum + minutes, 0),
      pain: mostOf(own.map(({ pain }) => pain)),
    }
  })

/** How many of the plan's workouts that lie before `today` were done; range days are a bonus and do not count. */
export const keptOf = (
  plan: PlanDays,
  done: readonly DoneWorkout[],
  today: IsoDay,
): { readonly planned: number; readonly done: number } => {
  const planned = weeksKept(plan, done, today).reduce((sum, { due }) => sum + due, 0)
  // More than planned is not more than all: a workout done on another day counts for one that was not.
  return { planned, done: Math.min(done.length, planned) }
}
