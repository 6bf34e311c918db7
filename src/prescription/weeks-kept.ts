import type { IsoDay } from './iso-day'
import { workoutsOf } from './log-facts'
import { dayInPlan, type Plan } from './plan'
import type { LogEntry } from './records'

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

/** Each week of a plan: what was asked for by `today`, and what was done. */
export const weeksKept = (
  plan: Plan,
  planId: string,
  log: readonly LogEntry[],
  today: IsoDay,
): readonly WeekKept[] =>
  plan.weeks.map(({ number, workouts }) => {
    const asked = workouts.filter(({ kind }) => kind !== 'range')
    const done = workoutsOf(plan, planId, log).filter((entry) => entry.plan?.week === number)
    const pains = done.flatMap(({ exercises }) => exercises.flatMap(({ pain }) => pain ?? []))
    return {
      week: number,
      planned: asked.length,
      due: asked.filter(({ day }) => dayInPlan(plan.startDay, number, day) < today).length,
      done: done.length,
      minutes: done.reduce((sum, { minutes }) => sum + minutes, 0),
      pain: pains.length > 0 ? Math.max(...pains) : null,
    }
  })
