import type { IsoDay } from './iso-day'
import { isDone, loadInLog } from './log-facts'
import type { Plan } from './plan'
import type { LogEntry, WorkoutDone } from './records'
import { stepsOf } from './workout-steps'
import { placedOn, type Workout } from './workout'

/** A workout before it has an id and a runner. */
export type TypedWorkout = Omit<WorkoutDone, 'schemaVersion' | 'id' | 'runnerId'>

interface Asked {
  readonly planId: string
  /** Of the plan, counted from 1. */
  readonly week: number
  /** On which it was done. */
  readonly day: IsoDay
  readonly log: readonly LogEntry[]
}

/**
 * A workout that was done without the player, as if all of it had gone as asked, with the weights of the last time: to be put
 * right by its runner before it is kept.
 */
export const typedWorkout = (workout: Workout, { planId, week, day, log }: Asked): TypedWorkout => {
  const steps = stepsOf(workout)
  const ids = [...new Set(steps.map(({ item }) => item.exerciseId))]
  return {
    kind: 'workout',
    day,
    plan: { id: planId, week, weekday: placedOn(workout) },
    minutes: Math.ceil(workout.seconds / 60) as TypedWorkout['minutes'],
    exercises: ids.map((exerciseId) => {
      const sets = steps.filter(({ item }) => item.exerciseId === exerciseId)
      const { work } = sets[0]!.item
      const last = loadInLog(exerciseId, log)
      const load = { kg: last?.kg ?? null, band: last?.band ?? null }
      return {
        exerciseId,
        asked: { low: work.low, high: work.high },
        sets: sets.map(({ side }) => ({ side, done: work.high, ...load })),
        feel: null,
        pain: null,
      }
    }),
    settled: null,
  }
}

/** What of a typed workout was done: sets of nothing, and exercises without a set or pain, are left out. */
export const reallyDone = (typed: TypedWorkout): TypedWorkout => ({
  ...typed,
  exercises: typed.exercises
    .map((exercise) => ({ ...exercise, sets: exercise.sets.filter(({ done }) => done > 0) }))
    .filter(({ sets, pain }) => sets.length > 0 || pain !== null),
})

export interface Choosable {
  readonly week: number
  readonly workout: Workout
}

/** What can be written down in a week of a plan, or of the week before it: all that is not in the log yet, the newest week first. */
export const choosable = (
  { weeks }: Pick<Plan, 'weeks'>,
  { planId, week, log }: Pick<Asked, 'planId' | 'week' | 'log'>,
): readonly Choosable[] =>
  weeks
    .filter(({ number }) => number === week || number === week - 1)
    .toReversed()
    .flatMap(({ number, workouts }) =>
      workouts
        .filter((workout) => !isDone(log, planId, { number, workouts }, workout))
        .map((workout) => ({ week: number, workout })),
    )
