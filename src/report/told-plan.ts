import { contentOf } from '../prescription/week-content'
import { currentPlan, type CurrentPlan } from '../prescription/current-plan'
import type { IsoDay } from '../prescription/iso-day'
import { impersonalNotes } from '../prescription/plan-notes'
import { itemText } from '../prescription/plan-words'
import type { LogEntry, PlanRecord } from '../prescription/records'
import { exerciseOf } from '../prescription/registry'
import { doneOf } from '../prescription/weeks-kept'
import type { Workout, WorkoutItem } from '../prescription/workout'
import type { ReportPlan, ToldPlan } from './plan-records'

const titleOf = (exerciseId: string): string => exerciseOf(exerciseId)?.name ?? exerciseId

const itemsOf = ({ groups, coolDown }: Workout): readonly WorkoutItem[] => [...groups.flat(), ...coolDown]

/** Of what is really done: an exercise that the runner swapped, or the log changed, brings the reason of the other. */
const reasonsOf = ({ plan }: CurrentPlan): ToldPlan['reasons'] => {
  const items = plan.weeks.flatMap(({ workouts }) => workouts.flatMap(itemsOf))
  const told = items.flatMap(({ exerciseId, reason }) =>
    reason.kind === 'finding'
      ? [
          {
            exerciseId,
            title: titleOf(exerciseId),
            findingId: reason.findingId,
            rule: reason.rule,
            expect: reason.expect,
          },
        ]
      : [],
  )
  return [...new Map(told.map((each) => [`${each.exerciseId} ${each.findingId}`, each])).values()]
}

const weeksOf = ({ plan, adaptationsOf }: CurrentPlan): ToldPlan['weeks'] =>
  plan.weeks.map(({ number, block, workouts }) => ({
    number,
    block: contentOf({ block, workouts }),
    workouts: workouts.map((workout) => ({
      day: workout.day,
      kind: workout.kind,
      seconds: workout.seconds,
      items: itemsOf(workout).map((item) => ({
        exerciseId: item.exerciseId,
        title: titleOf(item.exerciseId),
        dose: itemText(item),
      })),
      changes: adaptationsOf(workout).map(
        ({ exerciseId, decision }) => `${titleOf(exerciseId)}: ${decision.say}`,
      ),
    })),
  }))

/**
 * A plan as a report tells it on a day: with its runner's own changes and those of the log. `about`: whether what is said
 * because of who the runner is may be in it.
 */
export const toldPlan = (
  record: PlanRecord,
  log: readonly LogEntry[],
  { today, about }: { readonly today: IsoDay; readonly about: boolean },
): ReportPlan => {
  const { request, madeAt, id } = record
  const current = currentPlan(record, log, today)
  if (current.kind === 'no-plan') return { kind: 'stopped', reasons: about ? current.reasons : [], madeAt }
  const { plan } = current
  return {
    kind: 'plan',
    madeAt,
    startDay: plan.startDay,
    retestDay: plan.retestDay,
    workoutsPerWeek: request.workoutsPerWeek,
    minutes: request.minutes,
    reasons: reasonsOf(current),
    weeks: weeksOf(current),
    notes: about ? plan.notes : impersonalNotes(request.findings, plan.targeted),
    done: doneOf(plan, id, log),
  }
}
