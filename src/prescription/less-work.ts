import { dayNumber } from '../math/instant'
import type { Place } from './adapt-place'
import { adding, leftOut, type AdaptedItem } from './adaptation'
import { trimmed } from './fewer-sets'
import type { Work } from './dose'
import { hurtOn, type Decision } from './progression'
import type { WorkoutItem } from './workout'

const unitOf = { repetitions: 'repetitions', hold: 'seconds', time: 'seconds', steps: 'steps' } as const

const lowest = <T extends Work>(work: T): T => ({ ...work, high: work.low })

interface LessWork {
  readonly item: WorkoutItem
  /** What was really taken away, in words. */
  readonly say: string
}

/**
 * Less of an exercise, and what is said of it: a set, where there are two, and the side with one more keeps it; else the
 * lowest number of each set; else nothing, and that is said too.
 */
const lessWork = (item: WorkoutItem): LessWork => {
  const sets = trimmed(item.sets)
  if (JSON.stringify(sets) !== JSON.stringify(item.sets))
    return { item: { ...item, sets }, say: 'One set less.' }
  const { work } = item
  if (work.high > work.low) {
    const say = `No more than ${work.low} ${unitOf[work.kind]} in a set.`
    return { item: { ...item, work: lowest(work) }, say }
  }
  return { item, say: 'It is the least already: the same again, and gently.' }
}

/** Days after which what hurt comes back without another workout between, so that nothing is left out for good. */
const longestRest = 7

/** Whether what hurt is still to be left out of one workout: none was done since, and there is another exercise to do. */
const isResting = (exerciseId: string, { log, today }: Place['circumstances'], others: readonly string[]) => {
  const hurt = hurtOn(exerciseId, log)
  return (
    hurt !== null &&
    others.length > 0 &&
    !log.some(({ day }) => day > hurt) &&
    dayNumber(today) - dayNumber(hurt) < longestRest
  )
}

export interface Lessening {
  readonly place: Place
  readonly others: readonly string[]
  /** As it would be without less of it. */
  readonly other: WorkoutItem
}

/** Less of an exercise, said as what it comes to; where no set can go after pain, it is left out of one workout. */
export const withLess = (decision: Decision, { place, others, other }: Lessening): AdaptedItem => {
  const id = place.item.exerciseId
  const { item, say } = lessWork(other)
  const isSetLess = item.sets !== other.sets
  if (!isSetLess && decision.do === 'regress' && isResting(other.exerciseId, place.circumstances, others))
    return leftOut(id, decision, 'There is no set to take away: leave it out of the next workout.')
  return {
    item,
    adaptation: {
      exerciseId: id,
      now: item.exerciseId,
      decision: { ...adding(decision, say), sets: 'one-less' },
    },
  }
}
