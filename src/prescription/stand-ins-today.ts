import type { Exercise } from './define-exercise'
import { itemInstead, standIns } from './edit-plan'
import type { IsoDay } from './iso-day'
import { isWorkout } from './log-facts'
import type { PlanRequest } from './plan-request'
import type { LogEntry } from './records'
import { sparedBy, sparedPlaces, sparedWith } from './spared-places'
import type { Workout, WorkoutItem } from './workout'

/** What the day knows of a workout that is under way. */
export interface UnderWay {
  readonly request: PlanRequest
  readonly workout: Workout
  readonly log: readonly LogEntry[]
  readonly today: IsoDay
  /** Ids of what is in the workout by now. */
  readonly here: readonly string[]
  /** Ids of what pain has ended in it. */
  readonly ended: readonly string[]
}

/**
 * What may stand in for an exercise in the middle of a workout: besides what holds for the plan, nothing that waits because
 * it hurt, and nothing that loads a place that is spared, by the log or by what has just hurt.
 */
export const standInsToday = (
  item: WorkoutItem,
  exercise: Exercise,
  { request, workout, log, today, here, ended }: UnderWay,
): readonly Exercise[] => {
  const spared = [...sparedPlaces(log.filter(isWorkout), today), ...ended.flatMap(sparedWith)]
  return (
    standIns(exercise.id, request, here)
      // One for each side stands in for one for each side: the sets that are left keep their legs.
      .filter(({ sides }) => sides === exercise.sides)
      // Fast work is for the days that the plan has laid it on.
      .filter((to) => workout.isHard || itemInstead(item, to, request, workout).effort === null)
      // What is paused loads its own places: it is left out with them.
      .filter(({ id }) => sparedBy(id, spared) === null)
  )
}
