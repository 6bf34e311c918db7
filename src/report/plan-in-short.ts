import type { IsoDay } from '../prescription/iso-day'
import { keptOf } from '../prescription/weeks-kept'
import type { PlanInShort, ReportPlan, ToldPlan } from './plan-records'

const exercisesOf = ({ reasons }: ToldPlan) =>
  [...new Map(reasons.map(({ exerciseId, title }) => [exerciseId, title])).entries()].map(
    ([exerciseId, title]) => ({
      exerciseId,
      title,
      findingIds: reasons.flatMap((reason) => (reason.exerciseId === exerciseId ? [reason.findingId] : [])),
    }),
  )

/**
 * What the runner trains, and how much of it was done by `today`; or why there is nothing to train. Days for range alone are
 * no workouts here: nobody logs them.
 */
export const planInShort = (plan: ReportPlan, today: IsoDay): PlanInShort => {
  if (plan.kind === 'stopped') return { kind: 'stopped', reasons: plan.reasons }
  const { planned, done } = keptOf(plan, plan.done, today)
  return {
    kind: 'plan',
    startDay: plan.startDay,
    retestDay: plan.retestDay,
    weeks: plan.weeks.length,
    workoutsPerWeek: plan.workoutsPerWeek,
    minutes: plan.minutes,
    exercises: exercisesOf(plan),
    done,
    due: planned,
  }
}
