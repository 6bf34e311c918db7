import type { UnitName } from './units'

/** Where a constant comes from. A finding may rest on a provisional one, and says so. */
export type Origin = 'published' | 'bench' | 'provisional' | 'repeats'

export interface Sourced<T extends number> {
  readonly value: T
  readonly origin: Origin
  /** An evidence id of the same declaration, or the sentence that gives the reason. */
  readonly source: string
}

/**
 * What a constant is counted in. `per-second`: poses or pictures; `ratio-per-ms`: a share for each millisecond; `luma`:
 * steps of brightness, 0 to 255; `factor`: of what is compared as a ratio; `number`: it has no unit.
 */
export type ConstantUnit =
  UnitName | 'px' | 'day' | 'second' | 'luma' | 'per-second' | 'ratio-per-ms' | 'factor' | 'number'

/** A constant of a rule: no declaration around it tells its unit, so it tells it itself. */
export interface RuleConstant extends Sourced<number> {
  readonly unit: ConstantUnit
}

/** `source`: the sentence that gives the reason, or the citation. */
export const constant = (
  value: number,
  unit: ConstantUnit,
  origin: Origin,
  source: string,
): RuleConstant => ({ value, unit, origin, source })
