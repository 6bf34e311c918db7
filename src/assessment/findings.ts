import type { MobilityTest } from '../protocol/define-mobility-test'
import type { FindingRule } from '../protocol/finding-rule'
import type { AssessmentResult } from './assessment-result'
import { lesserSide, trialsForDifference } from './asymmetry'
import type { Finding, Findings, Sureness, Verdict } from './finding'
import { patternFindings } from './finding-patterns'
import { offZero } from './off-zero'
import {
  isAtFullTime,
  sidesOf,
  type MethodResult,
  type MetricSides,
  type MetricTogether,
  type MobilityResult,
  type SideResult,
} from './test-result'
import type { TrialSide } from '../protocol/outcome'

/** What the declarations' rules find in an assessment: ranked, each with how sure it is and who agrees. */

type Measured = MetricSides | MetricTogether

/** The metric that a rule judges, and the limit in its unit: by hand where the hand leads and the rule has a limit for it. */
const judged = (
  rule: FindingRule,
  result: MobilityResult,
): { readonly by: Measured; readonly limit: FindingRule['limit'] } | null => {
  const isByHand = result.measure.by !== 'camera'
  if (isByHand && rule.byHand) return { by: result, limit: rule.byHand }
  const seen = isByHand && result.sides === 'each' ? result.beside : result
  if (seen?.measure.by !== 'camera') return null
  const by = [seen, ...seen.others].find(({ metricId }) => metricId === rule.metric)
  return by ? { by, limit: rule.limit } : null
}

const worded = ({ id, is, say, mayMean, doesNotMean }: FindingRule) => ({ id, is, say, mayMean, doesNotMean })

const beyondBy = ({ kind }: FindingRule, value: number, limit: number): number =>
  kind === 'below' ? limit - value : value - limit

/** Beyond the limit by more than the error, and of enough trials, it is clear. */
const limitSureness = (
  rule: FindingRule,
  { value, error, valid, atCeiling }: SideResult<TrialSide>,
  limit: number,
  asked: number,
): Sureness | null => {
  if (value === null || !error) return null
  const beyond = beyondBy(rule, value, limit)
  if (beyond <= 0) return null
  const isSteady = valid >= Math.min(trialsForDifference.value, asked) || atCeiling
  return isSteady && beyond >= error.half95 ? 'clear' : 'possible'
}

const limitFindings = (rule: FindingRule, test: MobilityTest, result: MobilityResult): readonly Finding[] => {
  const read = judged(rule, result)
  if (!read?.limit) return []
  const { by, limit } = read
  const { measure } = by
  const found = sidesOf(by).flatMap((side) => {
    const sureness = limitSureness(rule, side, limit.value, measure.trials)
    return sureness ? [{ side: side.side, sureness }] : []
  })
  const [first, second] = found
  if (!first) return []
  const bothClear = found.every(({ sureness }) => sureness === 'clear')
  const common = {
    ...worded(rule),
    kind: 'limit',
    mobilityTestId: test.id,
    metricId: by.metricId,
    by: measure.by,
    isLarge: false,
    isProvisional: limit.origin === 'provisional',
    agrees: [],
  } as const
  // Both legs short of it are one finding; one that is clear and one that is not stay two.
  if (second && bothClear === found.some(({ sureness }) => sureness === 'clear'))
    return [{ ...common, side: 'both', sureness: first.sureness }]
  return found.map((each) => ({ ...common, ...each }))
}

/** Of a value with a direction zero is the middle, and the limit is its own limit of detection. */
const directionFindings = (rule: FindingRule, test: MobilityTest, by: MetricTogether): readonly Finding[] => {
  const found = offZero(by)
  const { value } = by.both
  if (!found || found.kind === 'none' || value === null || !rule.limit) return []
  if (beyondBy(rule, value, rule.limit.value) <= 0) return []
  return [
    {
      ...worded(rule),
      kind: 'direction',
      mobilityTestId: test.id,
      metricId: by.metricId,
      by: by.measure.by,
      side: value > 0 ? 'left' : 'right',
      sureness: 'clear',
      isLarge: found.kind === 'large',
      isProvisional: by.measure.error.mdc.origin === 'provisional',
      agrees: [],
    },
  ]
}

const differenceFindings = (
  rule: FindingRule,
  test: MobilityTest,
  result: MethodResult,
): readonly Finding[] => {
  const { difference } = result
  if (difference.kind !== 'noticeable' && difference.kind !== 'large') return []
  const isPrimary = difference.metricId === result.metricId
  if (rule.metric !== (isPrimary ? test.primary : difference.metricId)) return []
  const measure = (
    isPrimary ? result : result.others.find(({ metricId }) => metricId === difference.metricId)
  )?.measure
  if (!measure) return []
  return [
    {
      ...worded(rule),
      kind: 'side-difference',
      mobilityTestId: test.id,
      metricId: difference.metricId,
      by: measure.by,
      side: lesserSide(difference.value, measure.better),
      sureness: 'clear',
      isLarge: difference.kind === 'large',
      isProvisional: measure.error.setUp.origin === 'provisional',
      agrees: [],
    },
  ]
}

/** What one test's rules find. */
const testFindings = (test: MobilityTest, result: MobilityResult): readonly Finding[] =>
  test.findings.flatMap((rule) => {
    if (rule.kind === 'side-difference')
      return result.sides === 'each' ? differenceFindings(rule, test, result) : []
    const metric = [result, ...result.others].find(({ metricId }) => metricId === rule.metric)
    if (metric?.measure.positive && 'both' in metric) return directionFindings(rule, test, metric)
    return limitFindings(rule, test, result)
  })

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

const isConcern = ({ is }: Finding): boolean => is !== 'enough' && is !== 'doubtful'

const verdictOf = (found: readonly Finding[], { results }: AssessmentResult): Verdict => {
  const concerns = found.filter(isConcern)
  if (concerns.some(({ sureness }) => sureness !== 'possible')) return 'findings'
  if (concerns.length > 0) return 'only-possible'
  const couldTell = results.some((result) =>
    result.sides === 'each'
      ? result.difference.kind !== 'not-measurable' || isAtFullTime(result.difference)
      : result.both.value !== null,
  )
  return couldTell ? 'nothing-to-fix' : 'nothing-measured'
}

/** Without the pattern's own: who says the same from another side. */
const agreeing = (finding: Finding, among: readonly Finding[]): readonly string[] =>
  among.filter(({ agrees }) => agrees.includes(finding.id)).flatMap(({ agrees }) => agrees)

/**
 * The findings of an assessment. With the one before, what was clear the same way in both is confirmed (clinical
 * reference 6.4). `declarationOf` gives a test by its id.
 */
export const findingsOf = (
  entry: AssessmentResult,
  declarationOf: (id: string) => MobilityTest | null | undefined,
  before: AssessmentResult | null = null,
): Findings => {
  const earlier = before ? findingsOf(before, declarationOf).ranked : []
  const own = entry.results.flatMap((result) => {
    const test = declarationOf(result.mobilityTestId)
    return test ? testFindings(test, result) : []
  })
  const wasClear = ({ id, side, by }: Finding) =>
    earlier.some(
      (each) => each.id === id && each.side === side && each.by === by && each.sureness !== 'possible',
    )
  const sure = own.map((finding) =>
    finding.sureness === 'clear' && wasClear(finding)
      ? { ...finding, sureness: 'confirmed' as const }
      : finding,
  )
  const patterns = patternFindings(sure, entry.results)
  const agreed = sure.map((finding) => ({
    ...finding,
    agrees: [...new Set(agreeing(finding, patterns))].filter((id) => id !== finding.id),
  }))
  return { verdict: verdictOf(sure, entry), ranked: ranked([...patterns, ...agreed]) }
}
