import { daysBetween } from '../math/instant'
import { constant } from '../math/sourced'
import type { AssessmentResult } from './assessment-result'
import { partsOf, sidesOf } from './test-result'

/** Two captures this far apart still show the same runner, and together are the better baseline. */
export const baselineDays = constant(
  14,
  'day',
  'provisional',
  'Two days, their mean, before training changed anything; two weeks are less than the shortest cycle; clinical reference 7.1 and 7.2.',
)

/** Those before an assessment, oldest first, closed ones alone. */
export const earlierThan = (
  { assessment }: AssessmentResult,
  all: readonly AssessmentResult[],
): readonly AssessmentResult[] =>
  all
    .filter(
      (other) =>
        other.assessment.state !== 'open' &&
        daysBetween(other.assessment.startedAt, assessment.startedAt) > 0,
    )
    .sort((a, b) => daysBetween(b.assessment.startedAt, a.assessment.startedAt))

/** The assessments that have a value of a test, in their order. */
const withTest = (
  all: readonly AssessmentResult[],
  isWanted: (mobilityTestId: string) => boolean,
): readonly AssessmentResult[] =>
  all.filter(({ results }) =>
    results.some(
      (result) =>
        isWanted(result.mobilityTestId) &&
        partsOf(result).some((part) => sidesOf(part).some(({ value }) => value !== null)),
    ),
  )

/**
 * What a test is compared with: the last two captures that have a value of it, where they were made within two weeks and
 * on different days, else the last one. Assessments without it are passed over. `earlier`: oldest first.
 */
export const baselineOf = (
  earlier: readonly AssessmentResult[],
  isWanted: (mobilityTestId: string) => boolean,
): readonly AssessmentResult[] => {
  const [first, second] = withTest(earlier, isWanted).slice(-2)
  if (!first || !second) return first ? [first] : []
  const apart = daysBetween(first.assessment.startedAt, second.assessment.startedAt)
  return apart >= 1 && apart <= baselineDays.value ? [first, second] : [second]
}
