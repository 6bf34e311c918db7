import type { MobilityTest } from '../protocol/define-mobility-test'
import { commonLook } from './look-of-all'
import type { TrialRecord } from './records'
import { bilateralResult, sidesOf, testResult, type MobilityResult, type ResultPart } from './test-result'

/** Two sittings are compared on the best look that both have (measuring.md, two looks). */

const trialsIn = (part: ResultPart): readonly TrialRecord[] => sidesOf(part).flatMap(({ trials }) => trials)

/** The same results of one test, each as the best look that all of them have would have it. */
export const onCommonLook = (test: MobilityTest, parts: readonly ResultPart[]): readonly MobilityResult[] => {
  const sittings = parts.map(trialsIn)
  const look = commonLook(test.primary, sittings)
  return sittings.map((trials) =>
    test.sides === 'each' ? testResult(test, trials, look) : bilateralResult(test, trials, look),
  )
}
