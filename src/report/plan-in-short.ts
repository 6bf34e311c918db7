import { editedPlan } from '../prescription/edit-plan'
import type { IsoDay } from '../prescription/iso-day'
import { keptOf } from '../prescription/log-facts'
import { makePlan, type Plan } from '../prescription/plan'
import type { LogEntry, PlanRecord } from '../prescription/records'
import type { PageOne } from './records'

const titles = ({ targeted }: Plan) =>
  [...new Map(targeted.map(({ exercise }) => [exercise.id, exercise.name])).entries()].map(
    ([exerciseId, title]) => ({
      exerciseId,
      title,
      findingIds: targeted.flatMap(({ exercise, reason }) =>
        exercise.id === exerciseId ? [reason.findingId] : [],
      ),
    }),
  )

/**
 * What the runner trains, and how much of it was done by `today`. Days for range alone are no workouts here: nobody logs
 * them. Null where nothing may be prescribed.
 */
export const planInShort = (record: PlanRecord, log: readonly LogEntry[], today: IsoDay): PageOne['plan'] => {
  const made = makePlan(record.request)
  if (made.kind === 'no-plan') return null
  const { plan } = editedPlan(made, record.request, record.edits)
  const { planned, done } = keptOf(plan, record.id, log, today)
  return {
    startDay: plan.startDay,
    retestDay: plan.retestDay,
    weeks: plan.weeks.length,
    workoutsPerWeek: record.request.workoutsPerWeek,
    minutes: record.request.minutes,
    exercises: titles(plan),
    done,
    due: planned,
  }
}
