import type { AssessmentResult } from '../assessment/assessment-result'
import { isTried } from '../assessment/leading-method'
import type { MobilityResult } from '../assessment/test-result'
import type { MobilityTest } from '../protocol/define-mobility-test'
import { lowered } from './format'
import { briefFinding, headline, isReal } from './result-text'

/** What a whole assessment says first. */

export interface Read {
  readonly result: MobilityResult
  readonly test: MobilityTest
}

const counts = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six'] as const

/** Real differences that a headline can name and still be read at a glance. */
const mostNamed = 3

/** Results whose test is known, the tried ones alone. */
export const triedIn = (
  { results }: AssessmentResult,
  testById: (id: string) => MobilityTest | null,
): readonly Read[] =>
  results.filter(isTried).flatMap((result) => {
    const test = testById(result.mobilityTestId)
    return test ? [{ result, test }] : []
  })

/** The names of tests that were asked for and not tried. */
export const untriedIn = (
  { results }: AssessmentResult,
  testById: (id: string) => MobilityTest | null,
): readonly string[] =>
  results.flatMap((result) => (isTried(result) ? [] : (testById(result.mobilityTestId)?.shortTitle ?? [])))

/** A test with what its other parts came to, which stand on its sheet. */
export interface Sheet extends Read {
  readonly parts: readonly Read[]
}

/** One sheet for each test; a part whose test was not tried has its own. */
export const sheetsIn = (tried: readonly Read[]): readonly Sheet[] => {
  const ids = new Set(tried.map(({ test }) => test.id))
  const isPart = ({ test: { partOf } }: Read) => partOf !== undefined && ids.has(partOf)
  return tried
    .filter((read) => !isPart(read))
    .map((read) => ({ ...read, parts: tried.filter(({ test }) => test.partOf === read.test.id) }))
}

/**
 * One real difference is told in full, two or three by their sides, more are counted; hips that go to one side are one
 * too. `No difference` is said of a whole assessment only where some test could have shown one; a single test speaks for
 * itself.
 */
export const assessmentHeadline = (tried: readonly Read[]): string => {
  const [first, ...more] = tried
  if (!first) return 'Nothing is measured yet.'
  const real = tried.filter(({ result }) => isReal(result))
  const [only, ...others] = real
  if (only && others.length === 0) return headline(only.result)
  if (only && real.length <= mostNamed) {
    const [begin = '', ...rest] = real.map(({ result }) => briefFinding(result))
    return `${[begin, ...rest.map(lowered)].join(', ')}.`
  }
  if (only) return `${counts[real.length] ?? real.length} clear differences.`
  if (more.length === 0) return headline(first.result)
  const couldTell = tried.some(
    ({ result }) => result.sides === 'each' && result.difference.kind !== 'not-measurable',
  )
  return couldTell ? 'No difference we can measure.' : headline(first.result)
}
