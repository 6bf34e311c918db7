import { mobilityTests } from '../protocol/registry'
import type { AssessmentRecord, TrialRecord } from './records'
import { testResult, type TestResult } from './test-result'

/** An assessment with one result for each of its mobility tests of one leg at a time, in protocol order. */
export interface AssessmentResult {
  readonly assessment: AssessmentRecord
  readonly results: readonly TestResult[]
}

/** Of the tests it set out to measure, and of those that were measured by hand besides. */
export const assessmentResult = (
  assessment: AssessmentRecord,
  trials: readonly TrialRecord[],
): AssessmentResult => {
  const ids = new Set([...assessment.mobilityTestIds, ...trials.map(({ mobilityTestId }) => mobilityTestId)])
  const tests = mobilityTests.filter(({ id, sides }) => ids.has(id) && sides === 'each')
  return { assessment, results: tests.map((test) => testResult(test, trials)) }
}
