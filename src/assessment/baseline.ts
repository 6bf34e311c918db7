import { provisional } from '../protocol/define-mobility-test'
import type { AssessmentResult } from './assessment-result'

/** Two captures this far apart still show the same runner, and together are the better baseline. */
export const baselineDays = provisional(
  14,
  'Two days, their mean, before training changed anything; two weeks are less than the shortest cycle; clinical reference 7.1 and 7.2.',
)

const day = 24 * 60 * 60 * 1000
const startOf = ({ assessment }: AssessmentResult): number => Date.parse(assessment.startedAt)

/** Those before an assessment, oldest first, closed ones alone. */
export const earlierThan = (
  entry: AssessmentResult,
  all: readonly AssessmentResult[],
): readonly AssessmentResult[] =>
  all
    .filter((other) => other.assessment.state !== 'open' && startOf(other) < startOf(entry))
    .sort((a, b) => startOf(a) - startOf(b))

/**
 * What an assessment is compared with: the two captures right before it, where they were made within two weeks and on
 * different days, else the one before it. `earlier`: oldest first.
 */
export const baselineOf = (earlier: readonly AssessmentResult[]): readonly AssessmentResult[] => {
  const [first, second] = earlier.slice(-2)
  if (!first || !second) return first ? [first] : []
  const apart = startOf(second) - startOf(first)
  return apart >= day && apart <= baselineDays.value * day ? [first, second] : [second]
}
