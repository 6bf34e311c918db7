import { linearRegression } from 'simple-statistics'
import { mean } from '../../../src/math/statistics.ts'
import type { Clip } from '../clips.ts'
import { comparison, type ComparedTrial, type Pair } from '../comparison.ts'
import type { Quantity } from '../expected.ts'
import { outcomeText } from '../table.ts'
import type { RulerReading } from './reading.ts'

/** Errors of one quantity under one condition: measured minus true, in the quantity's own unit. */
export interface ErrorFigures {
  readonly quantity: Quantity
  /** A factor and its level, `middle`, `mixed`, or `all` that the protocol accepts. */
  readonly condition: string
  readonly count: number
  readonly bias: number
  readonly meanAbsolute: number
  /** Standard deviation of the errors; null of a single one. */
  readonly scatter: number | null
  readonly worst: number
}

/** How a quantity follows the truth over one condition, or over everything accepted. */
export interface QuantityFigures extends ErrorFigures {
  /** Measured against true: 1 where a difference is read as large as it is; null where the truth hardly varies. */
  readonly slope: number | null
  /** Read from both sides: the error of left minus right, over everything of the middle alone; null where only one was. */
  readonly leftMinusRight: number | null
}

/** What became of the attempts of one test under one condition. */
export interface GateFigures {
  readonly motion: string
  readonly condition: string
  /** Beyond what the protocol accepts, so that nothing may be measured. */
  readonly isToBeRefused: boolean
  readonly attempts: number
  readonly measured: number
  /** What was said instead, with how often. */
  readonly reasons: Readonly<Record<string, number>>
  /** Pictures in which nobody was found. */
  readonly unseen: number
}

export interface RulerFigures {
  readonly quantities: readonly QuantityFigures[]
  /** The same, as the live pass alone reads it: the pose of one look. */
  readonly firstLook: readonly QuantityFigures[]
  readonly errors: readonly QuantityFigures[]
  readonly gates: readonly GateFigures[]
  /** Readings that broke off, by the name of their condition: they are in none of the figures. */
  readonly faults: readonly string[]
}

/** A slope over less than this is noise: the unit of most quantities is the degree. */
const leastSpread = 5

const conditionOf = ({ condition: { varied, factors, mistake } }: RulerReading): string => {
  if (varied === 'middle' || varied === 'mixed') return varied
  return `${varied} ${varied === 'mistake' ? mistake : String(factors[varied])}`
}

const errorsOf = (pairs: readonly Pair[]) => pairs.map(({ is, was }) => is - was)

const figuresOf = (quantity: Quantity, condition: string, pairs: readonly Pair[]): ErrorFigures => {
  const errors = errorsOf(pairs)
  const bias = mean(errors)
  const spread = Math.sqrt(errors.reduce((sum, e) => sum + (e - bias) ** 2, 0) / (errors.length - 1))
  return {
    quantity,
    condition,
    count: pairs.length,
    bias,
    meanAbsolute: mean(errors.map(Math.abs)),
    scatter: errors.length > 1 ? spread : null,
    worst: errors.toSorted((a, b) => Math.abs(b) - Math.abs(a))[0]!,
  }
}

const slopeOf = (pairs: readonly Pair[]): number | null => {
  const truths = pairs.map(({ was }) => was)
  if (Math.max(...truths) - Math.min(...truths) < leastSpread) return null
  return linearRegression(pairs.map(({ was, is }) => [was, is])).m
}

const sideError = (pairs: readonly Pair[]): number | null => {
  const [left, right] = (['left', 'right'] as const).map((side) =>
    errorsOf(pairs.filter((pair) => pair.side === side)),
  )
  return left!.length > 0 && right!.length > 0 ? mean(left!) - mean(right!) : null
}

interface Compared {
  readonly reading: RulerReading
  readonly condition: string
  readonly trials: readonly ComparedTrial[]
}

/** Set-ups that have to be refused are compared too: what is measured in them all the same is what the gates let through. */
const comparedOf = (reading: RulerReading): Compared => {
  const clip: Clip = {
    name: reading.condition.name,
    film: '',
    expected: { ...reading.expected, refused: null },
  }
  const { trials } = comparison(new Map([[clip, reading.reading]]))
  return { reading, condition: conditionOf(reading), trials }
}

/** Of each attempt what the first look read, as if there had been no second. */
const readOnce = (ruled: RulerReading): RulerReading => ({
  ...ruled,
  reading: {
    ...ruled.reading,
    trials: ruled.reading.trials.map((trial) => {
      const { outcome } = trial
      return outcome.kind === 'measured'
        ? { ...trial, outcome: { ...outcome, metrics: outcome.looks.first } }
        : trial
    }),
  },
})

const grouped = <T>(all: readonly T[], key: (one: T) => string): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>()
  for (const one of all) groups.set(key(one), [...(groups.get(key(one)) ?? []), one])
  return groups
}

const pairsOf = (all: readonly Compared[]): readonly Pair[] =>
  all.flatMap(({ trials }) => trials.flatMap(({ pairs }) => pairs))

const gateOf = (all: readonly Compared[]): GateFigures => {
  const [{ condition, reading: first }] = all as [Compared, ...Compared[]]
  const outcomes = all.flatMap(({ trials }) => trials.map(({ outcome }) => outcome))
  const reasons: Record<string, number> = {}
  for (const outcome of outcomes) {
    if (outcome?.kind === 'measured') continue
    reasons[outcomeText(outcome)] = (reasons[outcomeText(outcome)] ?? 0) + 1
  }
  return {
    motion: first.condition.motion,
    condition,
    isToBeRefused: all.some(({ reading }) => reading.expected.refused !== null),
    attempts: outcomes.length,
    measured: outcomes.filter((outcome) => outcome?.kind === 'measured').length,
    reasons,
    unseen: all.reduce((sum, { reading: { reading } }) => sum + reading.empty, 0),
  }
}

const quantityFigures = (all: readonly Compared[]): readonly QuantityFigures[] => {
  const accepted = all.filter(({ reading }) => reading.expected.refused === null)
  const middle = pairsOf(all.filter(({ condition }) => condition === 'middle'))
  return [...grouped(pairsOf(accepted), ({ quantity }) => quantity)].map(([key, pairs]) => {
    const quantity = key as Quantity
    return {
      ...figuresOf(quantity, 'all', pairs),
      slope: slopeOf(pairs),
      leftMinusRight: sideError(middle.filter((pair) => pair.quantity === quantity)),
    }
  })
}

/** All figures of a run. */
export const rulerFigures = (every: readonly RulerReading[]): RulerFigures => {
  const readings = every.filter(({ reading }) => reading.fault === null)
  const all = readings.map(comparedOf)
  const conditions = [...grouped(all, ({ condition }) => condition)]
  return {
    quantities: quantityFigures(all),
    firstLook: quantityFigures(readings.map(readOnce).map(comparedOf)),
    errors: conditions.flatMap(([condition, some]) =>
      [...grouped(pairsOf(some), ({ quantity }) => quantity)].map(([quantity, pairs]) => ({
        ...figuresOf(quantity as Quantity, condition, pairs),
        slope: slopeOf(pairs),
        leftMinusRight: sideError(pairs),
      })),
    ),
    gates: [
      ...grouped(all, ({ condition, reading }) => `${reading.condition.motion} ${condition}`).values(),
    ].map(gateOf),
    faults: every.filter(({ reading }) => reading.fault !== null).map(({ condition }) => condition.name),
  }
}
