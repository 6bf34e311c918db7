import { seconds, type Seconds } from '../math/units'
import type { Exercise } from './define-exercise'
import { groupSeconds } from './timeline'
import { counts, plannedWork } from './workout'

/** How long an exercise takes by itself: the fewest sets of its first dose, on both sides, with the rests between them. */
export const exerciseTime = (exercise: Exercise): Seconds => {
  const { learn } = exercise.doses
  return seconds(
    groupSeconds([
      {
        exerciseId: exercise.id,
        sets: counts(exercise, learn.sets.low, null),
        work: plannedWork(exercise, learn),
        rest: learn.rest.low,
        load: learn.load,
        effort: learn.effort ?? null,
        first: exercise.sides === 'each' ? 'left' : null,
        reason: { kind: 'routine', slot: '', sources: [] },
        doseSource: learn.source,
      },
    ]),
  )
}
