import type { AssessmentResult } from './assessment-result'
import { doneIn, withConfirmed } from './confirmed'
import { confirmedPatterns } from './confirmed-patterns'
import type { Finding, Findings, Known, Sureness } from './finding'
import { patternFindings } from './finding-patterns'
import { testFindings } from './test-findings'
import { silentTests, verdictOf } from './verdict'

/** What the declarations' rules find in an assessment: ranked, each with how sure it is and who agrees. */

const surenessRank: Readonly<Record<Sureness, number>> = { confirmed: 0, clear: 1, possible: 2 }
const meaningRank: Readonly<Record<Finding['is'], number>> = {
  uneven: 0,
  limited: 0,
  noticed: 1,
  doubtful: 2,
  enough: 3,
}

/** Good news last; the surer first; what several tests tell before what one does; then the large ones. */
const ranked = (found: readonly Finding[]): readonly Finding[] => {
  const rank = ({ is, sureness, kind, isLarge }: Finding) => [
    Number(is === 'enough'),
    surenessRank[sureness],
    Number(kind !== 'pattern'),
    meaningRank[is],
    Number(!isLarge),
  ]
  return [...found].sort((a, b) => {
    const [left, right] = [rank(a), rank(b)]
    return left.map((each, index) => each - right[index]!).find((each) => each !== 0) ?? 0
  })
}

/** Without the pattern's own: who says the same from another side. */
const agreeing = (finding: Finding, among: readonly Finding[]): readonly string[] =>
  among.filter(({ agrees }) => agrees.includes(finding.id)).flatMap(({ agrees }) => agrees)

/** The findings of an assessment, and the tests that could not have told any. */
export const findingsOf = (entry: AssessmentResult, known: Known): Findings => {
  const { declarationOf, person, all } = known
  const sure = entry.results.flatMap((result) => {
    const test = declarationOf(result.mobilityTestId)
    if (!test) return []
    const done = doneIn(entry, result, all)
    return withConfirmed(testFindings(test, result, person), done, { test, person, all })
  })
  const patterns = confirmedPatterns(patternFindings(sure, entry.results), sure, entry, known)
  const agreed = sure.map((finding) => ({
    ...finding,
    agrees: [...new Set(agreeing(finding, patterns))].filter((id) => id !== finding.id),
  }))
  const silent = silentTests(entry, declarationOf, person)
  return { verdict: verdictOf(sure, entry, silent), silent, ranked: ranked([...patterns, ...agreed]) }
}
