import type { LeftOut, Targeted } from './prescribe'
import type { Workout } from './workout'

const isIn = (id: string, { groups, coolDown }: Workout): boolean =>
  [...groups.flat(), ...coolDown].some(({ exerciseId }) => exerciseId === id)

/** What findings asked for and no workout of a plan holds, each with the reason that a workout gave. */
export const neverGiven = (
  targeted: readonly Targeted[],
  workouts: readonly Workout[],
): readonly LeftOut[] =>
  workouts.length === 0
    ? []
    : targeted
        .filter(({ exercise: { id } }) => !workouts.some((workout) => isIn(id, workout)))
        .map(({ exercise: { id } }) => {
          const told = workouts.flatMap(({ leftOut }) => leftOut).find(({ what }) => what === id)
          return {
            what: id,
            why: `No workout of this plan holds it, until there are more minutes or one workout more. ${told?.why ?? ''}`.trim(),
          }
        })
