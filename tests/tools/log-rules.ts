import type { Rule } from './plan-rules'
import { itemsIn } from './plan-oracles'

/** Of plans as a log leaves them: what is said of a change is what was changed. */
export const rulesOfLogs: Readonly<Record<string, Rule>> = {
  'nothing that begins again with the first block is heavy or fast': (_request, plan, adaptationsOf) =>
    plan.weeks.flatMap(({ number, workouts }) =>
      workouts.flatMap((workout) =>
        adaptationsOf(workout).flatMap(({ now, decision }) => {
          const item = itemsIn(workout).find(({ exerciseId }) => exerciseId === now)
          const isHard = item && (item.effort !== null || !['none', 'light'].includes(item.load))
          return decision.sets === 'first-block' && isHard ? [`week ${number}, ${workout.day}: ${now}`] : []
        }),
      ),
    ),
}
