import { assessmentResult, type AssessmentResult } from '../assessment/assessment-result'
import type { AssessmentStore } from '../session/ports'

/** What an assessment came to, from its stored trials; null when the store knows no such assessment. */
export const storedResult = async (store: AssessmentStore, id: string): Promise<AssessmentResult | null> => {
  const stored = await store.assessment(id)
  return stored && assessmentResult(stored.assessment, stored.trials)
}

/** As many as a first screen lists. */
const recentCount = 12

export interface StoredHistory {
  /** Newest first. */
  readonly recent: readonly AssessmentResult[]
  /** The one to go on with. */
  readonly open: AssessmentResult | null
}

/** The runner's open assessment, and the closed ones that a first screen lists. */
export const storedHistory = async (store: AssessmentStore, runnerId: string): Promise<StoredHistory> => {
  // Read once: of a thousand assessments that is what an opening costs.
  const all = await store.assessments()
  const closed = all.filter(({ state }) => state !== 'open').slice(0, recentCount)
  const open = all.find((one) => one.state === 'open' && one.runnerId === runnerId)
  const results = await Promise.all(closed.map(({ id }) => storedResult(store, id)))
  return {
    recent: results.filter((result) => result !== null),
    open: open ? await storedResult(store, open.id) : null,
  }
}
