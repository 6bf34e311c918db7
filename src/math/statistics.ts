import { mean as meanOf, medianSorted, quantileSorted, sampleVariance } from 'simple-statistics'

/** The median of what is there; null of an empty list. Sorts a copy. */
export const median = (values: readonly number[]): number | null =>
  values.length === 0 ? null : medianSorted([...values].sort((a, b) => a - b))

/** The mean without the highest and the lowest value; of fewer than four the median, null of an empty list. */
export const innerMean = (values: readonly number[]): number | null =>
  values.length < 4 ? median(values) : meanOf([...values].sort((a, b) => a - b).slice(1, -1))

/** The share of `values`, 0 to 1, that satisfy `holds`; 0 of an empty list. */
export const share = <T>(values: readonly T[], holds: (value: T) => boolean): number =>
  values.length === 0 ? 0 : values.filter(holds).length / values.length

/** The arithmetic mean; throws on an empty list. */
export const mean = (values: readonly number[]): number => meanOf([...values])

/** The variance of a sample, n - 1 in the denominator; needs two values. */
export const variance = (values: readonly number[]): number => sampleVariance([...values])

/** The quantile `at` (0 to 1) of values that are sorted upward already. */
export const sortedQuantile = (sorted: readonly number[], at: number): number =>
  quantileSorted([...sorted], at)
