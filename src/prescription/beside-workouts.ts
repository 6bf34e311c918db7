import { exclusionOf } from './exclusion'
import type { PlanRequest } from './plan-request'
import type { Targeted } from './prescribe'
import { exerciseOf } from './registry'
import { needsSoleus } from './routine'
import type { Workout } from './workout'

const wordFor = ['none', 'one', 'two'] as const

/**
 * What a week says where balance that a finding asked for comes less often than its dose wants (three times, clinical reference
 * 2.7): two workouts are what the articles begin with, and standing beside a counter needs none.
 */
export const missingBalance = (
  targeted: readonly Targeted[],
  workouts: readonly Workout[],
): readonly string[] =>
  targeted
    .filter(({ exercise }) => exercise.kind === 'balance')
    .flatMap(({ exercise: { id, name, doses } }) => {
      const days = workouts.filter(({ groups }) =>
        groups.flat().some(({ exerciseId }) => exerciseId === id),
      ).length
      const times = wordFor[days]
      return days >= doses.learn.perWeek.low || times === undefined
        ? []
        : [
            `${name}: ${times} of the three times a week that it needs. On another day do it beside a counter, without a workout: half a minute on each leg in each way.`,
          ]
    })

const soleusRaise = 'bent-knee-calf-raise'

/** What a week says whose minutes have no room for the soleus, though an ankle or calf was found that needs it each week. */
export const missingSoleus = (request: PlanRequest, workouts: readonly Workout[]): readonly string[] => {
  const exercise = exerciseOf(soleusRaise)
  if (!exercise || !needsSoleus(request) || exclusionOf(exercise, request) !== null) return []
  const isThere = workouts.some(({ groups }) =>
    groups.flat().some(({ exerciseId }) => exerciseOf(exerciseId)?.pattern === 'bent-calf'),
  )
  return isThere
    ? []
    : [
        `${exercise.name}: this week's minutes have no room for it. A set on each leg on a day of your own does.`,
      ]
}
