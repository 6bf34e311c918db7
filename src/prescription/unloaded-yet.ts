import type { Block } from './dose'
import { weights } from './load-at-hand'
import type { PlanRequest } from './plan-request'
import type { Targeted } from './prescribe'
import type { Workout } from './workout'

/**
 * What a week past the learning says of strength that a finding asked for and that still has no load, though a weight is at
 * hand: the plan does not choose the loaded one by the calendar, the log does.
 */
export const unloadedYet = (
  { equipment }: PlanRequest,
  targeted: readonly Targeted[],
  block: Block,
  workouts: readonly Workout[],
): readonly string[] => {
  if (block === 'learn' || !equipment.some((thing) => weights.includes(thing))) return []
  const unloaded = new Set(
    workouts
      .flatMap(({ groups }) => groups.flat())
      .filter(({ load }) => load === 'none')
      .map(({ exerciseId }) => exerciseId),
  )
  return targeted
    .filter(({ exercise, reason }) => reason.as === 'strength' && unloaded.has(exercise.id))
    .map(
      ({ exercise: { name } }) =>
        `${name}: without a load so far. It gets harder by your log, when two more than asked were easy in two workouts.`,
    )
}
