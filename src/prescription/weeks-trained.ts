import { dayNumber } from '../math/instant'
import type { IsoDay } from './iso-day'
import { isWorkout } from './log-facts'
import type { LogEntry } from './records'
import { exerciseOf } from './registry'

/** Days without a workout after which the movements are learned again: as for a single exercise (`progression.ts`). */
const daysToBeginAgain = 28

/** Held and rolled minutes are not strength: a day of nothing but range does not count. */
const isTraining = (exerciseId: string): boolean => {
  const kind = exerciseOf(exerciseId)?.kind
  return kind === 'strength' || kind === 'power' || kind === 'core' || kind === 'balance'
}

/**
 * Weeks with at least one workout of strength, control or balance before a day, of all plans and of none, back to the last
 * break of four weeks. What was learned in one cycle is not learned anew in the next, nor when the plan is made again.
 */
export const weeksTrained = (log: readonly LogEntry[], today: IsoDay): number => {
  const ago = log
    .filter(isWorkout)
    .filter(({ exercises }) =>
      exercises.some(({ exerciseId, sets }) => sets.length > 0 && isTraining(exerciseId)),
    )
    .map(({ day }) => dayNumber(today) - dayNumber(day))
    .filter((days) => days > 0)
    .toSorted((a, b) => a - b)
  const breakAt = ago.findIndex((days, index) => days - (ago[index - 1] ?? 0) >= daysToBeginAgain)
  const unbroken = breakAt < 0 ? ago : ago.slice(0, breakAt)
  return new Set(unbroken.map((days) => Math.floor((days - 1) / 7))).size
}
