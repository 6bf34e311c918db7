import type { MetricSides, MetricTogether } from '../assessment/test-result'

/** How the parts of an error come together, and what is never told below the method's own limit. */
export const errorFootnote = (result: MetricSides | MetricTogether): string => {
  const sum = 'These are standard errors and are added as squares'
  const leant =
    result.measure.rollShare > 0
      ? ' (a lean of the camera that is not known is in both, and added as it is)'
      : ''
  if (!('both' in result))
    return `${sum}; a difference carries those of both sides${leant}, and is never called real below the smallest change that the method can tell.`
  return result.measure.positive === undefined
    ? `${sum}; there is one value and no difference between sides, and no change below the smallest that the method can tell is called real.`
    : `${sum}; a way to one side is called more than noise beyond twice their sum, and never below the smallest change that the method can tell.`
}
