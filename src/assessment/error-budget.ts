import { variance } from '../math/statistics'

/**
 * How far a value may lie from the truth. The formulas are those of the clinical reference, 6.4; every constant comes
 * in from a declaration, with its origin.
 */

/** Weight of the prior in the pooled trial scatter, in degrees of freedom: three trials alone say little. */
export const priorFreedom = 10

/** The two-sided 95 % multiplier of a normal error. */
const z95 = 1.96

export interface ErrorParts {
  /** Standard error that trials leave, and that more trials shrink. */
  readonly trials: number
  /** Placing the camera and oneself: does not shrink within one capture. */
  readonly setUp: number
  /** How far the looks at a hold disagree: does not shrink either. */
  readonly looks: number
}

export interface ErrorBudget extends ErrorParts {
  readonly standardError: number
  /** Half the width of the 95 % interval. */
  readonly half95: number
}

/** Scatter between trials, pooled with the metric's typical scatter; unit of the values. */
export const pooledScatter = (values: readonly number[], typical: number): number => {
  const freedom = Math.max(0, values.length - 1)
  const own = freedom > 0 ? variance(values) : 0
  return Math.sqrt((priorFreedom * typical ** 2 + freedom * own) / (priorFreedom + freedom))
}

/** The error of the mean of one side's valid trials. `looks`: see `look-error.ts`; 0 of what no camera looked at. */
export const sideError = (
  values: readonly number[],
  typicalScatter: number,
  setUp: number,
  looks = 0,
): ErrorBudget => {
  if (values.length === 0) throw new RangeError('an error needs at least one value')
  const trials = pooledScatter(values, typicalScatter) / Math.sqrt(values.length)
  const standardError = Math.hypot(trials, setUp, looks)
  return { trials, setUp, looks, standardError, half95: z95 * standardError }
}

/**
 * The smallest difference between two sides that is more than measuring error: twice the standard error of the
 * difference, and never less than the method's own minimal detectable change.
 */
export const limitOfDetection = (left: ErrorBudget, right: ErrorBudget, mdc: number): number =>
  Math.max(2 * Math.hypot(left.standardError, right.standardError), mdc)
