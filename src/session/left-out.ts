import type { AssessmentRecord } from '../assessment/records'
import { endedTests } from '../runner/pain'
import type { Sitting } from '../runner/records'

/** The sitting that is under way, counted from 0; that of an assessment before which nobody was asked is the first. */
export const sittingIndex = ({ sittings = [] }: AssessmentRecord): number => Math.max(0, sittings.length - 1)

export const withSitting = (assessment: AssessmentRecord, sitting: Sitting | undefined): AssessmentRecord =>
  sitting ? { ...assessment, sittings: [...(assessment.sittings ?? []), sitting] } : assessment

/** Mobility tests that are not done today: the safety check ruled them out, or they hurt. Another day begins anew. */
export const leftOut = (assessment: AssessmentRecord): ReadonlySet<string> => {
  const index = sittingIndex(assessment)
  return new Set([
    ...(assessment.sittings?.[index]?.leftOut ?? []),
    ...endedTests(assessment.pain ?? [], index),
  ])
}
