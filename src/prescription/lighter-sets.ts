import { exerciseOf } from './registry'
import { repetitionSeconds } from './timeline'
import type { Workout, WorkoutItem } from './workout'

/** Repetitions of the two lighter sets before the first heavy exercise, the second with more weight; usual practice. */
const repetitions = [5, 3] as const
/** To change the weight before each, seconds. */
const toChangeWeight = 20

type Grouped = Pick<Workout, 'groups'>

/** The first heavy or fast exercise of a workout: nobody lifts it cold. */
const firstHeavy = ({ groups }: Grouped): WorkoutItem | null =>
  groups.flat().find(({ effort }) => effort !== null) ?? null

/** How long the lighter sets take, 0 where nothing is heavy. */
export const lighterSeconds = (workout: Grouped): number => {
  const item = firstHeavy(workout)
  if (!item) return 0
  const sides = 'both' in item.sets ? 1 : 2
  return repetitions.reduce<number>(
    (sum, count) => sum + toChangeWeight + count * sides * repetitionSeconds(item),
    0,
  )
}

/** The warm-up of a workout without its lighter sets. */
export const movingSeconds = (workout: Pick<Workout, 'groups' | 'warmUpSeconds'>): number =>
  workout.warmUpSeconds - lighterSeconds(workout)

/** What the warm-up ends with; null where nothing is heavy. */
export const lighterWords = (workout: Grouped): string | null => {
  const item = firstHeavy(workout)
  if (!item) return null
  const name = exerciseOf(item.exerciseId)?.name ?? item.exerciseId
  const [first, second] = repetitions
  const sides = 'both' in item.sets ? '' : ' on each side'
  return `Then ${name}, lighter: ${first} with half of the weight, ${second} with three quarters${sides}.`
}
