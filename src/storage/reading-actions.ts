import type { ToldAssessment } from '../assessment/told-assessment'
import type { TrialEvidence, AssessmentStore } from '../session/ports'
import type { KeyFrameStore } from '../session/device-ports'

/** What the interface may read of an assessment by its id; pictures are opened by the first screen that shows them. */
export const readingActions = (
  store: AssessmentStore,
  runnerId: Promise<string>,
  keyFrames: () => Promise<KeyFrameStore>,
) => {
  /** Pictures lie under their assessment, which is the runner's own or not there. */
  const isThere = async (id: string) => (await store.assessment(id)) !== null
  return {
    loadResult: async (id: string) => {
      const { storedResult } = await import('./history')
      return storedResult(store, id)
    },
    loadEarlier: async (own: ToldAssessment) => {
      const { resultsBefore } = await import('./assessments-before')
      return resultsBefore(store, own)
    },
    loadConditionsThen: async (wanted: readonly string[]) => {
      const { storedConditionsThen } = await import('./last-time')
      return storedConditionsThen(store, await runnerId, wanted)
    },
    loadEvidence: (trialId: string): Promise<TrialEvidence | null> => store.evidence(trialId),
    loadKeyFrames: async (id: string) => ((await isThere(id)) ? (await keyFrames()).keyFrames(id) : []),
    deleteKeyFrames: async (id: string) => (await isThere(id)) && (await keyFrames()).deleteKeyFrames(id),
  }
}
