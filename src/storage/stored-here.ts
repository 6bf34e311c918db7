import type { AssessmentRecord, TrialRecord } from '../assessment/records'
import type { StoreRow } from './rows'

/**
 * What this page has stored of the assessment under way, in its newest form and without recorded movement: a browser that
 * clears the site in the middle of it takes the trials that are finished, and they are all in memory still.
 */
export class StoredHere {
  #assessment: AssessmentRecord | null = null
  readonly #trials = new Map<string, TrialRecord>()

  assessment(row: AssessmentRecord): void {
    if (row.id !== this.#assessment?.id) this.#trials.clear()
    this.#assessment = row
  }

  trial(row: TrialRecord): void {
    if (row.assessmentId === this.#assessment?.id) this.#trials.set(row.id, row)
  }

  /** Deleted by the runner: nothing brings it back. */
  forget(assessmentId: string): void {
    if (assessmentId !== this.#assessment?.id) return
    this.#assessment = null
    this.#trials.clear()
  }

  rowsOf(assessmentId: string): readonly StoreRow[] {
    if (assessmentId !== this.#assessment?.id) return []
    const trials = [...this.#trials.values()].map((row) => ({ store: 'trials', row }) as const)
    return [{ store: 'assessments', row: this.#assessment }, ...trials]
  }
}
