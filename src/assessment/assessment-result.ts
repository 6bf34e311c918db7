import { mobilityTest } from '../protocol/registry'
import type { AssessmentRecord, TrialRecord } from './records'
import { testResult, type TestResult } from './test-result'

/** An assessment with one result for each of its mobility tests of one leg at a time, in protocol order. */
export interface AssessmentResult {
  readonly assessment: AssessmentRecord
  readonly results: readonly TestResult[]
}

export const assessmentResult = (
  assessment: AssessmentRecord,
  trials: readonly TrialRecord[],
): AssessmentResult => ({
  assessment,
  results: assessment.mobilityTestIds.flatMap((id) => {
    const test = mobilityTest(id)
    return test?.sides === 'each' ? [testResult(test, trials)] : []
  }),
})
