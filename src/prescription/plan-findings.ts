import type { AssessmentResult } from '../assessment/assessment-result'
import type { Known } from '../assessment/finding'
import { findingsOf } from '../assessment/findings'
import type { PlanFinding } from './plan-request'

/** What an assessment found that a plan can serve: patterns are told of findings that have their own exercises. */
export const planFindings = (entry: AssessmentResult, known: Known): readonly PlanFinding[] =>
  findingsOf(entry, known).ranked.filter(({ kind }) => kind !== 'pattern')
