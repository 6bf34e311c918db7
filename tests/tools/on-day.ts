import type { AssessmentResult } from '../../src/assessment/assessment-result.ts'
import type { MobilityResult } from '../../src/assessment/test-result.ts'

/** The same assessment as if it had begun at another time: an ISO day, or an instant. Its results are results of its own. */
export const onDay = ({ assessment, results, posture }: AssessmentResult, day: string): AssessmentResult => ({
  assessment: { ...assessment, startedAt: day.includes('T') ? day : `${day}T10:20:00.000Z`, id: `on-${day}` },
  results: results.map((result): MobilityResult => ({ ...result })),
  posture,
})
