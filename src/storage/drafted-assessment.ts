import type { AssessmentRecord } from '../assessment/records'
import type { AssessmentStore, Saved } from '../session/ports'
import { merged } from './row-change'

/**
 * Keeps the assessment that is being measured. The session holds it whole and for long: only what it changed since it was
 * resumed, or was last kept, is written, so that a note or a rating of another tab stays.
 */
export class DraftedAssessment {
  readonly #store: AssessmentStore
  #known: AssessmentRecord | null = null

  constructor(store: AssessmentStore) {
    this.#store = store
  }

  /** As it was stored when the session took it up. */
  resumed(assessment: AssessmentRecord): void {
    this.#known = assessment
  }

  keep(assessment: AssessmentRecord): Promise<Saved> {
    const before = this.#known?.id === assessment.id ? this.#known : null
    this.#known = assessment
    if (!before) return this.#store.saveAssessment(assessment)
    const change = (stored: AssessmentRecord) => merged(before, assessment, stored)
    return this.#store.changeAssessment(assessment.id, change, assessment)
  }
}
