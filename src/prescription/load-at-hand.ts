import type { Equipment } from '../runner/records'
import type { Exercise } from './define-exercise'
import type { Dose } from './dose'
import { wayWith } from './equipment'

/** What makes an exercise heavy. */
export const weights: readonly Equipment[] = ['dumbbell', 'kettlebell', 'barbell']
/** What loads the exercises that are done with it, and no other. */
const resistance: readonly Equipment[] = [...weights, 'medicine-ball', 'band']

const canBeLoaded = (exercise: Exercise, has: readonly Equipment[]): boolean =>
  has.some((thing) => weights.includes(thing)) ||
  (wayWith(exercise.equipment, has) ?? []).some((thing) => resistance.includes(thing))

/**
 * A dose as a runner with these things can do it: where nothing is at hand to load with, the repetitions of the first block
 * stay, with the sets of the dose. Fewer repetitions are the price of a load; without one they would be less work.
 */
export const asLoadedWith = (exercise: Exercise, dose: Dose, has: readonly Equipment[]): Dose =>
  dose.load === 'none' || canBeLoaded(exercise, has)
    ? dose
    : { ...dose, load: 'none', work: exercise.doses.learn.work }
