import type { AssessmentRecord } from '../assessment/records'
import { isDemonstrated } from '../assessment/virtual-runner'
import type { ReportRecords } from '../report/report-document'
import type { AssessmentStore, StoredAssessment, TrialEvidence } from '../session/ports'
import type { KeyFrameStore } from '../session/device-ports'
import type { PlanStore } from '../session/training-ports'
import { heldPictures, type HideFace } from './report-pictures'

/** What the store has for a report; who the runner is comes from the screen. */
export type StoredRecords = Omit<ReportRecords, 'profile' | 'tests'>

export interface ReportSources {
  readonly assessments: AssessmentStore
  readonly plans: PlanStore
  readonly keyFrames: () => Promise<KeyFrameStore>
  readonly hideFace: HideFace
  readonly appVersion: string
}

/** So many go with a report: two years of one every month, the change since then among them, of however many are stored. */
export const mostEarlier = 24

/** The newest closed assessments of the same runner before it, oldest first. */
const earlierThan = async (
  assessments: AssessmentStore,
  own: AssessmentRecord,
): Promise<readonly StoredAssessment[]> => {
  // The virtual runner is kept apart and has no earlier ones; the store would tell of the person's.
  if (isDemonstrated(own)) return []
  for (let wanted = mostEarlier; ; wanted *= 2) {
    const { stored, hasMore } = await assessments.newest(own.runnerId, wanted, own.startedAt)
    const closed = stored.filter(
      ({ assessment: { runnerId, state } }) => runnerId === own.runnerId && state !== 'open',
    )
    if (closed.length >= mostEarlier || !hasMore) return closed.slice(0, mostEarlier).toReversed()
  }
}

/** All that a report of an assessment may be made of; null where the store knows no such assessment. */
export const storedRecords = async (
  { assessments, plans, keyFrames, hideFace, appVersion }: ReportSources,
  id: string,
): Promise<StoredRecords | null> => {
  const measured = await assessments.assessment(id)
  if (!measured) return null
  const { assessment, trials } = measured
  const kept = new Map<string, TrialEvidence>()
  for (const trial of trials) {
    const evidence = await assessments.evidence(trial.id)
    if (evidence) kept.set(trial.id, evidence)
  }
  const [earlier, plan, log] = await Promise.all([
    earlierThan(assessments, assessment),
    plans.plan(assessment.runnerId),
    plans.log(assessment.runnerId),
  ])
  const pictures = await heldPictures(await (await keyFrames()).keyFrames(id), kept, hideFace)
  return { measured, earlier, plan, log, kept, pictures, appVersion }
}
