import { constant } from '../math/sourced'
import { variance } from '../math/statistics'
import { t975 } from '../math/student'

/**
 * How far a value may lie from the truth. The formulas are those of the clinical reference, 6.4; every constant comes
 * in from a declaration, with its origin.
 */

/** Weight of the prior in the pooled trial scatter, in degrees of freedom. */
export const priorFreedom = constant(
  10,
  'number',
  'provisional',
  'Three trials alone say little of their scatter: the typical one counts like ten more; clinical reference 6.4.',
)

/** How many standard errors of a difference are the limit of detection. */
export const detectionFactor = constant(
  2,
  'number',
  'provisional',
  'Two, so that chance alone exceeds it in one of twenty; clinical reference 6.4.',
)

/** The two-sided 95 % multiplier of a normal error. */
const z95 = 1.96

export interface ErrorParts {
  /** Standard error that trials leave, and that more trials shrink. */
  readonly trials: number
  /** Placing the camera and oneself: does not shrink within one capture. */
  readonly setUp: number
  /** How far the looks at a hold disagree: does not shrink either. */
  readonly looks: number
  /** What the camera's place leaves unknown (`view-error.ts`): nor does this. */
  readonly view: number
}

/** The parts of `view`. */
export interface ViewParts {
  /** A camera whose lean is not known: it leans the same for both legs, and adds to the one what it takes from the other. */
  readonly roll: number
  /** The turn of the runner, who takes up the place anew for each leg. */
  readonly turn: number
}

export interface ErrorBudget extends ErrorParts {
  /** The part of `view` that both legs share. */
  readonly roll: number
  readonly standardError: number
  /** Half the width of the 95 % interval. */
  readonly half95: number
  /** Trials that it rests on. */
  readonly count: number
}

/** Scatter between trials, pooled with the metric's typical scatter; unit of the values. */
export const pooledScatter = (values: readonly number[], typical: number): number => {
  const freedom = Math.max(0, values.length - 1)
  const own = freedom > 0 ? variance(values) : 0
  return Math.sqrt((priorFreedom.value * typical ** 2 + freedom * own) / (priorFreedom.value + freedom))
}

/**
 * The error of the mean of one side's valid trials. `looks`: see `look-error.ts`, `view`: `view-error.ts`; 0 of what no camera
 * looked at.
 */
export const sideError = (
  values: readonly number[],
  typicalScatter: number,
  setUp: number,
  looks = 0,
  { roll, turn }: ViewParts = { roll: 0, turn: 0 },
): ErrorBudget => {
  if (values.length === 0) throw new RangeError('an error needs at least one value')
  const trials = pooledScatter(values, typicalScatter) / Math.sqrt(values.length)
  const view = Math.hypot(roll, turn)
  const standardError = Math.hypot(trials, setUp, looks, view)
  return {
    trials,
    setUp,
    looks,
    view,
    roll,
    standardError,
    half95: z95 * standardError,
    count: values.length,
  }
}

/**
 * The standard error of left minus right. What is each side's own adds up in squares. The camera's unknown lean is one and the
 * same: a runner who turns round for the other leg has it in both, with the opposite sign (clinical reference 0.5: 2 degrees of
 * roll are 4 of difference), so its two terms are added as they are.
 */
export const differenceError = (left: ErrorBudget, right: ErrorBudget): number =>
  Math.sqrt(left.standardError ** 2 + right.standardError ** 2 + 2 * left.roll * right.roll)

/**
 * Half the width of the 95 % interval of a difference: Student's t with the degrees of freedom of the prior and of both
 * sides' trials.
 */
export const differenceHalf95 = (left: ErrorBudget, right: ErrorBudget): number =>
  t975(priorFreedom.value + left.count + right.count - 2) * differenceError(left, right)

/**
 * The smallest difference between two sides that is more than measuring error: twice the standard error of the
 * difference, and never less than the method's own minimal detectable change.
 */
export const limitOfDetection = (left: ErrorBudget, right: ErrorBudget, mdc: number): number =>
  Math.max(detectionFactor.value * differenceError(left, right), mdc)
