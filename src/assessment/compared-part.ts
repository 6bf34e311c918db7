import type { Compared, SideDifference } from './side-difference'
import type { MetricSides, MetricTogether, ResultPart } from './test-result'

/** What the sides were set against each other by, called or only a hint; null where they were not. */
export const setApart = (difference: SideDifference): Compared | null =>
  difference.kind === 'not-measurable' ? (difference.hint ?? null) : difference

/** Whether a difference lies outside of its measuring error. */
export const isBeyond = ({ value, limit }: Compared): boolean => Math.abs(value) >= limit

/** The metric that the sides were compared by: at the ceiling it is another one than the test's own. */
export const comparedPart = (result: ResultPart): MetricSides | MetricTogether => {
  const by = result.sides === 'each' ? setApart(result.difference)?.metricId : null
  const all: readonly (MetricSides | MetricTogether)[] = [result, ...result.others]
  return all.find(({ metricId }) => metricId === by) ?? result
}
