import type { MetricSides, MetricTogether, ResultPart } from './test-result'

/** The metric that the sides were compared by: at the ceiling it is another one than the test's own. */
export const comparedPart = (result: ResultPart): MetricSides | MetricTogether => {
  const by =
    result.sides === 'each' && result.difference.kind !== 'not-measurable' ? result.difference.metricId : null
  const all: readonly (MetricSides | MetricTogether)[] = [result, ...result.others]
  return all.find(({ metricId }) => metricId === by) ?? result
}
