import { assessmentResult, type AssessmentResult } from '../assessment/assessment-result'
import type { AssessmentStore } from '../session/ports'

/** What an assessment came to, from its stored trials; null when the store knows no such assessment. */
export const storedResult = async (store: AssessmentStore, id: string): Promise<AssessmentResult | null> => {
  const stored = await store.assessment(id)
  return stored && assessmentResult(stored.assessment, stored.trials)
}

export interface StoredHistory {
  /** Newest first. */
  readonly recent: readonly AssessmentResult[]
  /** The one to go on with. */
  readonly open: AssessmentResult | null
}

/** The runner's open assessment, and as many closed ones as are asked for. */
export const storedHistory = async (
  store: AssessmentStore,
  runnerId: string,
  count: number,
): Promise<StoredHistory> => {
  const [all, open] = await Promise.all([store.assessments(), store.openAssessment(runnerId)])
  const closed = all.filter(({ state }) => state !== 'open').slice(0, count)
  const results = await Promise.all(closed.map(({ id }) => storedResult(store, id)))
  return {
    recent: results.filter((result) => result !== null),
    open: open && assessmentResult(open.assessment, open.trials),
  }
}
