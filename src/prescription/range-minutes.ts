import { seconds, type Seconds } from '../math/units'
import type { Range } from './dose'
import type { Targeted } from './prescribe'
import type { Workout, WorkoutItem } from './workout'

/** Seconds a week that are enough for a muscle: ten minutes (Ingram 2025; clinical reference 3.7 and 7.2). */
const secondsEnough = 600

/** Holds are told in such steps, seconds: nobody counts 37. */
const step = 5

/** On how many days of a week each held stretch comes, by its id. */
export type StretchDays = Readonly<Record<string, number>>

export const stretchDaysOf = (workouts: readonly Workout[]): StretchDays => {
  const ids = workouts.flatMap(({ coolDown }) => coolDown.map(({ exerciseId }) => exerciseId))
  return Object.fromEntries(
    [...new Set(ids)].map((id) => [id, ids.filter((each) => each === id).length] as const),
  )
}

/**
 * How long a stretch is held: the week's ten minutes shared out over its days and sets, within the seconds of the dose. More is
 * of no use (Ingram 2025: about 10 minutes a week, and age, sex and frequency make no difference).
 */
export const holdFor = ({ low, high }: Range<Seconds>, sets: number, days: number): Seconds =>
  seconds(Math.min(high, Math.max(low, Math.ceil(secondsEnough / (sets * days) / step) * step)))

const held = ({ sets, work }: WorkoutItem): number =>
  ('both' in sets ? sets.both : Math.min(sets.left, sets.right)) * work.low

/** Of a held stretch that a finding asked for, the seconds that the smaller side gets in these workouts of a week. */
export const weeklySeconds = (exerciseId: string, workouts: readonly Workout[]): number =>
  workouts
    .flatMap(({ groups, coolDown }) => [...groups.flat(), ...coolDown])
    .filter((item) => item.exerciseId === exerciseId)
    .reduce((sum, item) => sum + held(item), 0)

/** Seconds that these stretches, by their ids, fall short of their ten minutes together. */
export const secondsMissing = (ids: readonly string[], workouts: readonly Workout[]): number =>
  ids.reduce((sum, id) => sum + Math.max(0, secondsEnough - weeklySeconds(id, workouts)), 0)

/** Which stretches fall short of their ten minutes this week, in words; the runner may add a day by themselves. */
export const shortStretches = (
  targeted: readonly Targeted[],
  workouts: readonly Workout[],
): readonly string[] =>
  targeted
    .filter(({ exercise }) => exercise.kind === 'stretch')
    .flatMap(({ exercise: { id, name } }) => {
      const sum = weeklySeconds(id, workouts)
      return sum >= secondsEnough
        ? []
        : [
            `${name}: ${Math.floor(sum / 60)} of the ten minutes that a muscle needs in a week. After an easy run there is room for more.`,
          ]
    })
