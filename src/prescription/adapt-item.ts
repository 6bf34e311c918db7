import { harderHere, insteadOfPaused, mayBecome, type Place } from './adapt-place'
import type { Exercise } from './define-exercise'
import { itemInstead } from './edit-plan'
import { less } from './fewer-sets'
import { asLoadedWith } from './load-at-hand'
import type { PlanRequest } from './plan-request'
import { lastDone, nextStep, type Decision } from './progression'
import { exerciseOf } from './registry'
import { isFast, isSlowEnough, slowOneOf } from './slow-first'
import { sparedBy, sparing } from './spared-places'
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

/**
 * Follows the log from the exercise of the plan: it is done until it becomes easy or too much, then its neighbour is, and so
 * on to the one that was done last. Each is judged on its own last day, because the neighbour took its place since; pain alone
 * is counted over both (`progression.ts`).
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

const withSets = (item: WorkoutItem, sets: Decision['sets'], request: PlanRequest): WorkoutItem => {
  if (sets === 'same') return item
  const fewer = { ...item, sets: less(item.sets) }
  return sets === 'first-block' ? withFirstDose(fewer, request) : fewer
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

const isHardItem = ({ effort }: WorkoutItem): boolean => effort !== null

const inPlaceOfPaused = (
  { item, workout: { block }, circumstances }: Place,
  instead: Exercise,
  decision: Decision,
): AdaptedItem => ({
  item: itemInstead(item, instead, circumstances.request, { block, isHard: isHardItem(item) }),
  adaptation: {
    exerciseId: item.exerciseId,
    now: instead.id,
    decision: adding(decision, 'Until then this one serves the same finding, and spares the place.'),
  },
})

const withoutPaused = (
  exerciseId: string,
  place: Place,
  others: readonly string[],
  decision: Decision,
): AdaptedItem => {
  const instead = insteadOfPaused(exerciseId, place, others)
  return instead ? inPlaceOfPaused(place, instead, decision) : leftOut(place.item.exerciseId, decision)
}

/** What is fast begins again with its slow one, until that has been done in some workouts; without one it waits as long. */
const slowFirst = (
  fast: Exercise,
  place: Place,
  others: readonly string[],
  decision: Decision,
): AdaptedItem => {
  const { item, workout, circumstances, spared } = place
  const { log, today, request } = circumstances
  const nearest = slowOneOf(fast)
  const isFree =
    nearest !== null &&
    mayBecome(nearest.id, place) &&
    nextStep(nearest.id, log, today).do !== 'pause' &&
    sparedBy(nearest.id, spared) === null
  const slow = isFree ? nearest : null
  const of = { block: workout.block, isHard: isHardItem(item) }
  if (isSlowEnough(fast.id, slow?.id ?? null, log)) {
    const say = 'You have trained slowly since, in two workouts: the fast one again, with little weight.'
    const back = fast.id === item.exerciseId ? item : itemInstead(item, fast, request, of)
    return {
      item: back,
      adaptation: {
        exerciseId: item.exerciseId,
        now: fast.id,
        decision: { ...decision, do: 'hold', say, sets: 'same' },
        kg: null,
      },
    }
  }
  if (slow === null)
    return leftOut(
      item.exerciseId,
      decision,
      'It is fast: leave it out until two workouts went well without it.',
    )
  if (others.includes(slow.id))
    return leftOut(
      item.exerciseId,
      decision,
      `It is fast: first its slow one, ${slow.name}, which is in this workout already.`,
    )
  return {
    item: withSets(itemInstead(item, slow, request, of), 'first-block', request),
    adaptation: {
      exerciseId: item.exerciseId,
      now: slow.id,
      decision: adding(decision, 'What is fast begins again slowly: two workouts with this one first.'),
      kg: null,
    },
  }
}

/** An item as the log leaves it. `others`: ids of what else is in the workout, which is not done twice. */
export const adaptedItem = (place: Place, others: readonly string[]): AdaptedItem => {
  const { item, workout, circumstances } = place
  const { log, today } = circumstances
  const { exerciseId, decision } = stepOf(place)
  if (decision.do === 'pause') return withoutPaused(exerciseId, place, others, decision)
  const current = exerciseOf(exerciseId)
  if (decision.sets === 'first-block' && current && isFast(current))
    return slowFirst(current, place, others, decision)
  const swapTo = mayBecome(decision.swapTo, place) ? decision.swapTo : exerciseId
  // What was paused, or loads what that spares, is nobody's easier or harder one.
  const isPaused = nextStep(swapTo, log, today).do === 'pause' || sparedBy(swapTo, place.spared) !== null
  const wanted = isPaused ? exerciseId : swapTo
  // What became easy stays where its harder one is done today anyway.
  const to = decision.do === 'progress' && others.includes(wanted) ? exerciseId : wanted
  const spare = sparedBy(to, place.spared)
  if (spare) return withoutPaused(to, place, others, sparing(spare))
  if (others.includes(to)) return leftOut(item.exerciseId, decision, 'It is in this workout already.')
  if (to === item.exerciseId && decision.do === 'hold' && decision.sets === 'same')
    return { item, adaptation: null }
  const exercise = exerciseOf(to)
  const { block } = workout
  const other =
    exercise && to !== item.exerciseId
      ? itemInstead(item, exercise, circumstances.request, { block, isHard: isHardItem(item) })
      : item
  // An easier one that this runner may not do leaves a set less of the same.
  const isWithout = decision.do === 'regress' && to === exerciseId && decision.sets === 'same'
  const harder = decision.do === 'progress' && to === exerciseId ? harderHere(to, place, others) : null
  const taken = isWithout
    ? adding({ ...decision, sets: 'one-less' }, 'The easier one is not for you now: one set less of this.')
    : harder
      ? adding(decision, harder.say)
      : decision
  // After a long break, or after something was looked at, nobody begins with the weight of then.
  const kg = decision.sets === 'first-block' ? null : (harder?.kg ?? undefined)
  return {
    item: withSets(other, taken.sets, circumstances.request),
    adaptation: { exerciseId: item.exerciseId, now: to, decision: taken, ...(kg !== undefined && { kg }) },
  }
}
