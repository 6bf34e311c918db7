import { daysBetween } from '../math/instant'
import { constant } from '../math/sourced'
import type { MobilityTest } from '../protocol/define-mobility-test'
import type { AssessmentResult } from './assessment-result'
import { partsOf, sidesOf } from './test-result'

/** Two captures this far apart still show the same runner, and together are the better baseline. */
export const baselineDays = constant(
  14,
  'day',
  'provisional',
  'Two days, their mean, before training changed anything; two weeks are less than the shortest cycle; clinical reference 7.1 and 7.2.',
)

/** How far two sittings lie apart at least to be two sessions. */
export const anotherDay = constant(
  2 / 3,
  'day',
  'provisional',
  'Sixteen hours, a day awake: what was measured the same day is no second session; clinical reference 6.4.',
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
 * on different days, else the last one. Assessments without it are passed over. `earlier`: oldest first. `learnedWithin`: days
 * within which the first time ever was practice for the second, and is no part of a baseline (clinical reference 7.1).
 */
export const baselineOf = (
  earlier: readonly AssessmentResult[],
  isWanted: (mobilityTestId: string) => boolean,
  learnedWithin = 0,
): readonly AssessmentResult[] => {
  const all = withTest(earlier, isWanted)
  const [first, second] = all.slice(-2)
  if (!first || !second) return first ? [first] : []
  const apart = daysBetween(first.assessment.startedAt, second.assessment.startedAt)
  const wasPractice = all.length === 2 && apart <= learnedWithin
  return apart >= anotherDay.value && apart <= baselineDays.value && !wasPractice ? [first, second] : [second]
}

/** Whether all there is to compare with is the first time ever, so shortly before that it was practice. */
export const wasPractice = (
  { assessment }: AssessmentResult,
  earlier: readonly AssessmentResult[],
  { id, learnedWithin }: Pick<MobilityTest, 'id' | 'learnedWithin'>,
): boolean => {
  const [first, ...more] = withTest(earlier, (each) => each === id)
  if (!first || more.length > 0 || !learnedWithin) return false
  return daysBetween(first.assessment.startedAt, assessment.startedAt) <= learnedWithin.value
}
