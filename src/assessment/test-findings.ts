import type { MobilityTest } from '../protocol/define-mobility-test'
import type { FindingRule } from '../protocol/finding-rule'
import type { Measure } from '../protocol/measure'
import type { TrialSide } from '../protocol/outcome'
import { lesserSide, trialsForDifference } from './asymmetry'
import { isBeyond, setApart } from './compared-part'
import { isLow } from './confidence'
import type { Finding, Sureness } from './finding'
import { offZero } from './off-zero'
import { isForPerson, limitFor, type Person } from './reference-ranges'
import {
  sidesOf,
  type MethodResult,
  type MetricSides,
  type MetricTogether,
  type MobilityResult,
  type SideResult,
} from './test-result'
import { valueInterval } from './value-interval'

/** What the rules of one declaration find in its result, by itself: who agrees and what is confirmed comes after. */

type Measured = MetricSides | MetricTogether

/** The metric that a rule judges: by hand where the hand leads and the rule has a limit for it. */
const judged = (rule: FindingRule, result: MobilityResult): Measured | null => {
  const isByHand = result.measure.by !== 'camera'
  if (isByHand && rule.byHand) return result
  const seen = isByHand && result.sides === 'each' ? result.beside : result
  if (seen?.measure.by !== 'camera') return null
  return [seen, ...seen.others].find(({ metricId }) => metricId === rule.metric) ?? null
}

/** Of somebody whose age is not known, a limit says whom it is of. */
const worded = ({ id, is, say, mayMean, doesNotMean, of }: FindingRule, person: Person | null) => {
  const isUnknown = of !== undefined && person?.ageBand == null
  const beside = isUnknown ? ` Its limit is of ${of.words}; your age is not known here.` : ''
  return { id, is, say, mayMean, doesNotMean: doesNotMean + beside }
}

const beyondBy = ({ kind }: FindingRule, value: number, limit: number): number =>
  kind === 'below' ? limit - value : value - limit

/** Beyond the limit by more than the error, of enough trials and seen well enough, it is clear. */
const limitSureness = (
  rule: FindingRule,
  { value, error, valid, atCeiling }: SideResult<TrialSide>,
  limit: number,
  { measure, isDoubtful }: { readonly measure: Measure; readonly isDoubtful: boolean },
): Sureness | null => {
  if (value === null || !error) return null
  if (beyondBy(rule, value, limit) <= 0) return null
  const isSteady = valid >= Math.min(trialsForDifference.value, measure.trials) || atCeiling
  const isBeyond = valueInterval(value, error, measure).every((end) => beyondBy(rule, end, limit) >= 0)
  return isSteady && !isDoubtful && isBeyond ? 'clear' : 'possible'
}

const limitFindings = (
  rule: FindingRule,
  test: MobilityTest,
  result: MobilityResult,
  person: Person | null,
): readonly Finding[] => {
  const by = judged(rule, result)
  const limit = by && limitFor(rule, test, by.metricId, person)
  if (!by || !limit) return []
  const seen = { measure: by.measure, isDoubtful: isLow(test, by) }
  const found = sidesOf(by).flatMap((side) => {
    const sureness = limitSureness(rule, side, limit.value, seen)
    return sureness ? [{ side: side.side, sureness }] : []
  })
  const [first, second] = found
  if (!first) return []
  const common = {
    ...worded(rule, person),
    kind: 'limit',
    mobilityTestId: test.id,
    metricId: by.metricId,
    by: by.measure.by,
    isLarge: false,
    isProvisional: limit.origin === 'provisional',
    agrees: [],
  } as const
  // Both legs short of it are one finding; one that is clear and one that is not stay two.
  if (second?.sureness === first.sureness) return [{ ...common, side: 'both', sureness: first.sureness }]
  return found.map((each) => ({ ...common, ...each }))
}

/** Of a value with a direction zero is the middle, and the limit is its own limit of detection. */
const directionFindings = (
  rule: FindingRule,
  test: MobilityTest,
  by: MetricTogether,
  person: Person | null,
): readonly Finding[] => {
  const found = offZero(by)
  const { value } = by.both
  if (!found || found.kind === 'none' || value === null || !rule.limit) return []
  if (beyondBy(rule, value, rule.limit.value) <= 0) return []
  return [
    {
      ...worded(rule, person),
      kind: 'direction',
      mobilityTestId: test.id,
      metricId: by.metricId,
      by: by.measure.by,
      side: value > 0 ? 'left' : 'right',
      sureness: isLow(test, by) ? 'possible' : 'clear',
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
  person: Person | null,
): readonly Finding[] => {
  const difference = setApart(result.difference)
  if (!difference || !isBeyond(difference)) return []
  const isPrimary = difference.metricId === result.metricId
  if (rule.metric !== (isPrimary ? test.primary : difference.metricId)) return []
  const measure = (
    isPrimary ? result : result.others.find(({ metricId }) => metricId === difference.metricId)
  )?.measure
  if (!measure) return []
  return [
    {
      ...worded(rule, person),
      kind: 'side-difference',
      mobilityTestId: test.id,
      metricId: difference.metricId,
      by: measure.by,
      side: lesserSide(difference.value, measure.better),
      // Of too few stands it is a hint, which is called nowhere.
      sureness: result.difference.kind === 'not-measurable' ? 'possible' : 'clear',
      isLarge: result.difference.kind === 'large',
      isProvisional: measure.error.setUp.origin === 'provisional',
      agrees: [],
    },
  ]
}

/**
 * Whether a leg or both go less far than is usual, or than is usual in the only people a limit is known of: an even pair of
 * those is not called good.
 */
export const isShort = (test: MobilityTest, result: MobilityResult, person: Person | null): boolean =>
  [person, null].some((of) => testFindings(test, result, of).some(({ is }) => is === 'limited'))

/** What one test's rules find for a person; a limit that is of other people finds nothing. */
export const testFindings = (
  test: MobilityTest,
  result: MobilityResult,
  person: Person | null,
): readonly Finding[] =>
  test.findings.flatMap((rule) => {
    if (!isForPerson(rule, person)) return []
    if (rule.kind === 'side-difference')
      return result.sides === 'each' ? differenceFindings(rule, test, result, person) : []
    const metric = [result, ...result.others].find(({ metricId }) => metricId === rule.metric)
    if (metric?.measure.positive && 'both' in metric) return directionFindings(rule, test, metric, person)
    return limitFindings(rule, test, result, person)
  })
