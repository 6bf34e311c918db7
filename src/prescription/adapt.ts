import { seconds } from '../math/units'
import { exclusionOf } from './exclusion'
import { itemInstead } from './edit-plan'
import type { IsoDay } from './iso-day'
import type { PlanRequest } from './plan-request'
import { lastDone, nextStep, type Decision } from './progression'
import type { WorkoutDone } from './records'
import { exerciseOf } from './registry'
import { groupSeconds } from './timeline'
import type { SetCounts, Workout, WorkoutItem } from './workout'

/** What the log changed of a workout, and why. */
export interface Adaptation {
  /** The exercise of the plan. */
  readonly exerciseId: string
  /** The one that is done now: itself, its easier or its harder one; null where it is left out. */
  readonly now: string | null
  readonly decision: Decision
}

export interface Adapted {
  readonly workout: Workout
  readonly adaptations: readonly Adaptation[]
}

/** What is asked of every exercise of a plan. */
interface Circumstances {
  readonly request: PlanRequest
  readonly log: readonly WorkoutDone[]
  readonly today: IsoDay
}

interface Place {
  readonly exerciseId: string
  readonly decision: Decision
}

const mayBecome = (to: string | null, { request }: Circumstances): to is string => {
  const exercise = to === null ? undefined : exerciseOf(to)
  return exercise !== undefined && exclusionOf(exercise, request) === null
}

/**
 * Follows the log from the exercise of the plan: it is done until it becomes easy or too much, then its neighbour is, and so
 * on to the one that was done last. Each is judged on its own last day, because the neighbour took its place since.
 */
const placeOf = (exerciseId: string, circumstances: Circumstances): Place => {
  const { log, today } = circumstances
  let place: Place = { exerciseId, decision: nextStep(exerciseId, log, today) }
  for (;;) {
    const since = lastDone(place.exerciseId, log)
    if (since === null) return place
    const { swapTo } = nextStep(place.exerciseId, log, since)
    const next = mayBecome(swapTo, circumstances) ? lastDone(swapTo, log) : null
    if (swapTo === null || next === null || next <= since) return place
    place = { exerciseId: swapTo, decision: nextStep(swapTo, log, today) }
  }
}

const less = (sets: SetCounts): SetCounts => {
  const one = (count: number) => Math.max(1, count - 1)
  return 'both' in sets ? { both: one(sets.both) } : { left: one(sets.left), right: one(sets.right) }
}

const withSets = (item: WorkoutItem, sets: Decision['sets']): WorkoutItem => {
  if (sets === 'same') return item
  const dose = exerciseOf(item.exerciseId)?.doses.learn
  const fewer = { ...item, sets: less(item.sets) }
  return sets === 'first-block' && dose
    ? { ...fewer, work: dose.work, rest: dose.rest.low, load: dose.load, effort: null }
    : fewer
}

const adaptedItem = (
  item: WorkoutItem,
  workout: Workout,
  circumstances: Circumstances,
): { readonly item: WorkoutItem | null; readonly adaptation: Adaptation | null } => {
  const { exerciseId, decision } = placeOf(item.exerciseId, circumstances)
  const to = mayBecome(decision.swapTo, circumstances) ? decision.swapTo : exerciseId
  const isSame = to === item.exerciseId && decision.do === 'hold' && decision.sets === 'same'
  if (isSame) return { item, adaptation: null }
  if (decision.do === 'pause')
    return { item: null, adaptation: { exerciseId: item.exerciseId, now: null, decision } }
  const exercise = exerciseOf(to)
  const other =
    exercise && to !== item.exerciseId ? itemInstead(item, exercise, circumstances.request, workout) : item
  // An easier one that this runner may not do leaves a set less of the same.
  const isWithout = decision.do === 'regress' && to === exerciseId
  return {
    item: withSets(other, isWithout && decision.sets === 'same' ? 'one-less' : decision.sets),
    adaptation: { exerciseId: item.exerciseId, now: to, decision },
  }
}

const totalOf = (groups: readonly (readonly WorkoutItem[])[], warm: number): number =>
  groups.filter(({ length }) => length > 0).reduce<number>((sum, group) => sum + groupSeconds(group), warm)

/**
 * Sets are left out of what was changed until the workout takes no longer than it may, and at last the exercise itself;
 * rests are never cut.
 */
const withinTime = (
  groups: readonly (readonly WorkoutItem[])[],
  limit: number,
  warm: number,
  isChanged: (item: WorkoutItem) => boolean,
): readonly (readonly WorkoutItem[])[] => {
  if (totalOf(groups, warm) <= limit) return groups
  const fewer = groups.map((group) =>
    group.map((item) => (isChanged(item) ? { ...item, sets: less(item.sets) } : item)),
  )
  if (JSON.stringify(fewer) !== JSON.stringify(groups)) return withinTime(fewer, limit, warm, isChanged)
  const last = groups.flat().filter(isChanged).at(-1)
  return last === undefined
    ? groups
    : withinTime(
        groups.map((group) => group.filter((item) => item !== last)),
        limit,
        warm,
        isChanged,
      )
}

/** A workout of the plan as the log leaves it: what became easy is harder, what was too much easier, what hurt left out. */
export const adapted = (workout: Workout, circumstances: Circumstances): Adapted => {
  const adaptations: Adaptation[] = []
  const change = (item: WorkoutItem): readonly WorkoutItem[] => {
    const made = adaptedItem(item, workout, circumstances)
    if (made.adaptation) adaptations.push(made.adaptation)
    return made.item ? [made.item] : []
  }
  const changed = [...workout.groups, ...workout.coolDown.map((item) => [item])].map((group) =>
    group.flatMap(change),
  )
  if (adaptations.length === 0) return { workout, adaptations }
  const isChanged = ({ exerciseId }: WorkoutItem) => adaptations.some(({ now }) => now === exerciseId)
  const limit = Math.max(circumstances.request.minutes * 60, workout.seconds)
  const all = withinTime(changed, limit, workout.warmUpSeconds, isChanged)
  const groups = all.slice(0, workout.groups.length).filter(({ length }) => length > 0)
  const coolDown = all.slice(workout.groups.length).flat()
  const isIn = (id: string | null) => all.flat().some(({ exerciseId }) => exerciseId === id)
  return {
    workout: {
      ...workout,
      groups,
      coolDown,
      seconds: seconds(totalOf(all, workout.warmUpSeconds)),
      isHard: [...groups.flat(), ...coolDown].some(({ effort }) => effort !== null),
    },
    adaptations: adaptations.map((each) => (isIn(each.now) ? each : { ...each, now: null })),
  }
}
