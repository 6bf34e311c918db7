import type { Exercise } from './define-exercise'
import { exerciseOf } from './registry'
import type { PlanWeek } from './week-plan'

/** Every exercise that a week asks for, warm-ups and stretches too, once, in the order that it is first met. */
export const exercisesOfWeek = ({ workouts }: Pick<PlanWeek, 'workouts'>): readonly Exercise[] => {
  const ids = workouts.flatMap(({ warmUp, groups, coolDown }) => [
    ...warmUp,
    ...[...groups.flat(), ...coolDown].map(({ exerciseId }) => exerciseId),
  ])
  return [...new Set(ids)].flatMap((id) => exerciseOf(id) ?? [])
}
