import type { Exercise } from './define-exercise'
import { lastDone } from './progression'
import type { WorkoutDone } from './records'
import { exerciseOf } from './registry'

/** What is fast begins again slowly: its first dose has an effort too, so it is no light one (`dose.ts`, `exploding`). */
export const isFast = (exercise: Exercise): boolean => exercise.doses.learn.effort !== undefined

/** The nearest of the easier ones that is slow; null where there is none. */
export const slowOneOf = ({ easier }: Exercise): Exercise | null => {
  const next = easier.to === undefined ? undefined : exerciseOf(easier.to)
  if (!next) return null
  return isFast(next) ? slowOneOf(next) : next
}

/** Workouts with the slow one before the fast one comes back, as many as show that something has become easy; usual practice. */
const slowWorkouts = 2

/**
 * Whether enough was done slowly since something fast was done last, and was looked at if it hurt. Where its runner has no slow
 * one, any workouts count.
 */
export const isSlowEnough = (fast: string, slow: string | null, log: readonly WorkoutDone[]): boolean => {
  const last = lastDone(fast, log)
  if (last === null) return true
  const looked = log.flatMap(({ exercises }) =>
    exercises.flatMap(({ exerciseId, lookedAt }) =>
      exerciseId === fast && lookedAt !== undefined ? [lookedAt] : [],
    ),
  )
  const since = [last, ...looked].reduce((a, b) => (a > b ? a : b))
  const days = log
    .filter(({ day, exercises }) => {
      const isOf = slow === null || exercises.some((each) => each.exerciseId === slow && each.sets.length > 0)
      return day > since && isOf
    })
    .map(({ day }) => day)
  return new Set(days).size >= slowWorkouts
}
