import type { AssessmentRecord } from '../assessment/records'
import { isDemonstrated } from '../assessment/virtual-runner'
import type { KeyFrameStore } from '../session/device-ports'
import type { PoseSourceEvent } from '../session/ports'

/** Keeps the picture that came with a second look, if one did, with the assessment under way; of a demonstration, none. */
export const keepKeyFrame = async (
  store: () => Promise<KeyFrameStore>,
  underWay: { readonly assessment: AssessmentRecord } | null,
  { id: trialId, keyFrame }: Extract<PoseSourceEvent, { kind: 'looked' }>,
): Promise<void> => {
  if (!keyFrame || !underWay || isDemonstrated(underWay.assessment)) return
  await (await store()).saveKeyFrame({ trialId, assessmentId: underWay.assessment.id, ...keyFrame })
}
