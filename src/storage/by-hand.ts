import {
  manualAssessment,
  manualChanges,
  takenBack,
  type ManualEntry,
  type Writing,
} from '../assessment/manual-trials'
import type { Sitting } from '../runner/records'
import type { AssessmentStore } from '../session/ports'

export interface KeptByHand {
  readonly assessmentId: string
  /** Whether they are an assessment of their own. */
  readonly isOwn: boolean
  readonly undo: () => Promise<void>
}

export interface Keeper {
  readonly runnerId: string
  readonly appVersion: string
  /** What was answered before; of an assessment of its own it is kept with it. */
  readonly sitting?: Sitting
}

/**
 * Keeps what was measured by hand: with an assessment that is there, or as one of its own, which it also becomes when the
 * other was deleted meanwhile.
 */
export const keepByHand = async (
  store: AssessmentStore,
  assessmentId: string | null,
  entries: readonly ManualEntry[],
  { runnerId, appVersion, sitting }: Keeper,
  writing: Writing,
): Promise<KeptByHand> => {
  const stored = assessmentId === null ? null : await store.assessment(assessmentId)
  const assessment = stored?.assessment ?? {
    ...manualAssessment(entries, runnerId, appVersion, writing),
    ...(sitting && { sittings: [sitting] }),
  }
  const changes = manualChanges(entries, assessment, stored?.trials ?? [], writing)
  await store.saveByHand(stored ? null : assessment, changes)
  return {
    assessmentId: assessment.id,
    isOwn: !stored,
    undo: async () => {
      if (stored) await store.saveByHand(null, takenBack(changes))
      else await store.deleteAssessment(assessment.id)
    },
  }
}
