import { mobilityTest } from '../protocol/registry'
import type { AssessmentRecord, TrialRecord } from './records'
import { bilateralResult, testResult, type MobilityResult } from './test-result'

/** An assessment with one result for each of its mobility tests, in protocol order. */
export interface AssessmentResult {
  readonly assessment: AssessmentRecord
  readonly results: readonly MobilityResult[]
}

export const assessmentResult = (
  assessment: AssessmentRecord,
  trials: readonly TrialRecord[],
): AssessmentResult => ({
  assessment,
  results: assessment.mobilityTestIds.flatMap((id): readonly MobilityResult[] => {
    const test = mobilityTest(id)
    if (!test) return []
    return [test.sides === 'each' ? testResult(test, trials) : bilateralResult(test, trials)]
  }),
})
