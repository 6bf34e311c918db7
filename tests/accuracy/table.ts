import { mean } from '../../src/math/statistics.ts'
import type { Side } from '../../src/pose/side.ts'
import type { ComparedTrial, Comparison, Pair } from './comparison.ts'
import type { Quantity } from './expected.ts'

/** One line of the target table (measuring.md). All figures are in `unit`; null where there is nothing to tell. */
export interface Row {
  readonly id: string
  readonly level: 'MUST' | 'SHOULD'
  readonly title: string
  readonly unit: string
  readonly target: number | null
  /** How many values, attempts or set-ups it rests on. */
  readonly count: number
  readonly meanAbsolute: number | null
  readonly bias: number | null
  readonly worst: number | null
  /** Error of left minus right, mean of the absolute values over the bodies filmed from both sides. */
  readonly leftMinusRight: number | null
  readonly leftMinusRightTarget: number | null
  /** The mean absolute error in the quantity's own unit, where the target is a share of it. */
  readonly inUnit: { readonly meanAbsolute: number; readonly unit: string } | null
  /** `no clip`: no clip asks for it. Where one does and nothing was measured, it falls short. */
  readonly verdict: 'met' | 'short' | 'no clip'
  /** What fell short, by clip. */
  readonly misses: readonly string[]
}

interface ErrorTarget {
  readonly quantity: Quantity
  readonly level: Row['level']
  readonly title: string
  readonly unit: string
  readonly target: number
  readonly sides: 'none' | 'difference' | 'ratio'
  readonly sidesTarget?: number
  /** Errors are a share of the true value, in percent; its own unit. */
  readonly shareOf?: string
}

const targets: readonly ErrorTarget[] = [
  {
    quantity: 'shank',
    level: 'MUST',
    title: 'Shank tilt at the hold',
    unit: 'deg',
    target: 1,
    sides: 'difference',
    sidesTarget: 1,
  },
  {
    quantity: 'hipExtension',
    level: 'MUST',
    title: 'Hip extension at the hold',
    unit: 'deg',
    target: 2,
    sides: 'difference',
    sidesTarget: 1,
  },
  {
    quantity: 'trunkChange',
    level: 'MUST',
    title: 'Trunk change from rest',
    unit: 'deg',
    target: 1,
    sides: 'none',
  },
  {
    quantity: 'holdTime',
    level: 'MUST',
    title: 'Hold time, end named',
    unit: 's',
    target: 0.2,
    sides: 'none',
  },
  {
    quantity: 'squatThigh',
    level: 'SHOULD',
    title: 'Squat thigh, from standing',
    unit: 'deg',
    target: 2,
    sides: 'none',
  },
  {
    quantity: 'squatKnee',
    level: 'SHOULD',
    title: 'Squat knee flexion',
    unit: 'deg',
    target: 4,
    sides: 'none',
  },
  {
    quantity: 'sway',
    level: 'SHOULD',
    title: 'Sway RMS',
    unit: '%',
    target: 20,
    sides: 'ratio',
    sidesTarget: 20,
    shareOf: 'mm',
  },
  {
    quantity: 'hipShift',
    level: 'SHOULD',
    title: 'Hip shift, front squat',
    unit: 'mm',
    target: 10,
    sides: 'none',
  },
]

const bodiesOf = (pairs: readonly Pair[]) => [...new Set(pairs.map(({ body }) => body))]

/** Errors of left against right, one for each body that has both. */
const sideErrors = (pairs: readonly Pair[], kind: ErrorTarget['sides']): readonly number[] =>
  bodiesOf(pairs).flatMap((body) => {
    const of = (side: Side) => pairs.filter((pair) => pair.body === body && pair.side === side)
    const [left, right] = [of('left'), of('right')]
    if (kind === 'none' || left.length === 0 || right.length === 0) return []
    const between = (key: 'is' | 'was') => {
      const [a, b] = [mean(left.map((pair) => pair[key])), mean(right.map((pair) => pair[key]))]
      return kind === 'difference' ? a - b : a / b
    }
    const [is, was] = [between('is'), between('was')]
    return [kind === 'difference' ? is - was : 100 * (is / was - 1)]
  })

const meanAbsoluteOf = (errors: readonly number[]) => (errors.length > 0 ? mean(errors.map(Math.abs)) : null)

const wrongEnd = ({ expected, outcome }: ComparedTrial): boolean => {
  if (expected.endedBy === null || outcome?.kind !== 'measured') return false
  const named = outcome.endedBy ?? ''
  return expected.endedBy === 'hands' ? !/hand/i.test(named) : named !== 'foot-down'
}

export const outcomeText = (outcome: ComparedTrial['outcome']): string => {
  if (!outcome) return 'no attempt found'
  if (outcome.kind === 'incomplete') return `incomplete: ${outcome.missing.join(', ')}`
  if (outcome.kind === 'rejected') return `rejected: ${outcome.faults.join(', ')}`
  return outcome.endedBy ? `measured, ended by ${outcome.endedBy}` : 'measured'
}

const at = ({ clip, expected, outcome }: ComparedTrial) =>
  `${clip} at ${(expected.from / 1000).toFixed(1)} s: ${outcomeText(outcome)}`

/** What is rejected as it should be has no number, but for the reading that it is rejected by. */
const isWanted = ({ quantity }: ErrorTarget, { values, fault }: ComparedTrial['expected']): boolean =>
  values[quantity] !== undefined && (fault === null || quantity === 'trunkChange')

/** Attempts that have a truth for this quantity, of which none came to a value. */
const unmeasured = (target: ErrorTarget, { trials }: Comparison): readonly string[] => {
  const { quantity } = target
  const wanted = trials.filter(({ expected }) => isWanted(target, expected))
  return wanted.some(({ pairs }) => pairs.some((pair) => pair.quantity === quantity))
    ? []
    : wanted.map((trial) => `${at(trial)}, nothing to hold against its truth`)
}

const errorRow = (target: ErrorTarget, found: Comparison): Row => {
  const { trials } = found
  const pairs = trials.flatMap((trial) => trial.pairs).filter(({ quantity }) => quantity === target.quantity)
  const errors = pairs.map(({ is, was }) => (target.shareOf ? 100 * (is / was - 1) : is - was))
  const meanAbsolute = meanAbsoluteOf(errors)
  const sides = meanAbsoluteOf(sideErrors(pairs, target.sides))
  const sidesTarget = target.sidesTarget ?? null
  const ends = target.quantity === 'holdTime' ? trials.filter(wrongEnd) : []
  const lost = unmeasured(target, found)
  const isMet =
    meanAbsolute !== null &&
    meanAbsolute <= target.target &&
    (sides === null || sidesTarget === null || sides <= sidesTarget) &&
    ends.length === 0
  return {
    id: target.quantity,
    level: target.level,
    title: target.title,
    unit: target.unit,
    target: target.target,
    count: pairs.length,
    meanAbsolute,
    bias: errors.length > 0 ? mean(errors) : null,
    worst: errors.length > 0 ? errors.toSorted((a, b) => Math.abs(b) - Math.abs(a))[0]! : null,
    leftMinusRight: sides,
    leftMinusRightTarget: sidesTarget,
    inUnit:
      target.shareOf !== undefined && pairs.length > 0
        ? { meanAbsolute: mean(pairs.map(({ is, was }) => Math.abs(is - was))), unit: target.shareOf }
        : null,
    verdict: isMet ? 'met' : meanAbsolute === null && lost.length === 0 ? 'no clip' : 'short',
    misses: [...ends.map(({ clip, outcome }) => `${clip}: ${outcomeText(outcome)}`), ...lost],
  }
}

const countRow = (id: string, title: string, count: number, misses: readonly string[]): Row => ({
  id,
  level: 'MUST',
  title,
  unit: 'all',
  target: null,
  count,
  meanAbsolute: null,
  bias: null,
  worst: null,
  leftMinusRight: null,
  leftMinusRightTarget: null,
  inUnit: null,
  verdict: count === 0 ? 'no clip' : misses.length === 0 ? 'met' : 'short',
  misses,
})

/** Every row of the target table, in its order. A row without a clip says so. */
export const targetTable = (found: Comparison): readonly Row[] => {
  const faulty = found.trials.filter(({ expected }) => expected.fault !== null)
  const good = found.trials.filter(({ expected }) => expected.fault === null)
  const passed = faulty.filter(
    ({ expected, outcome }) => outcome?.kind !== 'rejected' || !outcome.faults.includes(expected.fault!),
  )
  const refused = good.filter(
    ({ expected, outcome }) =>
      outcome?.kind !== 'measured' || (expected.side !== 'both' && outcome.leg?.side !== expected.side),
  )
  const accepted = found.setUps.filter(({ isRefused }) => !isRefused)
  const rows = targets.map((target) => errorRow(target, found))
  const must = rows.filter(({ level }) => level === 'MUST')
  const should = rows.filter(({ level }) => level === 'SHOULD')
  return [
    ...must,
    countRow('faulty', 'Faulty trials rejected, naming the fault', faulty.length, passed.map(at)),
    countRow('good', 'Good trials accepted, on their side', good.length, refused.map(at)),
    countRow(
      'set-ups',
      'Bad set-ups refused, naming the cause',
      found.setUps.length,
      accepted.map(
        ({ clip, cause, reasons }) => `${clip} (${cause}): ${reasons.join(', ') || 'not refused'}`,
      ),
    ),
    ...should,
  ]
}
