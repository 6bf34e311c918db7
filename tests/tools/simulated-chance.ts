import type { TestChange } from '../../src/assessment/change.ts'
import { seededNumbers } from '../../src/math/seeded.ts'

/** Runners by chance, and how often something is called of them. */

/** How the errors are other than declared. */
export interface Errors {
  readonly setUpTimes?: number
  /** One draw in ten is three times as wide. */
  readonly heavyTails?: boolean
  /** What the right side reads more by the time it is tested, in typical standard deviations of a trial. */
  readonly drift?: number
}

export interface Chance {
  readonly uniform: () => number
  /** A draw of mean 0 and standard deviation 1. */
  readonly normal: () => number
}

/** Box and Muller's normal numbers; with heavy tails, of a mixture. */
export const chanceOf = (seed: number, heavyTails = false): Chance => {
  const uniform = seededNumbers(seed)
  const plain = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
  const normal = () => (heavyTails && uniform() < 0.1 ? 3 : 1) * plain()
  return { uniform, normal }
}

/** One runner through one test, who truly has `lead` more on the left; whether a difference of the sides is called. */
export type Called = (errors: Errors, chance: Chance, lead?: number) => boolean

/** A runner who did not change goes through a test on two days; what is told of the change. */
export type Retested = (chance: Chance) => TestChange | null

/** A test as runners go through it. */
export interface Run {
  readonly called: Called
  readonly retested: Retested
  /**
   * What the product itself holds for the limit of detection of as many trials as it asks for, scattered as is typical: in the
   * metric's unit, or, of a ratio, the natural logarithm of the factor.
   */
  readonly limit: number
}

/** The share of runners of whom something is called. */
export const calledShare = (
  called: Called,
  count: number,
  errors: Errors = {},
  { seed = 1, lead = 0 }: { readonly seed?: number; readonly lead?: number } = {},
): number => {
  const chance = chanceOf(seed, errors.heavyTails)
  let share = 0
  for (let runner = 0; runner < count; runner++) if (called(errors, chance, lead)) share++
  return share / count
}
