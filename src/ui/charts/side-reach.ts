import type { SideResult } from '../../assessment/test-result'
import { valueInterval } from '../../assessment/value-interval'
import type { Measure } from '../../protocol/measure'
import type { TrialSide } from '../../protocol/outcome'
import { displayed } from '../format'

/** A side's value and the ends of its error, in the unit that is shown; null where there is none. */
export interface SideReach {
  readonly side: TrialSide
  readonly value: number
  readonly from: number
  readonly to: number
}

/**
 * Where a trial ends by itself, nothing lies beyond, the error neither; at that end the error has no meaning. What is compared
 * by ratio has its error as a factor.
 */
export const sideReach = (result: SideResult<TrialSide>, measure: Measure): SideReach | null => {
  const { side, value, error, atCeiling } = result
  if (value === null || !error) return null
  const { unit, endsAt } = measure
  const ends = atCeiling ? [value, value] : valueInterval(value, error, measure)
  const [at, from, to] = [value, ...ends].map((each) => displayed(Math.min(each, endsAt ?? Infinity), unit))
  return { side, value: at!, from: from!, to: to! }
}

/** Where the axis of a measure ends, in the unit that is shown: at the most that is measured. */
export const axisEnd = ({ endsAt, unit }: Measure): number | null =>
  endsAt === null ? null : displayed(endsAt, unit)

/** What the axis of a measure has to hold besides its values: of one with a direction, the middle. */
export const axisMiddle = ({ positive }: Measure): readonly number[] => (positive ? [0] : [])

/** The ends of an axis in pixels: the runner's left is on the left, as in a mirror. */
export const axisPixels = (
  { positive }: Measure,
  [start, end]: readonly [number, number],
): readonly [number, number] => (positive ? [end, start] : [start, end])
