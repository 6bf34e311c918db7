import type { Targeted } from './prescribe'
import type { Workout, WorkoutItem } from './workout'

/** Seconds a week that are enough for a muscle: ten minutes (Ingram 2025; clinical reference 3.7 and 7.2). */
const secondsEnough = 600

const held = ({ sets, work }: WorkoutItem): number =>
  ('both' in sets ? sets.both : Math.min(sets.left, sets.right)) * work.low

/** Of a held stretch that a finding asked for, the seconds that the smaller side gets in these workouts of a week. */
export const weeklySeconds = (exerciseId: string, workouts: readonly Workout[]): number =>
  workouts
    .flatMap(({ groups, coolDown }) => [...groups.flat(), ...coolDown])
    .filter((item) => item.exerciseId === exerciseId)
    .reduce((sum, item) => sum + held(item), 0)

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
