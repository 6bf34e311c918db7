import { adapted, type Adaptation } from './adapt'
import { editedPlan, type EditWarning } from './edit-plan'
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
  const made = makePlan(request)
  if (made.kind === 'no-plan') return made
  const { plan, warnings } = editedPlan(made, request, edits)
  const circumstances = { request, log: log.filter(isWorkout), today }
  const changes = new Map<Workout, readonly Adaptation[]>()
  const weeks = plan.weeks.map((week) => ({
    ...week,
    workouts: week.workouts.map((each) => {
      const { workout, adaptations } = adapted(each, circumstances)
      changes.set(workout, adaptations)
      return workout
    }),
  }))
  return {
    kind: 'plan',
    plan: { ...plan, weeks },
    warnings,
    adaptationsOf: (workout) => changes.get(workout) ?? [],
  }
}
