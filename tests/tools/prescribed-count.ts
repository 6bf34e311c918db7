import { makePlan } from '../../src/prescription/plan'
import { workedRunners } from './worked-runners'

/**
 * How many times the plans of the worked runners ask for each exercise, warm-ups and stretches too; the most asked first.
 * Ten runners over their whole cycle: what stands here is what runners will look up most.
 */
export const prescribedCount = (): readonly (readonly [exerciseId: string, times: number])[] => {
  const counts = new Map<string, number>()
  const plans = Object.values(workedRunners).map(([, request]) => makePlan(request))
  for (const { warmUp, groups, coolDown } of plans.flatMap((plan) =>
    plan.kind === 'plan' ? plan.weeks.flatMap(({ workouts }) => workouts) : [],
  ))
    for (const id of [...warmUp, ...[...groups.flat(), ...coolDown].map(({ exerciseId }) => exerciseId)])
      counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts].sort(([a, few], [b, many]) => many - few || a.localeCompare(b))
}
