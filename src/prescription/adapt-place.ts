import type { Exercise } from './define-exercise'
import { exclusionOf } from './exclusion'
import type { IsoDay } from './iso-day'
import { moreLoad, type MoreLoad } from './more-load'
import type { PlanRequest } from './plan-request'
import { candidates } from './prescribe'
import { isLoaded, lastTime, nextStep } from './progression'
import type { ExerciseDone, WorkoutDone } from './records'
import { exerciseOf } from './registry'
import { sparedBy, sparing, type SparedPlace } from './spared-places'
import { isUnloaded, type Workout, type WorkoutItem } from './workout'

/** What is asked of every exercise of a plan. */
export interface Circumstances {
  readonly request: PlanRequest
  readonly log: readonly WorkoutDone[]
  readonly today: IsoDay
}

/** Where an item stands: what a neighbour of it has to fit into. */
export interface Place {
  readonly item: WorkoutItem
  readonly workout: Workout
  readonly circumstances: Circumstances
  /** What pain has paused spares these. */
  readonly spared: readonly SparedPlace[]
}

/**
 * Why an exercise may not take the place of another; empty where nothing speaks against it. A short workout stays without
 * load, and a day of range without strength.
 */
const whyNot = (to: string, { workout, circumstances }: Place): string => {
  const exercise = exerciseOf(to)
  if (!exercise) return 'It is not in the library.'
  const why = exclusionOf(exercise, circumstances.request)
  if (why !== null) return why
  if (workout.kind === 'short' && !isUnloaded(exercise)) return 'A short workout stays without load.'
  return workout.kind === 'range' && !['stretch', 'mobility'].includes(exercise.kind)
    ? 'A day for range stays without strength.'
    : ''
}

export const mayBecome = (to: string | null, place: Place): to is string =>
  to !== null && whyNot(to, place) === ''

/**
 * What serves the same finding while an exercise is paused: the next in its order that this runner may do, that is not paused
 * itself, and that puts no load on any place that the paused one loads, nor much on another one that is spared. Null where there is none, or no finding asked for it.
 */
export const insteadOfPaused = (paused: string, place: Place, others: readonly string[]): Exercise | null => {
  const { item, circumstances } = place
  if (item.reason.kind !== 'finding') return null
  const spared = [paused, item.exerciseId].flatMap((id) => exerciseOf(id)?.loads ?? [])
  return (
    candidates(item.reason.findingId, item.reason.as, circumstances.request).find(
      ({ id, loads }) =>
        ![...others, paused, item.exerciseId].includes(id) &&
        !loads.some((part) => spared.includes(part)) &&
        nextStep(id, circumstances.log, circumstances.today).do !== 'pause' &&
        sparedBy(id, place.spared) === null &&
        mayBecome(id, place),
    ) ?? null
  )
}

/** Where a block asks for fewer and heavier than last time, the weight of then is no measure; null where it asks for the same. */
const anewInBlock = ({ exerciseId, asked }: ExerciseDone, item: WorkoutItem): MoreLoad | null => {
  const { effort, work } = item
  if (effort === null || item.exerciseId !== exerciseId || work.high >= asked.low) return null
  const say = `It is asked for in ${work.low} to ${work.high} now: find the weight for that anew, by an effort of ${effort} of 10.`
  return { kg: null, say }
}

/** How what has become easy is made harder where no other exercise takes its place. */
export const harderHere = (exerciseId: string, place: Place, others: readonly string[]): MoreLoad | null => {
  const exercise = exerciseOf(exerciseId)
  const last = lastTime(exerciseId, place.circumstances.log)
  if (!exercise || !last) return null
  if (isLoaded(last))
    return anewInBlock(last, place.item) ?? moreLoad(last, place.circumstances.request.equipment)
  const { to, how } = exercise.harder
  if (to === undefined) return { kg: null, say: how }
  const spare = sparedBy(to, place.spared)
  if (others.includes(to)) return { kg: null, say: 'Its harder one is in this workout already.' }
  return {
    kg: null,
    say: `Its harder one is not for you now. ${spare ? sparing(spare).say : whyNot(to, place)} Until then lower more slowly, and stop where it is hardest.`,
  }
}
