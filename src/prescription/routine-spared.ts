import { exclusionOf, sparedFor } from './exclusion'
import type { PlanRequest } from './plan-request'
import type { LeftOut } from './prescribe'
import { exerciseOf } from './registry'
import { daysOf, slots } from './routine'
import { warmUpExercises } from './warm-up'

/**
 * What the runner's routine and warm-up would have had without pain and conditions, and why it has not: once for the whole
 * plan, and of each slot only the exercise that it would have been.
 */
export const sparedInRoutine = (request: PlanRequest): readonly LeftOut[] => {
  const healthy = { ...request, pains: [], conditions: [] }
  const usual = daysOf(request.workoutsPerWeek)
    .flatMap(({ slots: each }) => each)
    .flatMap(
      (slot) =>
        slots[slot].exercises.find((id) => {
          const exercise = exerciseOf(id)
          return exercise !== undefined && exclusionOf(exercise, healthy) === null
        }) ?? [],
    )
  return [...new Set([...usual, ...warmUpExercises])].flatMap((what) => {
    const exercise = exerciseOf(what)
    const why = exercise ? sparedFor(exercise, request) : null
    return why === null ? [] : [{ what, why }]
  })
}
