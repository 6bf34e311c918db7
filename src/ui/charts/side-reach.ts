import type { SideResult } from '../../assessment/test-result'
import type { UnitName } from '../../math/units'
import type { MobilityTest } from '../../protocol/define-mobility-test'
import type { TrialSide } from '../../protocol/outcome'
import { displayed } from '../format'

/** A side's value and the ends of its error, in the unit that is shown; null where there is none. */
export interface SideReach {
  readonly side: TrialSide
  readonly value: number
  readonly from: number
  readonly to: number
}

/** At the ceiling the error has no meaning: the value is this or more. */
export const sideReach = (result: SideResult<TrialSide>, unit: UnitName): SideReach | null => {
  const { side, value, error, atCeiling } = result
  if (value === null || !error) return null
  const half = atCeiling ? 0 : error.half95
  const [at, from, to] = [value, value - half, value + half].map((each) => displayed(each, unit))
  return { side, value: at!, from: from!, to: to! }
}

/** What the axis of a test has to hold besides its values: from nothing to the most that is measured. */
export const axisEnds = ({ ceiling }: MobilityTest, unit: UnitName): readonly number[] =>
  ceiling ? [0, displayed(ceiling.at.value, unit)] : []
