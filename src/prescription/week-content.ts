import type { Block } from './dose'
import { exerciseOf } from './registry'
import type { PlanWeek } from './week-plan'

/**
 * What a week holds: fast or heavy only where something in it is, whatever block its plan has come to. `light`: past the
 * learning, with nothing heavy in it.
 */
export type WeekContent = Block | 'light'

export const contentOf = ({ block, workouts }: Pick<PlanWeek, 'block' | 'workouts'>): WeekContent => {
  if (block === 'learn') return 'learn'
  const items = workouts.flatMap(({ groups }) => groups.flat())
  if (items.some(({ exerciseId }) => exerciseOf(exerciseId)?.kind === 'power')) return 'power'
  return items.some(({ effort }) => effort !== null) ? 'build' : 'light'
}
