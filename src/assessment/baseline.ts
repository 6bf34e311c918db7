import { constant } from '../math/sourced'
import type { AssessmentResult } from './assessment-result'

/** Two captures this far apart still show the same runner, and together are the better baseline. */
export const baselineDays = constant(
  14,
  'day',
  'provisional',
  'Two days, their mean, before training changed anything; two weeks are less than the shortest cycle; clinical reference 7.1 and 7.2.',
)

/** Days from one ISO instant to another; whoever knows a calendar hands it in. */
export type DaysBetween = (from: string, to: string) => number

/** Those before an assessment, oldest first, closed ones alone. */
export const earlierThan = (
  { assessment }: AssessmentResult,
  all: readonly AssessmentResult[],
  daysBetween: DaysBetween,
): readonly AssessmentResult[] =>
  all
    .filter(
      (other) =>
        other.assessment.state !== 'open' &&
        daysBetween(other.assessment.startedAt, assessment.startedAt) > 0,
    )
    .sort((a, b) => daysBetween(b.assessment.startedAt, a.assessment.startedAt))

/**
 * What an assessment is compared with: the two captures right before it, where they were made within two weeks and on
 * different days, else the one before it. `earlier`: oldest first.
 */
export const baselineOf = (
  earlier: readonly AssessmentResult[],
  daysBetween: DaysBetween,
): readonly AssessmentResult[] => {
  const [first, second] = earlier.slice(-2)
  if (!first || !second) return first ? [first] : []
  const apart = daysBetween(first.assessment.startedAt, second.assessment.startedAt)
  return apart >= 1 && apart <= baselineDays.value ? [first, second] : [second]
}
