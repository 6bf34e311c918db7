import type { AssessmentResult } from './assessment-result'
import { doneIn, lastAlike } from './confirmed'
import type { Finding, Known } from './finding'
import { patternFindings } from './finding-patterns'
import { testFindings } from './test-findings'

/** What an earlier day says of patterns: that its findings are confirmed does not make a pattern so. */

/** The patterns of one assessment by itself. */
const patternsIn = ({ results }: AssessmentResult, { declarationOf, person }: Known): readonly Finding[] => {
  const found = results.flatMap((result) => {
    const test = declarationOf(result.mobilityTestId)
    return test ? testFindings(test, result, person) : []
  })
  return patternFindings(found, results)
}

/**
 * Patterns of `entry`; confirmed are those whose findings (`found`) all are, and which held, clearly and of the same leg, the
 * last time that the test they lead with was done alike: what else a pattern asks for may have been otherwise on that day.
 */
export const confirmedPatterns = (
  patterns: readonly Finding[],
  found: readonly Finding[],
  entry: AssessmentResult,
  known: Known,
): readonly Finding[] =>
  patterns.map((pattern) => {
    const { id, mobilityTestId, by, side, agrees } = pattern
    const own = entry.results.find((result) => result.mobilityTestId === mobilityTestId)
    const areConfirmed = agrees.every((part) =>
      found.some((each) => each.id === part && each.sureness === 'confirmed'),
    )
    if (!own || pattern.sureness !== 'clear' || !areConfirmed) return pattern
    const before = lastAlike(doneIn(entry, own, known.all), by, known.all)
    const held = before ? patternsIn(before.of, known) : []
    const isSame = held.some(
      (then) => then.id === id && then.sureness === 'clear' && (then.side === 'both' || then.side === side),
    )
    return isSame ? { ...pattern, sureness: 'confirmed' } : pattern
  })
