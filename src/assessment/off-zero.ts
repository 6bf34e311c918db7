import { trialsForDifference } from './asymmetry'
import { detectionFactor } from './error-budget'
import type { MetricTogether } from './test-result'

/** How a value with a direction lies to zero, judged as a difference between sides is. */
export interface OffZero {
  readonly kind: 'none' | 'noticeable' | 'large'
  /** Inside it nothing is called real; in the metric's unit. */
  readonly limit: number
}

/**
 * One value against zero, of a metric that says to which side: the limit is twice its standard error, as of a
 * difference, and never less than the method's own minimal detectable change. Null where the metric has no direction,
 * and of fewer trials than a statement needs (clinical reference 6.4).
 */
export const offZero = ({ measure, both }: MetricTogether): OffZero | null => {
  const { value, error, valid } = both
  if (measure.positive === undefined || value === null || !error) return null
  if (valid < Math.min(trialsForDifference.value, measure.trials)) return null
  const limit = Math.max(detectionFactor.value * error.standardError, measure.error.mdc.value)
  if (Math.abs(value) < limit) return { kind: 'none', limit }
  const large = measure.largeDifference
  return { kind: large !== undefined && Math.abs(value) >= large.value ? 'large' : 'noticeable', limit }
}
