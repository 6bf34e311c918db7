import type { Adaptation } from './adaptation'
import { adaptedWeek } from './adapt-week'
import { editedPlan } from './edit-plan'
import type { EditWarning } from './edit-warnings'
import type { IsoDay } from './iso-day'
import { makePlan, type NoPlan, type Plan } from './plan'
import { isWorkout } from './log-facts'
import type { LogEntry, PlanRecord } from './records'
import type { Workout } from './workout'

/** A plan as it stands on a day: made of its request, changed by its runner, adapted by the log. */
export interface CurrentPlan {
  readonly kind: 'plan'
  readonly plan: Plan
  readonly warnings: readonly EditWarning[]
  /** What the log changed of a workout of this plan. */
  readonly adaptationsOf: (workout: Workout) => readonly Adaptation[]
}

/** The plan of a record with its runner's changes, before the log has its say; null where there is none. */
export const plannedOf = ({ request, edits }: PlanRecord): Plan | null => {
  const made = makePlan(request)
  return made.kind === 'plan' ? editedPlan(made, request, edits).plan : null
}

export const currentPlan = (
  { request, edits }: PlanRecord,
  log: readonly LogEntry[],
  today: IsoDay,
): CurrentPlan | NoPlan => {
  const first = makePlan(request)
  if (first.kind === 'no-plan') return first
  const { plan, warnings } = editedPlan(first, request, edits)
  const circumstances = { request, log: log.filter(isWorkout), today }
  const made = plan.weeks.map((week) => adaptedWeek(week, circumstances))
  const changes = new Map(made.flatMap(({ adaptations }) => [...adaptations]))
  return {
    kind: 'plan',
    plan: { ...plan, weeks: made.map(({ week }) => week) },
    warnings,
    adaptationsOf: (workout) => changes.get(workout) ?? [],
  }
}
