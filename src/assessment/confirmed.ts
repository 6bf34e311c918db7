import { daysBetween } from '../math/instant'
import type { MobilityTest } from '../protocol/define-mobility-test'
import type { TrialSide } from '../protocol/outcome'
import type { Method } from '../protocol/measure'
import type { AssessmentResult } from './assessment-result'
import { anotherDay, earlierThan } from './baseline'
import type { Finding } from './finding'
import { isTried } from './leading-method'
import { likeness, wornUnlike } from './likeness'
import type { Person } from './reference-ranges'
import { testFindings } from './test-findings'
import { partsOf, sidesOf, type MobilityResult, type ResultPart } from './test-result'

/**
 * What a second session confirms (clinical reference 6.4): the same of the same leg, clear, the last time this test was done
 * under a like set-up on another day. What lies between of other tests, or measured another way, neither confirms nor undoes.
 * A camera whose lean is not known on either day may lean the same on both: then what it feigned once it feigns again.
 */

/** A result, and the assessment it was made in. */
export interface Done {
  readonly of: AssessmentResult
  readonly result: MobilityResult
}

const partBy = (result: MobilityResult, by: Method): ResultPart | null => {
  return partsOf(result).find((part) => part.measure.by === by && isTried(part)) ?? null
}

/** What of a part's error the lean of the camera is, on any side. */
const leans = (result: MobilityResult, by: Method): boolean => {
  const part = partBy(result, by)
  return part !== null && sidesOf(part).some(({ error }) => error !== null && error.roll > 0)
}

const isLike = (then: Done, now: Done, by: Method): boolean => {
  const [before, after] = [partBy(then.result, by), partBy(now.result, by)]
  if (!before || !after) return false
  const worn = wornUnlike(then.of.assessment.sittings, now.of.assessment.sittings)
  return worn.length === 0 && likeness(before, after).length === 0
}

/** A result that was taken over from another assessment counts from that day on. */
export const doneIn = (
  entry: AssessmentResult,
  result: MobilityResult,
  all: readonly AssessmentResult[],
): Done => ({
  of: all.find(({ results }) => results.includes(result)) ?? entry,
  result,
})

/** The last time before that a test was done alike by a method, on another day; null where it never was. */
export const lastAlike = (now: Done, by: Method, all: readonly AssessmentResult[]): Done | null => {
  const { startedAt } = now.of.assessment
  const before = earlierThan(now.of, all).filter(
    ({ assessment }) => daysBetween(assessment.startedAt, startedAt) >= anotherDay.value,
  )
  for (const each of before.toReversed())
    for (const result of each.results)
      if (result.mobilityTestId === now.result.mobilityTestId && isLike({ of: each, result }, now, by))
        return leans(result, by) && leans(now.result, by) ? null : { of: each, result }
  return null
}

const legs = (side: TrialSide, test: MobilityTest): readonly TrialSide[] =>
  side === 'both' && test.sides === 'each' ? ['left', 'right'] : [side]

const confirmed = (finding: Finding, test: MobilityTest, found: readonly Finding[]): readonly Finding[] => {
  const own = legs(finding.side, test)
  const same = found.filter(
    ({ id, by, sureness }) => id === finding.id && by === finding.by && sureness === 'clear',
  )
  const known = own.filter((leg) => same.some(({ side }) => legs(side, test).includes(leg)))
  if (known.length === 0) return [finding]
  const sure = { ...finding, sureness: 'confirmed' } as const
  if (known.length === own.length) return [sure]
  // Of both legs the one was found before: it alone is confirmed.
  return own.map((side) => (known.includes(side) ? { ...sure, side } : { ...finding, side }))
}

/**
 * The findings of one test with what an earlier session confirms. `all`: any assessments of the runner, in any order; those
 * that were not before it are passed over.
 */
export const withConfirmed = (
  found: readonly Finding[],
  done: Done,
  {
    test,
    person,
    all,
  }: {
    readonly test: MobilityTest
    readonly person: Person | null
    readonly all: readonly AssessmentResult[]
  },
): readonly Finding[] =>
  found.flatMap((finding) => {
    if (finding.sureness !== 'clear') return [finding]
    const before = lastAlike(done, finding.by, all)
    return before ? confirmed(finding, test, testFindings(test, before.result, person)) : [finding]
  })
