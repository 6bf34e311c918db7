import type { MobilityTest } from '../protocol/define-mobility-test'
import { atLook, commonLook } from './look-of-all'
import type { TrialRecord } from './records'
import { bilateralResult, sidesOf, testResult, type MobilityResult, type ResultPart } from './test-result'

/** Two sittings are compared on the best look that both have (measuring.md, two looks). */

const trialsIn = (part: ResultPart): readonly TrialRecord[] => sidesOf(part).flatMap(({ trials }) => trials)

/** The same results of one test, each as the best look that all of them have would have it. */
export const onCommonLook = (test: MobilityTest, parts: readonly ResultPart[]): readonly MobilityResult[] => {
  const sittings = parts.map(trialsIn)
  const look = commonLook(test.primary, sittings)
  return sittings.map((trials) => {
    const alike = trials.map((trial) => atLook(trial, look))
    return test.sides === 'each' ? testResult(test, alike) : bilateralResult(test, alike)
  })
}
