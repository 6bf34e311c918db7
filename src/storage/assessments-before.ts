import { assessmentResult, type AssessmentResult } from '../assessment/assessment-result'
import type { ToldAssessment } from '../assessment/told-assessment'
import { isDemonstrated } from '../assessment/virtual-runner'
import type { AssessmentStore, StoredAssessment } from '../session/ports'

/** So many are read before one: two years of one every month, the change since then among them, of however many are stored. */
export const mostEarlier = 24

/** The newest closed assessments of the same runner before one, oldest first. */
export const storedBefore = async (
  store: AssessmentStore,
  own: ToldAssessment,
): Promise<readonly StoredAssessment[]> => {
  // The virtual runner is kept apart and has no earlier ones; the store would tell of the person's.
  if (isDemonstrated(own)) return []
  for (let wanted = mostEarlier; ; wanted *= 2) {
    const { stored, hasMore } = await store.newest(own.runnerId, wanted, own.startedAt)
    const closed = stored.filter(
      ({ assessment: { runnerId, state } }) => runnerId === own.runnerId && state !== 'open',
    )
    if (closed.length >= mostEarlier || !hasMore) return closed.slice(0, mostEarlier).toReversed()
  }
}

/** What they came to: what a result is compared with, and confirmed by. */
export const resultsBefore = async (
  store: AssessmentStore,
  own: ToldAssessment,
): Promise<readonly AssessmentResult[]> =>
  (await storedBefore(store, own)).map(({ assessment, trials }) => assessmentResult(assessment, trials))
