import { withRating, type PainQuestion } from '../runner/pain'
import type { PainRating, RunnerProfile, RunnerRecord } from '../runner/records'
import type { AssessmentStore, RunnerStore } from '../session/ports'

/** One runner a device today; every record carries its runner from the first schema on, so that more may come. */
export const soleRunner = 'runner-1'

/** The runner who uses this page now, shown as soon as the store has answered: null when nothing was ever asked of them. */
export class ActiveRunner {
  readonly #store: RunnerStore
  readonly #id: string
  readonly #show: (runner: RunnerRecord | null) => void
  #hasChanged = false

  constructor(store: RunnerStore, id: string, show: (runner: RunnerRecord | null) => void) {
    this.#store = store
    this.#id = id
    this.#show = show
  }

  /** Shows what is stored, unless something newer was kept while the store was slow to answer. */
  async read(): Promise<void> {
    const stored = await this.#store.runner(this.#id)
    if (!this.#hasChanged) this.#show(stored)
  }

  /** Shown at once, kept at once: there is no button to forget. `at`: ISO instant. */
  async keep(profile: RunnerProfile, at: string): Promise<void> {
    const runner: RunnerRecord = { schemaVersion: 1, id: this.#id, changedAt: at, profile }
    this.#hasChanged = true
    this.#show(runner)
    await this.#store.saveRunner(runner)
  }
}

/** Keeps how much and where a test hurt with its assessment. */
export const keepPainRating = async (
  store: AssessmentStore,
  assessmentId: string,
  question: PainQuestion,
  rating: PainRating | null,
): Promise<void> => {
  const assessment = (await store.assessment(assessmentId))?.assessment
  if (!assessment?.pain) return
  await store.saveAssessment({ ...assessment, pain: withRating(assessment.pain, question, rating) })
}
