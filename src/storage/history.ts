import { assessmentResult, type AssessmentResult } from '../assessment/assessment-result'
import type { PlanRecord } from '../prescription/records'
import type { AssessmentStore, StoredAssessment } from '../session/ports'
import type { PlanStore } from '../session/training-ports'

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

const resultOf = ({ assessment, trials }: StoredAssessment): AssessmentResult =>
  assessmentResult(assessment, trials)

/** Closed ones, however many that were never finished lie between them. */
const newestClosed = async (
  store: AssessmentStore,
  runnerId: string,
): Promise<readonly StoredAssessment[]> => {
  for (let wanted = recentCount + 1; ; wanted *= 2) {
    const { stored, hasMore } = await store.newest(runnerId, wanted)
    const closed = stored.filter(({ assessment: { state } }) => state !== 'open')
    if (closed.length >= recentCount || !hasMore) return closed.slice(0, recentCount)
  }
}

/** The runner's open assessment, and the closed ones that a first screen lists. */
export const storedHistory = async (store: AssessmentStore, runnerId: string): Promise<StoredHistory> => {
  const [closed, open] = await Promise.all([newestClosed(store, runnerId), store.openAssessment(runnerId)])
  return { recent: closed.map(resultOf), open: open && resultOf(open) }
}

/** What the history shows of a runner. */
export interface LongHistory {
  /** Newest first, open ones too. */
  readonly entries: readonly AssessmentResult[]
  /** Every plan the runner had, oldest first. */
  readonly plans: readonly PlanRecord[]
  /** Older ones than these are stored. */
  readonly hasMore: boolean
}

/** The newest `count` assessments of a runner, and every plan. */
export const longHistory = async (
  { assessments, plans }: { readonly assessments: AssessmentStore; readonly plans: PlanStore },
  runnerId: string,
  count: number,
): Promise<LongHistory> => {
  const [{ stored, hasMore }, had] = await Promise.all([
    assessments.newest(runnerId, count),
    plans.plans(runnerId),
  ])
  return { entries: stored.map(resultOf), plans: had, hasMore }
}
