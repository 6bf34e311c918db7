import { assessmentResult, type AssessmentResult } from '../../assessment/assessment-result'
import type { AssessmentStore } from '../../session/ports'

/** As many as a first screen lists. */
const recentCount = 12

export const storedResult = async (store: AssessmentStore, id: string): Promise<AssessmentResult | null> => {
  const stored = await store.assessment(id)
  return stored && assessmentResult(stored.assessment, stored.trials)
}

/** What the home screen shows of a runner's past: the newest closed assessments, and the one that may be gone on with. */
export const storedHistory = async (
  store: AssessmentStore,
  runnerId: string,
): Promise<{ readonly recent: readonly AssessmentResult[]; readonly open: AssessmentResult | null }> => {
  const [all, open] = await Promise.all([store.assessments(), store.openAssessment(runnerId)])
  const closed = all.filter(({ state }) => state !== 'open').slice(0, recentCount)
  const results = await Promise.all(closed.map(({ id }) => storedResult(store, id)))
  return {
    recent: results.filter((result) => result !== null),
    open: open && assessmentResult(open.assessment, open.trials),
  }
}
