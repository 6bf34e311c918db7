import type { Origin, Sourced } from '../math/sourced'
import type { UnitName } from '../math/units'
import type { Metric, MobilityTest } from '../protocol/define-mobility-test'
import { metricUnit } from '../protocol/metric-value'
import { mobilityTests } from '../protocol/registry'
import { changeLimits } from './change'
import { confidenceLimits } from './confidence'
import { detectionFactor, priorFreedom } from './error-budget'
import { likeLimits } from './likeness'
import { allRanges } from './reference-ranges'
import { baselineDays } from './baseline'
import { unknownRoll } from './view-error'

/** Every constant that a result rests on, read out of the declarations and of the rules that judge them. */

/** `factor`: of what is compared as a ratio. `number`: it has no unit. */
export type ConstantUnit = UnitName | 'factor' | 'number'

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
  readonly constants: readonly Constant[]
}

const isSourced = (value: unknown): value is Sourced<number> =>
  typeof value === 'object' && value !== null && 'origin' in value && 'source' in value && 'value' in value

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
}

/** The unit that a constant of a declaration is in, told by where it stands. */
const unitAt = (test: MobilityTest, path: readonly string[]): ConstantUnit => {
  const [part, name = ''] = path
  const last = path.at(-1) ?? ''
  if (part === 'metrics') return metricUnitOf(test, test.metrics[name], last)
  if (part === 'phases') return phaseUnits[last] ?? 'number'
  if (part === 'faults') return test.channels[test.faults[name]?.of ?? '']?.unit ?? 'number'
  if (part === 'ends') return 'ratio'
  if (part === 'trials') return 'ms'
  if (part === 'view') return 'deg'
  if (part === 'ceiling') return metricUnitOf(test, test.metrics[test.primary], last)
  if (part === 'findings') {
    const rule = test.findings.find(({ id }) => id === name)
    return last === 'byHand'
      ? (test.manual?.unit ?? 'number')
      : metricUnitOf(test, test.metrics[rule?.metric ?? ''], last)
  }
  if (part !== 'manual' || last === 'perCentimetre') return 'number'
  return last === 'apart' ? 'deg' : (test.manual?.unit ?? 'number')
}

const cited = (test: MobilityTest, { source }: Sourced<number>): string =>
  test.evidence.find(({ id }) => id === source)?.cite ?? source

const ofTest = (test: MobilityTest): ConstantGroup => ({
  test,
  constants: found(test, []).map(([path, constant]) => ({
    path,
    value: constant.value,
    unit: unitAt(test, path),
    origin: constant.origin,
    source: cited(test, constant),
  })),
})

/** Of the rules that judge every test; their units stand in their own sentences. */
const rules = {
  errorBudget: { priorFreedom, detectionFactor, unknownRoll },
  confidence: confidenceLimits,
  change: { ...changeLimits, baselineDays },
  likeSetUp: likeLimits,
}

const plain = (path: readonly string[], { value, origin, source }: Sourced<number>): Constant => ({
  path,
  value,
  unit: 'number',
  origin,
  source,
})

const rangeUnits: Readonly<Record<string, ConstantUnit>> = {
  kneeToWall: 'cm',
  dorsiflexion: 'deg',
  depth: 'deg',
  hipExtension: 'deg',
  holdTime: 'ms',
  timeByStopwatch: 'ms',
}

const ranges: readonly Constant[] = allRanges.flatMap(({ metricId, least, most, population }) =>
  (
    [
      ['least', least],
      ['most', most],
    ] as const
  ).map(([end, constant]) => ({
    ...plain(['referenceRange', metricId, end], constant),
    unit: rangeUnits[metricId] ?? 'number',
    source: `${constant.source} ${population}`,
  })),
)

/** The tests in protocol order, then what holds for all. */
export const constantGroups: readonly ConstantGroup[] = [
  ...mobilityTests.map(ofTest),
  {
    test: null,
    constants: [...found(rules, []).map(([path, constant]) => plain(path, constant)), ...ranges],
  },
]
