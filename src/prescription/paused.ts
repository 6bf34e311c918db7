import type { IsoDay } from './iso-day'
import { isWorkout } from './log-facts'
import { isBad, nextStep } from './progression'
import type { LogEntry, WorkoutDone } from './records'

/** An exercise that hurt too much twice in a row, and waits until somebody has looked at it. */
export interface Paused {
  readonly exerciseId: string
  /** The workout in which it hurt last. */
  readonly entry: WorkoutDone
}

/** All of them, by the log; the one that hurt last comes first. */
export const pausedIn = (log: readonly LogEntry[], today: IsoDay): readonly Paused[] => {
  const workouts = log.filter(isWorkout).toSorted((a, b) => (a.day < b.day ? 1 : -1))
  const ids = [...new Set(workouts.flatMap(({ exercises }) => exercises.map((each) => each.exerciseId)))]
  return ids
    .filter((id) => nextStep(id, workouts, today).do === 'pause')
    .map((exerciseId) => {
      const hurt = ({ settled, exercises }: WorkoutDone) =>
        exercises.some((exercise) => exercise.exerciseId === exerciseId && isBad({ settled, exercise }))
      return { exerciseId, entry: workouts.find(hurt)! }
    })
}

/** The entry with what its runner says now: it was looked at, and may begin again. The log says so, and can take it back. */
export const lookedAt = ({ exerciseId, entry }: Paused, today: IsoDay): WorkoutDone => ({
  ...entry,
  exercises: entry.exercises.map((each) =>
    each.exerciseId === exerciseId ? { ...each, lookedAt: today } : each,
  ),
})
