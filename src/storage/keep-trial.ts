import type { TrialRecord } from '../assessment/records'
import type { AssessmentStore, TrialEvidence } from '../session/ports'

/** Keeps a trial. After the first one there is something to lose: the browser is asked to keep it for good. */
export const keepTrial = async (
  store: AssessmentStore,
  trial: TrialRecord,
  evidence: TrialEvidence,
): Promise<void> => {
  const saved = await store.saveTrial(trial, evidence)
  if (saved === 'stored' && isSecureContext) await navigator.storage.persist().catch(() => false)
}
