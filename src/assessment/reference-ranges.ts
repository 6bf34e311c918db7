import type { Sourced } from '../math/sourced'
import type { MobilityTest } from '../protocol/define-mobility-test'
import type { FindingRule } from '../protocol/finding-rule'
import type { Measure } from '../protocol/measure'
import type { TrialSide } from '../protocol/outcome'
import type { SideResult } from './test-result'
import { referenceRanges, type UsualRange } from './usual-ranges'
import { valueInterval } from './value-interval'

/**
 * Where a runner's value lies among those of other people. What is limited has one source, the finding's own limit: a
 * band and a finding about the same value never say different things.
 */

/** As much of the runner as a range can depend on; null where it was not told. */
export interface Person {
  readonly ageBand: string | null
  readonly sex: 'female' | 'male' | null
}

/** A usual range, and the limit beyond which a value is called limited: between the two it is borderline. */
export interface ReferenceRange extends UsualRange {
  readonly limited: Sourced<number> | null
}

const isOneOf = (ageBands: readonly string[], person: Person | null): boolean =>
  person?.ageBand != null && ageBands.includes(person.ageBand)

const fits = ({ sex, ageBands }: UsualRange, person: Person | null): boolean =>
  (sex === undefined || sex === person?.sex) && (ageBands === undefined || isOneOf(ageBands, person))

/** The first that is of people like this, else that of all adults. */
const usualRange = (
  { metrics }: Pick<MobilityTest, 'metrics'>,
  metricId: string,
  person: Person | null,
): UsualRange | null => {
  if (metrics[metricId]?.noRange !== undefined) return null
  return referenceRanges.find((range) => range.metricId === metricId && fits(range, person)) ?? null
}

/** Whether a rule's limit holds for this runner. Of somebody whose age nobody told it is told, and says whom it is of. */
export const isForPerson = ({ of }: FindingRule, person: Person | null): boolean =>
  of === undefined || person?.ageBand == null || isOneOf(of.ageBands, person)

/** The limit of a rule by one metric: by hand, or as the camera reads it. */
const declaredLimit = (rule: FindingRule, { manual }: MobilityTest, metricId: string) => {
  if (metricId === manual?.metric) return rule.byHand
  return metricId === rule.metric ? rule.limit : undefined
}

/**
 * The limit that a rule's finding is told by, in the unit of the metric; null where it has none, or none of people like
 * this. Where the usual range of people like the runner begins beyond the limit, what lies inside it is not called limited.
 */
export const limitFor = (
  rule: FindingRule,
  test: MobilityTest,
  metricId: string,
  person: Person | null,
): Sourced<number> | null => {
  const limit = declaredLimit(rule, test, metricId)
  if (!limit || !isForPerson(rule, person)) return null
  const range = rule.is === 'limited' ? usualRange(test, metricId, person) : null
  if (range && rule.kind === 'below' && range.least.value < limit.value) return range.least
  if (range && rule.kind === 'above' && range.most.value > limit.value) return range.most
  return limit
}

const limitedRule = (test: MobilityTest, metricId: string): FindingRule | undefined =>
  test.findings.find((rule) => rule.is === 'limited' && declaredLimit(rule, test, metricId))

/**
 * The range of a metric for a person: the first that is of people like this, else that of all adults; null without one,
 * where a test says that it is not of its own, and where its limit is of other people.
 */
export const referenceRange = (
  test: MobilityTest,
  { metricId }: Pick<Measure, 'metricId'>,
  person: Person | null,
): ReferenceRange | null => {
  const range = usualRange(test, metricId, person)
  const rule = limitedRule(test, metricId)
  if (!range || (rule && !isForPerson(rule, person))) return null
  return { ...range, limited: rule ? limitFor(rule, test, metricId, person) : null }
}

export type RangePlace = 'limited' | 'borderline' | 'typical' | 'enough' | 'more-than-enough'

/** Where a value lies, and whether it lies there by more than its measuring error. */
export interface InRange {
  readonly place: RangePlace
  readonly isSure: boolean
}

const placeOf = (
  value: number,
  better: Measure['better'],
  { least, most, limited, beyond }: ReferenceRange,
): RangePlace => {
  const isLess = better === 'lower'
  if (limited && (isLess ? value > limited.value : value < limited.value)) return 'limited'
  if (isLess ? value > most.value : value < least.value) return 'borderline'
  const isBeyond = isLess ? value <= least.value : value >= most.value
  return isBeyond ? beyond : 'typical'
}

/** Sure where both ends of the value's 95 % interval lie in the same place; at the ceiling it is. */
export const placeInRange = (
  { value, error, atCeiling }: SideResult<TrialSide>,
  measure: Measure,
  range: ReferenceRange,
): InRange | null => {
  if (value === null || !error) return null
  const { better } = measure
  const place = placeOf(value, better, range)
  const ends = valueInterval(value, error, measure)
  return { place, isSure: atCeiling || ends.every((end) => placeOf(end, better, range) === place) }
}
