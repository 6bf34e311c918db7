import type { AssessmentRecord } from '../assessment/records'
import { daysBetween } from '../math/instant'
import type { PlanRecord } from '../prescription/records'
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

/** Closed assessments of the same runner before one, oldest first. */
export type EarlierOf = (own: AssessmentRecord) => Promise<readonly StoredAssessment[]>

/** The plan that belongs to an assessment: the newest that was made before any of its tests was done again. */
const planThen = async (
  assessments: AssessmentStore,
  plans: PlanStore,
  own: AssessmentRecord,
): Promise<PlanRecord | null> => {
  const later = (await assessments.assessments()).filter(
    ({ runnerId, state, startedAt, mobilityTestIds }) =>
      runnerId === own.runnerId &&
      state !== 'open' &&
      daysBetween(own.startedAt, startedAt) > 0 &&
      mobilityTestIds.some((id) => own.mobilityTestIds.includes(id)),
  )
  const isThen = ({ madeAt }: PlanRecord) =>
    later.every(({ startedAt }) => daysBetween(madeAt, startedAt) > 0)
  return (await plans.plans(own.runnerId)).findLast(isThen) ?? null
}

/** All that a report of an assessment may be made of; null where the store knows no such assessment. */
export const storedRecords = async (
  { assessments, plans, keyFrames, hideFace, appVersion }: ReportSources,
  before: EarlierOf,
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
    before(assessment),
    planThen(assessments, plans, assessment),
    plans.log(assessment.runnerId),
  ])
  const pictures = await heldPictures(await (await keyFrames()).keyFrames(id), kept, hideFace)
  return { measured, earlier, plan, log, kept, pictures, appVersion }
}
