import { mobilityTests } from '../protocol/registry'
import type { TrialRecord } from './records'
import type { ToldAssessment } from './told-assessment'
import { standingPosture, type PostureLine } from './standing-posture'
import { bilateralResult, testResult, type MobilityResult } from './test-result'

/** An assessment with one result for each of its mobility tests, in protocol order, a part behind the test that it is of. */
export interface AssessmentResult {
  readonly assessment: ToldAssessment
  readonly results: readonly MobilityResult[]
  /** How the runner stood between the trials; empty where nobody stood in front of a camera. */
  readonly posture: readonly PostureLine[]
}

/** Of the tests it set out to measure, and of those that were measured by hand besides. */
export const assessmentResult = (
  assessment: ToldAssessment,
  trials: readonly TrialRecord[],
): AssessmentResult => {
  const ids = new Set([...assessment.mobilityTestIds, ...trials.map(({ mobilityTestId }) => mobilityTestId)])
  const asked = mobilityTests.filter(({ id }) => ids.has(id))
  const tests = asked
    .filter(({ partOf }) => partOf === undefined || !ids.has(partOf))
    .flatMap((test) => [test, ...asked.filter(({ partOf }) => partOf === test.id)])
  return {
    assessment,
    results: tests.map((test) =>
      test.sides === 'each' ? testResult(test, trials) : bilateralResult(test, trials),
    ),
    posture: standingPosture(trials),
  }
}
