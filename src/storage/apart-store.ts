import type { AssessmentRecord, ManualTrial, TrialRecord } from '../assessment/records'
import { isDemonstrated } from '../assessment/virtual-runner'
import type {
  AssessmentStore,
  NewestAssessments,
  Saved,
  StoredAssessment,
  TrialEvidence,
} from '../session/ports'

/**
 * Keeps what is the virtual runner's apart: in memory, the newest demonstration alone, so that it leaves no trace on this
 * device and in no history. Everything else goes to the store behind it.
 */
export class ApartStore implements AssessmentStore {
  readonly #store: AssessmentStore
  #demonstration: AssessmentRecord | null = null
  #trials: readonly TrialRecord[] = []
  readonly #evidence = new Map<string, TrialEvidence>()

  constructor(store: AssessmentStore) {
    this.#store = store
  }

  saveAssessment(assessment: AssessmentRecord): Promise<Saved> {
    if (!isDemonstrated(assessment)) return this.#store.saveAssessment(assessment)
    if (this.#demonstration?.id !== assessment.id) this.#forget()
    this.#demonstration = assessment
    return Promise.resolve('held')
  }

  changeAssessment(
    id: string,
    change: (assessment: AssessmentRecord) => AssessmentRecord,
    whole?: AssessmentRecord,
  ): Promise<Saved> {
    if (this.#demonstration?.id !== id) return this.#store.changeAssessment(id, change, whole)
    this.#demonstration = change(this.#demonstration)
    return Promise.resolve('held')
  }

  saveTrial(trial: TrialRecord, evidence: TrialEvidence | null): Promise<Saved> {
    if (!isDemonstrated(trial)) return this.#store.saveTrial(trial, evidence)
    if (evidence) this.#evidence.set(trial.id, evidence)
    return this.#hold(trial)
  }

  updateTrial(trial: TrialRecord): Promise<Saved> {
    return isDemonstrated(trial) ? this.#hold(trial) : this.#store.updateTrial(trial)
  }

  /** The same trial again takes its place: a second look, or one that was withdrawn. */
  #hold(trial: TrialRecord): Promise<Saved> {
    const isKnown = this.#trials.some(({ id }) => id === trial.id)
    this.#trials = isKnown
      ? this.#trials.map((one) => (one.id === trial.id ? trial : one))
      : [...this.#trials, trial]
    return Promise.resolve('held')
  }

  #forget() {
    this.#trials = []
    this.#evidence.clear()
  }

  assessment(id: string): Promise<StoredAssessment | null> {
    const assessment = this.#demonstration
    return assessment?.id === id
      ? Promise.resolve({ assessment, trials: this.#trials })
      : this.#store.assessment(id)
  }

  saveByHand(assessment: AssessmentRecord | null, trials: readonly ManualTrial[]): Promise<Saved> {
    return this.#store.saveByHand(assessment, trials)
  }

  retry(): Promise<Saved> {
    return this.#store.retry()
  }

  openAssessment(runnerId?: string): Promise<StoredAssessment | null> {
    return this.#store.openAssessment(runnerId)
  }

  assessments(): Promise<readonly AssessmentRecord[]> {
    return this.#store.assessments()
  }

  newest(runnerId: string, count: number, before?: string): Promise<NewestAssessments> {
    return this.#store.newest(runnerId, count, before)
  }

  evidence(trialId: string, runnerId?: string): Promise<TrialEvidence | null> {
    const held = this.#evidence.get(trialId)
    return held ? Promise.resolve(held) : this.#store.evidence(trialId, runnerId)
  }

  deleteAssessment(id: string): Promise<(() => Promise<void>) | null> {
    return this.#store.deleteAssessment(id)
  }
}
