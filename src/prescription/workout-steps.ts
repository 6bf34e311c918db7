import type { Seconds } from '../math/units'
import { seconds } from '../math/units'
import type { Side } from '../pose/side'
import { exerciseOf } from './registry'
import { timelineOf } from './timeline'
import type { Workout, WorkoutItem } from './workout'

/** One set as the runner does it. */
export interface WorkoutStep {
  readonly item: WorkoutItem
  readonly side: Side | 'both'
  readonly number: number
  readonly of: number
  /** From the end of the set before, of whatever exercise; changing the exercise is part of it. */
  readonly restBefore: Seconds
}

/** In which way a set is done, where the exercise has several: the next with each set; null where it has one. */
export const wayOf = ({ item, number }: Pick<WorkoutStep, 'item' | 'number'>): string | null => {
  const ways = exerciseOf(item.exerciseId)?.ways
  return ways?.[(number - 1) % ways.length] ?? null
}

/** All sets of a workout in the order of the plan, its stretches last. */
export const stepsOf = (workout: Workout): readonly WorkoutStep[] =>
  [...workout.groups, ...workout.coolDown.map((item) => [item])].flatMap((group) => {
    let ended = 0
    return timelineOf(group).map(({ item, side, number, of, start, end }) => {
      const restBefore = seconds(start - ended)
      ended = end
      return { item, side, number, of, restBefore }
    })
  })
