import type { ConstantUnit, Origin, RuleConstant, Sourced } from '../math/sourced'
import type { Metric, MobilityTest } from '../protocol/define-mobility-test'
import { metricUnit } from '../protocol/metric-value'
import { mobilityTests } from '../protocol/registry'
import { referenceRanges } from './usual-ranges'
import { ruleConstants, type Rules } from './rule-constants'

/** Every constant that a result rests on, read out of the declarations and of the rules that judge them. */

export interface Constant {
  /** Where it stands, from the outside in: names of the declaration. */
  readonly path: readonly string[]
  readonly value: number
  readonly unit: ConstantUnit
  readonly origin: Origin
  /** The citation, or the reason. */
  readonly source: string
}

export interface ConstantGroup {
  /** The mobility test; null of what holds for all. */
  readonly test: MobilityTest | null
  /** What its constants decide, in plain words. */
  readonly title: string
  readonly constants: readonly Constant[]
}

const isSourced = (value: unknown): value is Sourced<number> =>
  typeof value === 'object' && value !== null && 'origin' in value && 'source' in value && 'value' in value

const isRuleConstant = (value: RuleConstant | Rules): value is RuleConstant => isSourced(value)

type Found = readonly [path: readonly string[], constant: Sourced<number>]

const found = (value: unknown, path: readonly string[]): readonly Found[] => {
  if (isSourced(value)) return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    // A finding says its id, which its place in a list does not.
    const id = Array.isArray(value) && typeof inner === 'object' && inner !== null && 'id' in inner
    return found(inner, [...path, id ? String((inner as { id: unknown }).id) : key])
  })
}

const metricUnitOf = (test: MobilityTest, metric: Metric | undefined, last: string): ConstantUnit => {
  if (!metric || last === 'share') return 'ratio'
  return metric.compare === 'ratio' ? 'factor' : metricUnit(test, metric)
}

const phaseUnits: Readonly<Record<string, ConstantUnit>> = {
  up: 'ratio',
  level: 'ratio',
  clear: 'ratio',
  share: 'ratio',
  seenLate: 'ms',
  limit: 'ms',
  fastest: 'ms',
  slowest: 'ms',
  pause: 'ms',
  least: 'deg',
  lost: 'count',
  first: 'count',
  lasting: 'ms',
  from: 'deg',
  to: 'ratio',
}

/** Of a place in a phase: what is no time, count or share of its own is in the unit of what the phase is found in. */
const phaseUnit = (test: MobilityTest, name: string, last: string): ConstantUnit =>
  phaseUnits[last] ?? test.channels[test.phases[name]?.of ?? '']?.unit ?? 'number'

const howOften = ['count', 'attempts', 'short', 'practice']

/** The unit that a constant of a declaration is in, told by where it stands. */
const unitAt = (test: MobilityTest, path: readonly string[]): ConstantUnit => {
  const [part, name = ''] = path
  const last = path.at(-1) ?? ''
  if (part === 'metrics') return metricUnitOf(test, test.metrics[name], last)
  if (part === 'phases') return phaseUnit(test, name, last)
  if (part === 'faults') return test.channels[test.faults[name]?.of ?? '']?.unit ?? 'number'
  if (part === 'ends') return 'ratio'
  if (part === 'trials' || name === 'trials') return howOften.includes(last) ? 'count' : 'ms'
  if (part === 'view') return 'deg'
  if (part === 'learnedWithin') return 'day'
  if (part === 'ceiling') return metricUnitOf(test, test.metrics[test.primary], last)
  if (part === 'findings') {
    const rule = test.findings.find(({ id }) => id === name)
    return last === 'byHand'
      ? (test.manual?.unit ?? 'number')
      : metricUnitOf(test, test.metrics[rule?.metric ?? ''], last)
  }
  if (part !== 'manual' || last === 'perCentimetre') return 'number'
  if (test.manual?.compare === 'ratio' && (name === 'error' || name === 'largeDifference')) return 'factor'
  return last === 'apart' ? 'deg' : (test.manual?.unit ?? 'number')
}

const cited = (test: MobilityTest, { source }: Sourced<number>): string =>
  test.evidence.find(({ id }) => id === source)?.cite ?? source

const ofTest = (test: MobilityTest): ConstantGroup => ({
  test,
  title: test.title,
  constants: found(test, []).map(([path, constant]) => ({
    path,
    value: constant.value,
    unit: unitAt(test, path),
    origin: constant.origin,
    source: cited(test, constant),
  })),
})

const ofRules = (rules: Rules, path: readonly string[]): readonly Constant[] =>
  Object.entries(rules).flatMap(([key, inner]) =>
    isRuleConstant(inner) ? [{ path: [...path, key], ...inner }] : ofRules(inner, [...path, key]),
  )

/** A rule's constants; the names of `rules` are what the page calls them. */
export const ruleGroup = (title: string, rules: Rules): ConstantGroup => ({
  test: null,
  title,
  constants: ofRules(rules, []),
})

const rangeUnits: Readonly<Record<string, ConstantUnit>> = {
  kneeToWall: 'cm',
  dorsiflexion: 'deg',
  depth: 'deg',
  hipExtension: 'deg',
  holdTime: 'ms',
  timeByStopwatch: 'ms',
}

const ranges: readonly Constant[] = referenceRanges.flatMap(({ metricId, least, most, population }) =>
  (
    [
      ['least', least],
      ['most', most],
    ] as const
  ).map(([end, constant]) => ({
    path: [metricId, end],
    value: constant.value,
    unit: rangeUnits[metricId] ?? 'number',
    origin: constant.origin,
    source: `${constant.source} ${population}`,
  })),
)

/** The tests in protocol order, then what holds for all of them. */
export const constantGroups: readonly ConstantGroup[] = [
  ...mobilityTests.map(ofTest),
  ...ruleConstants.map(({ title, rules }) => ruleGroup(title, rules)),
  { test: null, title: 'Where the values of other people lie', constants: ranges },
]
