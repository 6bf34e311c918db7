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
 * The assessments of one runner: what is of another one of the household is not there, whoever has its address. A
 * demonstration is everybody's. What is written is written as it is: it names its runner.
 */
export class OwnStore implements AssessmentStore {
  readonly #store: AssessmentStore
  readonly #runnerId: Promise<string>

  constructor(store: AssessmentStore, runnerId: Promise<string>) {
    this.#store = store
    this.#runnerId = runnerId
  }

  async assessment(id: string): Promise<StoredAssessment | null> {
    const [stored, runnerId] = [await this.#store.assessment(id), await this.#runnerId]
    const isOwn = stored && (stored.assessment.runnerId === runnerId || isDemonstrated(stored.assessment))
    return isOwn ? stored : null
  }

  async assessments(): Promise<readonly AssessmentRecord[]> {
    const [all, runnerId] = [await this.#store.assessments(), await this.#runnerId]
    return all.filter((assessment) => assessment.runnerId === runnerId)
  }

  async newest(_runnerId: string, count: number, before?: string): Promise<NewestAssessments> {
    return this.#store.newest(await this.#runnerId, count, before)
  }

  async openAssessment(): Promise<StoredAssessment | null> {
    return this.#store.openAssessment(await this.#runnerId)
  }

  async evidence(trialId: string): Promise<TrialEvidence | null> {
    return this.#store.evidence(trialId, await this.#runnerId)
  }

  async deleteAssessment(id: string): Promise<(() => Promise<void>) | null> {
    return (await this.assessment(id)) && this.#store.deleteAssessment(id)
  }

  saveAssessment(assessment: AssessmentRecord): Promise<Saved> {
    return this.#store.saveAssessment(assessment)
  }

  async changeAssessment(
    id: string,
    change: (assessment: AssessmentRecord) => AssessmentRecord,
    whole?: AssessmentRecord,
  ): Promise<Saved> {
    const runnerId = await this.#runnerId
    const isOwn = (each: AssessmentRecord) => each.runnerId === runnerId || isDemonstrated(each)
    const own = (each: AssessmentRecord) => (isOwn(each) ? change(each) : each)
    return this.#store.changeAssessment(id, own, whole)
  }

  saveTrial(trial: TrialRecord, evidence: TrialEvidence | null): Promise<Saved> {
    return this.#store.saveTrial(trial, evidence)
  }

  saveByHand(assessment: AssessmentRecord | null, trials: readonly ManualTrial[]): Promise<Saved> {
    return this.#store.saveByHand(assessment, trials)
  }

  updateTrial(trial: TrialRecord): Promise<Saved> {
    return this.#store.updateTrial(trial)
  }

  retry(): Promise<Saved> {
    return this.#store.retry()
  }
}
