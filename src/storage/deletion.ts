import type { KeyFrameStore } from '../session/device-ports'
import type { AssessmentStore } from '../session/ports'

/**
 * Takes an assessment away at once, and gives back how to bring it back: its rows are kept in memory until then. Null
 * where it could not be taken away; the store has said why.
 */
export const deletion = async (
  store: AssessmentStore,
  pictures: KeyFrameStore,
  id: string,
): Promise<(() => Promise<void>) | null> => {
  const stored = await store.assessment(id)
  const keyFrames = stored ? await pictures.keyFrames(id) : []
  const trials = await Promise.all(
    (stored?.trials ?? []).map(async (trial) => ({ trial, evidence: await store.evidence(trial.id) })),
  )
  if (!(await store.deleteAssessment(id))) return null
  return async () => {
    if (stored) await store.saveAssessment(stored.assessment)
    for (const { trial, evidence } of trials) await store.saveTrial(trial, evidence)
    for (const keyFrame of keyFrames) await pictures.saveKeyFrame(keyFrame)
  }
}
