import type { AssessmentRecord } from '../assessment/records'
import type { ReportRecords } from '../report/report-document'
import type { AssessmentStore, StoredAssessment, TrialEvidence } from '../session/ports'
import type { PlanStore } from '../session/training-ports'

/** What the store has for a report; who the runner is comes from the screen. */
export type StoredRecords = Omit<ReportRecords, 'profile' | 'tests'>

interface Stores {
  readonly assessments: AssessmentStore
  readonly plans: PlanStore
  readonly appVersion: string
}

const isBefore = (one: AssessmentRecord, other: AssessmentRecord): boolean =>
  Date.parse(one.startedAt) < Date.parse(other.startedAt)

/** Closed assessments of the same runner before it, oldest first. */
const earlierThan = async (
  assessments: AssessmentStore,
  own: AssessmentRecord,
): Promise<readonly StoredAssessment[]> => {
  const all = (await assessments.assessments()).filter(
    (each) => each.runnerId === own.runnerId && each.state !== 'open' && isBefore(each, own),
  )
  const stored = await Promise.all(all.map(({ id }) => assessments.assessment(id)))
  return stored.filter((each) => each !== null).toReversed()
}

/** All that a report of an assessment may be made of; null where the store knows no such assessment. */
export const storedRecords = async (
  { assessments, plans, appVersion }: Stores,
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
  return { measured, earlier, plan, log, kept, appVersion }
}
