import { medianSorted } from 'simple-statistics'

/** The median of what is there; null of an empty list. Sorts a copy. */
export const median = (values: readonly number[]): number | null =>
  values.length === 0 ? null : medianSorted([...values].sort((a, b) => a - b))

/** The share of `values`, 0 to 1, that satisfy `holds`; 0 of an empty list. */
export const share = <T>(values: readonly T[], holds: (value: T) => boolean): number =>
  values.length === 0 ? 0 : values.filter(holds).length / values.length
