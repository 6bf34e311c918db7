import { exclusionOf } from './exclusion'
import { itemInstead } from './edit-plan'
import type { IsoDay } from './iso-day'
import type { PlanRequest } from './plan-request'
import { lastDone, nextStep, type Decision } from './progression'
import type { WorkoutDone } from './records'
import { exerciseOf } from './registry'
import { isUnloaded, plannedWork, type SetCounts, type Workout, type WorkoutItem } from './workout'

/** What the log changed of a workout, and why. */
export interface Adaptation {
  /** The exercise of the plan. */
  readonly exerciseId: string
  /** The one that is done now: itself, its easier or its harder one; null where it is left out. */
  readonly now: string | null
  readonly decision: Decision
}

/** What is asked of every exercise of a plan. */
export interface Circumstances {
  readonly request: PlanRequest
  readonly log: readonly WorkoutDone[]
  readonly today: IsoDay
}

export interface AdaptedItem {
  readonly item: WorkoutItem | null
  readonly adaptation: Adaptation | null
}

/** Where an item stands: what a neighbour of it has to fit into. */
interface Place {
  readonly item: WorkoutItem
  readonly workout: Workout
  readonly circumstances: Circumstances
}

/**
 * Whether an exercise may take the place of another: nothing speaks against it, a short workout stays without load, and a day
 * of range without strength.
 */
const mayBecome = (to: string | null, { workout, circumstances }: Place): to is string => {
  const exercise = to === null ? undefined : exerciseOf(to)
  if (!exercise || exclusionOf(exercise, circumstances.request) !== null) return false
  if (workout.kind === 'short' && !isUnloaded(exercise)) return false
  return workout.kind !== 'range' || ['stretch', 'mobility'].includes(exercise.kind)
}

/**
 * Follows the log from the exercise of the plan: it is done until it becomes easy or too much, then its neighbour is, and so
 * on to the one that was done last. Each is judged on its own last day, because the neighbour took its place since.
 */
const stepOf = (place: Place): { readonly exerciseId: string; readonly decision: Decision } => {
  const { log, today } = place.circumstances
  let exerciseId = place.item.exerciseId
  for (;;) {
    const since = lastDone(exerciseId, log)
    const decision = nextStep(exerciseId, log, today)
    if (since === null) return { exerciseId, decision }
    const { swapTo } = nextStep(exerciseId, log, since)
    const next = mayBecome(swapTo, place) ? lastDone(swapTo, log) : null
    if (swapTo === null || next === null || next <= since) return { exerciseId, decision }
    exerciseId = swapTo
  }
}

/** One set less on each side, never none. */
const less = (sets: SetCounts): SetCounts => {
  const one = (count: number) => Math.max(1, count - 1)
  return 'both' in sets ? { both: one(sets.both) } : { left: one(sets.left), right: one(sets.right) }
}

/** One set less on each side where the side with one more keeps it; as they are where that cannot be. */
export const trimmed = (sets: SetCounts): SetCounts =>
  ('both' in sets ? sets.both : Math.min(sets.left, sets.right)) > 1 ? less(sets) : sets

/** The first dose of an exercise, with the sets that it has: what is done again after a long break, or on a light day. */
export const withFirstDose = (item: WorkoutItem): WorkoutItem => {
  const exercise = exerciseOf(item.exerciseId)
  if (!exercise) return item
  const { learn } = exercise.doses
  return {
    ...item,
    work: plannedWork(exercise, learn),
    rest: learn.rest.low,
    load: learn.load,
    effort: learn.effort ?? null,
    doseSource: learn.source,
  }
}

const withSets = (item: WorkoutItem, sets: Decision['sets']): WorkoutItem => {
  if (sets === 'same') return item
  const fewer = { ...item, sets: less(item.sets) }
  return sets === 'first-block' ? withFirstDose(fewer) : fewer
}

const adding = (decision: Decision, say: string): Decision => ({
  ...decision,
  say: `${decision.say} ${say}`,
})

/** Left out, with the reason of the log and why that leaves no place. */
export const leftOut = (exerciseId: string, decision: Decision, say?: string): AdaptedItem => ({
  item: null,
  adaptation: { exerciseId, now: null, decision: say === undefined ? decision : adding(decision, say) },
})

/** An item as the log leaves it. `others`: ids of what else is in the workout, which is not done twice. */
export const adaptedItem = (place: Place, others: readonly string[]): AdaptedItem => {
  const { item, workout, circumstances } = place
  const { log, today } = circumstances
  const { exerciseId, decision } = stepOf(place)
  if (decision.do === 'pause') return leftOut(item.exerciseId, decision)
  const swapTo = mayBecome(decision.swapTo, place) ? decision.swapTo : exerciseId
  // What was paused is nobody's easier or harder one.
  const wanted = nextStep(swapTo, log, today).do === 'pause' ? exerciseId : swapTo
  // What became easy stays where its harder one is done today anyway.
  const to = decision.do === 'progress' && others.includes(wanted) ? exerciseId : wanted
  if (others.includes(to)) return leftOut(item.exerciseId, decision, 'It is in this workout already.')
  if (to === item.exerciseId && decision.do === 'hold' && decision.sets === 'same')
    return { item, adaptation: null }
  const exercise = exerciseOf(to)
  const { block } = workout
  const other =
    exercise && to !== item.exerciseId
      ? itemInstead(item, exercise, circumstances.request, { block, isHard: item.effort !== null })
      : item
  // An easier one that this runner may not do leaves a set less of the same.
  const isWithout = decision.do === 'regress' && to === exerciseId && decision.sets === 'same'
  const taken = isWithout
    ? adding({ ...decision, sets: 'one-less' }, 'The easier one is not for you now: one set less of this.')
    : decision
  return {
    item: withSets(other, taken.sets),
    adaptation: { exerciseId: item.exerciseId, now: to, decision: taken },
  }
}
