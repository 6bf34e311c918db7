import { assessmentResult, type AssessmentResult } from '../assessment/assessment-result'
import type { PlanRecord } from '../prescription/records'
import type { AssessmentStore, PlanStore } from '../session/ports'

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
  const all = (await assessments.assessments()).filter((one) => one.runnerId === runnerId)
  const [results, had] = await Promise.all([
    Promise.all(all.slice(0, count).map(({ id }) => storedResult(assessments, id))),
    plans.plans(runnerId),
  ])
  return { entries: results.filter((result) => result !== null), plans: had, hasMore: all.length > count }
}
