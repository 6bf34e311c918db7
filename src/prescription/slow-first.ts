import { mayBecome, type Place } from './adapt-place'
import { adding, firstBlock, isHardItem, leftOut, type AdaptedItem } from './adaptation'
import type { Exercise } from './define-exercise'
import { itemInstead } from './edit-plan'
import { lastDone, nextStep, type Decision } from './progression'
import type { WorkoutDone } from './records'
import { exerciseOf } from './registry'
import { sparedBy } from './spared-places'

/** What is fast begins again slowly: its first dose has an effort too, so it is no light one (`dose.ts`, `exploding`). */
export const isFast = (exercise: Exercise): boolean => exercise.doses.learn.effort !== undefined

/** The nearest of the easier ones that is slow; null where there is none. */
const slowOneOf = ({ easier }: Exercise): Exercise | null => {
  const next = easier.to === undefined ? undefined : exerciseOf(easier.to)
  if (!next) return null
  return isFast(next) ? slowOneOf(next) : next
}

/** Workouts with the slow one before the fast one comes back, as many as show that something has become easy; usual practice. */
const slowWorkouts = 2

/**
 * Whether enough was done slowly since something fast was done last, and was looked at if it hurt. Where its runner has no slow
 * one, any workouts count.
 */
const isSlowEnough = (fast: string, slow: string | null, log: readonly WorkoutDone[]): boolean => {
  const last = lastDone(fast, log)
  if (last === null) return true
  const looked = log.flatMap(({ exercises }) =>
    exercises.flatMap(({ exerciseId, lookedAt }) =>
      exerciseId === fast && lookedAt !== undefined ? [lookedAt] : [],
    ),
  )
  const since = [last, ...looked].reduce((a, b) => (a > b ? a : b))
  const days = log
    .filter(({ day, exercises }) => {
      const isOf = slow === null || exercises.some((each) => each.exerciseId === slow && each.sets.length > 0)
      return day > since && isOf
    })
    .map(({ day }) => day)
  return new Set(days).size >= slowWorkouts
}

const fastAgain = (decision: Decision): Decision => ({
  ...decision,
  do: 'hold',
  say: 'You have trained slowly since, in two workouts: the fast one again, with little weight.',
  sets: 'same',
})

/** What is fast begins again with its slow one, until that has been done in some workouts; without one it waits as long. */
export const slowFirst = (
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
    const back = fast.id === item.exerciseId ? item : itemInstead(item, fast, request, of)
    return {
      item: back,
      adaptation: {
        exerciseId: item.exerciseId,
        now: fast.id,
        decision: fastAgain(decision),
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
    item: firstBlock(itemInstead(item, slow, request, of), request),
    adaptation: {
      exerciseId: item.exerciseId,
      now: slow.id,
      decision: adding(decision, 'What is fast begins again slowly: two workouts with this one first.'),
      kg: null,
    },
  }
}
