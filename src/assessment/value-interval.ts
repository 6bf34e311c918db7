import type { Measure } from '../protocol/measure'
import type { ErrorBudget } from './error-budget'

/** The 95 % interval of a value, in the metric's unit: of what is compared by ratio the error is a factor. */
export const valueInterval = (
  value: number,
  { half95 }: ErrorBudget,
  { compare }: Pick<Measure, 'compare'>,
): readonly [least: number, most: number] =>
  compare === 'ratio'
    ? [value * Math.exp(-half95), value * Math.exp(half95)]
    : [value - half95, value + half95]
