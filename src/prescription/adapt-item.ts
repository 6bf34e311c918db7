import { harderHere, insteadOfPaused, mayBecome, type Place } from './adapt-place'
import { adding, firstBlock, isHardItem, leftOut, type AdaptedItem } from './adaptation'
import type { Exercise } from './define-exercise'
import { itemInstead } from './edit-plan'
import { withLess, type Lessening } from './less-work'
import { lastDone, nextStep, type Decision } from './progression'
import { exerciseOf } from './registry'
import { isFast, slowFirst } from './slow-first'
import { sparedBy, sparing } from './spared-places'

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

/** From the exercise that was done last to the one of today, and what the log asks of it: less, more, or the first block. */
const changedTo = (
  { from, to, decision }: { readonly from: string; readonly to: string; readonly decision: Decision },
  { place, others, other }: Lessening,
): AdaptedItem => {
  const { item, circumstances } = place
  // An easier one that this runner may not do leaves less of the same.
  const isWithout = decision.do === 'regress' && to === from && decision.sets === 'same'
  if (isWithout || decision.sets === 'one-less')
    return withLess(isWithout ? adding(decision, 'The easier one is not for you now.') : decision, {
      place,
      others,
      other,
    })
  const harder = decision.do === 'progress' && to === from ? harderHere(to, place, others) : null
  // Back from its harder one: the easier one is what the plan had.
  const isBack = decision.do === 'regress' && to !== from && to === item.exerciseId
  const more = harder?.say ?? (isBack ? 'It is the one that the plan has here.' : null)
  // After a long break, or after something was looked at, nobody begins with the weight of then.
  const kg = decision.sets === 'first-block' ? null : (harder?.kg ?? undefined)
  return {
    item: decision.sets === 'first-block' ? firstBlock(other, circumstances.request) : other,
    adaptation: {
      exerciseId: item.exerciseId,
      now: to,
      decision: more === null ? decision : adding(decision, more),
      ...(kg !== undefined && { kg }),
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
  return changedTo({ from: exerciseId, to, decision }, { place, others, other })
}
