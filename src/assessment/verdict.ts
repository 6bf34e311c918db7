import type { MobilityTest } from '../protocol/define-mobility-test'
import { isLow } from './confidence'
import { trialsForDifference } from './asymmetry'
import type { AssessmentResult } from './assessment-result'
import type { Finding, Silent, Verdict } from './finding'
import { isForPerson, type Person } from './reference-ranges'
import { sidesOf, type MobilityResult } from './test-result'

/** What an assessment as a whole comes to: praise needs every test that was led to have had its say. */

/** Why a test cannot say that there is nothing; null where it can. */
const silence = (
  test: MobilityTest,
  result: MobilityResult,
  person: Person | null,
): Silent['because'] | null => {
  if (sidesOf(result).every(({ value }) => value === null)) return 'not-measured'
  if (result.sides === 'each') {
    const { difference } = result
    // Both legs held to the end: more than that nobody can do, though it tells no difference. Of one alone nobody knows.
    if (difference.kind === 'not-measurable' && difference.because !== 'full-time') return difference.because
  } else {
    if (result.both.valid < Math.min(trialsForDifference.value, result.measure.trials))
      return 'too-few-trials'
    if (isLow(test, result)) return 'low-confidence'
  }
  const isOfOthers = test.findings.some((rule) => rule.is === 'limited' && !isForPerson(rule, person))
  return isOfOthers ? 'other-people' : null
}

/** The tests of an assessment that could not have told, in protocol order. `declarationOf` gives a test by its id. */
export const silentTests = (
  { results }: AssessmentResult,
  declarationOf: (id: string) => MobilityTest | null | undefined,
  person: Person | null,
): readonly Silent[] =>
  results.flatMap((result) => {
    const test = declarationOf(result.mobilityTestId)
    const because = test ? silence(test, result, person) : null
    return because ? [{ mobilityTestId: result.mobilityTestId, because }] : []
  })

const isConcern = ({ is }: Finding): boolean => is !== 'enough' && is !== 'doubtful'

/** Of all findings, and of the tests that could not tell. */
export const verdictOf = (
  found: readonly Finding[],
  { results }: AssessmentResult,
  silent: readonly Silent[],
): Verdict => {
  const concerns = found.filter(isConcern)
  if (concerns.some(({ sureness }) => sureness !== 'possible')) return 'findings'
  if (concerns.length > 0) return 'only-possible'
  if (silent.length >= results.length) return 'nothing-measured'
  return silent.length > 0 ? 'nothing-found' : 'nothing-to-fix'
}
