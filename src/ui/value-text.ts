import type { SideResult } from '../assessment/test-result'
import type { MobilityTest } from '../protocol/define-mobility-test'
import { metricUnit } from '../protocol/metric-value'
import type { TrialSide } from '../protocol/outcome'
import { noNumber, numberIn, plusMinus, quantity } from './format'

/** A metric's values in words and numbers, as its declaration reads them. */

const metricOf = (test: MobilityTest, metricId: string) => {
  const metric = test.metrics[metricId]
  if (!metric) throw new Error(`${test.id} names no metric "${metricId}"`)
  return { metric, unit: metricUnit(test, metric) }
}

/** `41°`, or, where the sign is said, `5° above parallel`. */
export const valueText = (value: number | null, test: MobilityTest, metricId: string): string => {
  if (value === null) return noNumber
  const {
    metric: { reads },
    unit,
  } = metricOf(test, metricId)
  if (!reads) return quantity(value, unit)
  const size = Math.abs(value)
  if (numberIn(size, unit) === numberIn(0, unit)) return reads.zero
  return `${quantity(size, unit)} ${value > 0 ? reads.above : reads.below}`
}

/** What stands under a live number whose sign is said: `above parallel`; null where the number says all. */
export const signText = (value: number | null, test: MobilityTest, metricId: string): string | null => {
  const { reads } = metricOf(test, metricId).metric
  if (!reads || value === null) return null
  return value >= 0 ? reads.above : reads.below
}

/** With what it is of: `Thigh 5° above parallel`; a value without such words stands alone. */
export const valueRead = (value: number | null, test: MobilityTest, metricId: string): string => {
  const { reads } = metricOf(test, metricId).metric
  return reads && value !== null
    ? `${reads.subject} ${valueText(value, test, metricId)}`
    : valueText(value, test, metricId)
}

/** The half width of an error, or its range where it grows with the value; nothing at the ceiling. */
export const errorText = (side: SideResult<TrialSide>, test: MobilityTest, metricId: string): string => {
  const { value, error, atCeiling } = side
  if (value === null || !error) return ''
  if (atCeiling) return 'full time'
  const { metric, unit } = metricOf(test, metricId)
  if (metric.compare !== 'ratio') return plusMinus(error.half95, unit)
  const factor = Math.exp(error.half95)
  return `${numberIn(value / factor, unit)} to ${quantity(value * factor, unit)}`
}

/** `41° ±4°`, `45 s, full time`, `0.3 % (0.2 to 0.4 %)`. */
export const withError = (side: SideResult<TrialSide>, test: MobilityTest, metricId: string): string => {
  const text = valueText(side.value, test, metricId)
  const error = errorText(side, test, metricId)
  if (error === '') return text
  if (side.atCeiling) return `${text}, ${error}`
  return error.startsWith('±') ? `${text} ${error}` : `${text} (${error})`
}
