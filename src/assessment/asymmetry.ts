import type { Metric, MobilityTest } from '../protocol/define-mobility-test'
import { limitOfDetection } from './error-budget'
import type { MetricSides, SideDifference, SideResult } from './test-result'

/** Fewer valid trials a side support a value, but no statement about a difference (clinical reference 6.4). */
export const trialsForDifference = 3

/** A side that has reached the most that is measured needs no more trials: they could not say anything else. */
const isComplete = ({ valid, atCeiling }: SideResult): boolean => valid >= trialsForDifference || atCeiling

/**
 * The comparison of two sides by one metric (clinical reference 6.1, 6.4): by difference, or, where a scatter grows
 * with its size, by the natural logarithm of the ratio. Inside the limit nothing is called real.
 */
const compared = (metric: Metric, { metricId, left, right }: MetricSides): SideDifference => {
  if (left.value === null || right.value === null || !left.error || !right.error) {
    return { kind: 'not-measurable', because: 'side-missing' }
  }
  const scale = metric.compare ?? 'difference'
  const own = scale === 'ratio' ? Math.log : (value: number) => value
  const value = own(left.value) - own(right.value)
  const limit = limitOfDetection(left.error, right.error, own(metric.error.mdc.value))
  if (Math.abs(value) < limit) return { kind: 'none', metricId, scale, value, limit }
  const large = metric.largeDifference
  const isLarge = large !== undefined && Math.abs(value) >= own(large.value)
  return { kind: isLarge ? 'large' : 'noticeable', metricId, scale, value, limit }
}

/**
 * Left against right: by the primary metric, or, where both sides reached its ceiling, by the one that the declaration
 * names for that (clinical reference 6.2: a difference of censored values is not measurable).
 */
export const sideDifference = (
  test: MobilityTest,
  primary: MetricSides,
  others: readonly MetricSides[],
): SideDifference => {
  const { left, right } = primary
  const isMissing = left.value === null || right.value === null
  if (!isMissing && !(isComplete(left) && isComplete(right))) {
    return { kind: 'not-measurable', because: 'too-few-trials' }
  }
  const areBothFull = left.atCeiling && right.atCeiling
  const by = areBothFull ? others.find(({ metricId }) => metricId === test.ceiling?.then) : primary
  const metric = by && test.metrics[by.metricId]
  const found = by && metric && compared(metric, by)
  if (areBothFull && (!found || found.kind === 'not-measurable')) {
    return { kind: 'not-measurable', because: 'ceiling' }
  }
  return found ?? { kind: 'not-measurable', because: 'side-missing' }
}
