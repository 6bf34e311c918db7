import type { AssessmentResult } from '../assessment/assessment-result'
import { findingsOf } from '../assessment/findings'
import type { MobilityTest } from '../protocol/define-mobility-test'
import type { PlanFinding } from './plan-request'

/** What an assessment found that a plan can serve: patterns are told of findings that have their own exercises. */
export const planFindings = (
  entry: AssessmentResult,
  declarationOf: (id: string) => MobilityTest | null | undefined,
): readonly PlanFinding[] => findingsOf(entry, declarationOf).ranked.filter(({ kind }) => kind !== 'pattern')
