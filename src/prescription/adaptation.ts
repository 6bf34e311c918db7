import { trimmed } from './fewer-sets'
import { asLoadedWith } from './load-at-hand'
import type { PlanRequest } from './plan-request'
import type { Decision } from './progression'
import { exerciseOf } from './registry'
import { plannedWork, type WorkoutItem } from './workout'

/** What the log changed of a workout, and why. */
export interface Adaptation {
  /** The exercise of the plan. */
  readonly exerciseId: string
  /** The one that is done now: itself, its easier or its harder one; null where it is left out. */
  readonly now: string | null
  readonly decision: Decision
  /** Kilograms to begin with; null where they have to be found anew. Absent: those of the last time. */
  readonly kg?: number | null
}

export interface AdaptedItem {
  readonly item: WorkoutItem | null
  readonly adaptation: Adaptation | null
}

/** The first dose of an exercise, with the sets that it has: what is done again after a long break, or on a light day. */
export const withFirstDose = (item: WorkoutItem, { equipment }: PlanRequest): WorkoutItem => {
  const exercise = exerciseOf(item.exerciseId)
  if (!exercise) return item
  const learn = asLoadedWith(exercise, exercise.doses.learn, equipment)
  return {
    ...item,
    work: plannedWork(exercise, learn),
    rest: learn.rest.low,
    load: learn.load,
    effort: learn.effort ?? null,
    doseSource: learn.source,
  }
}

/** The first block again, with a set less where there are two. */
export const firstBlock = (item: WorkoutItem, request: PlanRequest): WorkoutItem =>
  withFirstDose({ ...item, sets: trimmed(item.sets) }, request)

export const adding = (decision: Decision, say: string): Decision => ({
  ...decision,
  say: `${decision.say} ${say}`,
})

/** Left out, with the reason of the log and why that leaves no place. */
export const leftOut = (exerciseId: string, decision: Decision, say?: string): AdaptedItem => ({
  item: null,
  adaptation: { exerciseId, now: null, decision: say === undefined ? decision : adding(decision, say) },
})

export const isHardItem = ({ effort }: WorkoutItem): boolean => effort !== null
