import type { Targeted } from './prescribe'
import type { Workout } from './workout'

/** Why range is not in a workout, where its week has it on days without one. */
export const ownDays = 'It has days of its own this week; here the minutes go to strength.'
const noDays = 'Neither this workout nor another day of the week has it now.'

const idsIn = ({ groups, coolDown }: Workout): readonly string[] =>
  [...groups.flat(), ...coolDown].map(({ exerciseId }) => exerciseId)

/** The workouts of a week, where none says that something has days of its own which has none there. */
export const withTrueDays = (workouts: readonly Workout[]): readonly Workout[] => {
  const given = workouts.filter(({ kind }) => kind === 'range').flatMap(idsIn)
  const isTrue = ({ what, why }: Workout['leftOut'][number]) => why !== ownDays || given.includes(what)
  return workouts.map((workout) =>
    workout.leftOut.every(isTrue)
      ? workout
      : {
          ...workout,
          leftOut: workout.leftOut.map((each) => (isTrue(each) ? each : { ...each, why: noDays })),
        },
  )
}

/** Range that moves and that a week has no room for, in words; of held stretches their minutes are told (`range-minutes.ts`). */
export const missingRange = (
  targeted: readonly Targeted[],
  workouts: readonly Workout[],
): readonly string[] => {
  const given = new Set(workouts.flatMap(idsIn))
  return targeted
    .filter(({ exercise, reason }) => reason.as === 'range' && exercise.kind !== 'stretch')
    .filter(({ exercise }) => !given.has(exercise.id))
    .map(
      ({ exercise: { name } }) =>
        `${name}: this week's minutes have no room for it. A set after an easy run does.`,
    )
}
