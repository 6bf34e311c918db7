import type { ReportDocument } from '../../src/report/records'
import { quantile975 } from './student-quantile'

/**
 * Page one computed from an exported file alone, by formulas that are written here anew (clinical reference 6.4): nothing of
 * the program is asked. What it gives is set beside what the file says.
 */

export type Test = ReportDocument['pageOne']['tests'][number]
type Trial = ReportDocument['trials'][number]
type Values = Pick<Test, 'metricId' | 'by' | 'sides'>
export type Method = ReportDocument['method']['tests'][number]['metrics'][number]

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const middle = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}
const sumOfSquares = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0)

/** The look that values are read by; absent: each trial's best one. */
export type Look = 'heavy' | 'full' | 'first' | undefined

const metric = ({ id: trialId, outcome }: Trial, id: string, look: Look): number => {
  const metrics = outcome.kind === 'measured' ? outcome.metrics : {}
  const looks = outcome.kind === 'measured' ? outcome.looks : { first: {}, second: {} }
  const byLook = look === 'first' ? looks.first[id] : look && looks.second[look]?.[id]?.value
  const value = look ? byLook : metrics[id]
  if (value === undefined) throw new Error(`${trialId} has no ${id}`)
  return value
}

export const methodOf = (document: ReportDocument, test: Test, { metricId, by }: Values): Method => {
  const found = document.method.tests
    .find(({ mobilityTestId }) => mobilityTestId === test.mobilityTestId)
    ?.metrics.find((each) => each.metricId === metricId && each.by === by)
  if (!found) throw new Error(`the file does not say how ${metricId} is measured`)
  return found
}

const combined = ({ combine, better, compare }: Method, values: readonly number[]): number => {
  if (combine === 'mean') return compare === 'ratio' ? Math.exp(mean(values.map(Math.log))) : mean(values)
  if (better === 'zero') return [...values].sort((a, b) => Math.abs(a) - Math.abs(b))[0]!
  return better === 'higher' ? Math.max(...values) : Math.min(...values)
}

const pooled = (document: ReportDocument, values: readonly number[], typical: number): number => {
  const prior = document.method.priorFreedom.value
  const freedom = values.length - 1
  return Math.sqrt((prior * typical ** 2 + sumOfSquares(values)) / (prior + freedom))
}

/** What a second look leaves of a trial. */
const leftBy = (
  {
    value,
    mirrorGap,
    scatter,
    pictures,
  }: { value: number; mirrorGap: number; scatter: number; pictures: number },
  first: number | undefined,
  { firstLook, setUp, sharedByLooks }: Method['error'],
): number => {
  const own = Math.hypot(sharedByLooks?.value ?? 0, mirrorGap / 2, scatter / Math.sqrt(pictures))
  const explained = own ** 2 + (firstLook ?? setUp).value ** 2
  return Math.sqrt(own ** 2 + Math.max(0, ((first ?? value) - value) ** 2 - explained) / 2)
}

/** Told by a poorer look than a trial has, the better one's disagreement counts all the same, where it is more. */
const looksOf = (trials: readonly Trial[], { metricId, error }: Method, only: Look): number => {
  const each = trials.flatMap(({ outcome }) => {
    if (outcome.kind !== 'measured') return []
    const { first, second } = outcome.looks
    const best = second.heavy?.[metricId] ?? second.full?.[metricId]
    const told = only === 'first' ? undefined : only ? second[only]?.[metricId] : best
    const known = [told, best].flatMap((look) => (look ? leftBy(look, first[metricId], error) : []))
    const once = told || !error.firstLook ? [] : [error.firstLook.value]
    return known.length + once.length > 0 ? [Math.max(...known, ...once)] : []
  })
  if (each.length === 0) return error.firstLook?.value ?? 0
  return Math.hypot(...each) / Math.sqrt(each.length)
}

const rollOf = (document: ReportDocument, trials: readonly Trial[], { rollShare }: Method): number =>
  trials.some(({ setUp }) => setUp?.roll === null) ? rollShare * document.method.unknownRoll.value : 0

const turnOf = (trials: readonly Trial[], { error }: Method): number => {
  const setUps = trials.flatMap(({ setUp }) => setUp ?? [])
  const yaws = setUps.flatMap(({ yaw }) => yaw ?? [])
  const turn = error.turned && yaws.length > 0 ? middle(yaws) * error.turned.value : 0
  const pose = error.firstLook?.value ?? 0
  const placing = Math.sqrt(error.setUp.value ** 2 - pose ** 2 - (error.biology?.value ?? 0) ** 2)
  return turn > placing ? Math.sqrt(turn ** 2 - placing ** 2) : 0
}

export interface SideNumbers {
  readonly value: number
  readonly standardError: number
  readonly half95: number
  /** Of it what an unknown lean of the camera leaves. */
  readonly roll: number
  /** Trials that it is made of. */
  readonly count: number
}

/** A side's value and error, from the trials that page one names. */
export const sideNumbers = (
  document: ReportDocument,
  method: Method,
  trialIds: readonly string[],
  look?: Look,
): SideNumbers | null => {
  const trials = trialIds.map((id) => {
    const trial = document.trials.find((each) => each.id === id)
    if (!trial) throw new Error(`page one names ${id}, which is not in the file`)
    return trial
  })
  if (trials.length === 0) return null
  const values = trials.map((trial) => metric(trial, method.metricId, look))
  const isRatio = method.compare === 'ratio'
  const own = isRatio ? Math.log : (value: number) => value
  const { error } = method
  const scatter = pooled(document, values.map(own), own(error.trial.value)) / Math.sqrt(values.length)
  const roll = isRatio ? 0 : rollOf(document, trials, method)
  const parts = isRatio
    ? [scatter, own(error.setUp.value)]
    : [
        scatter,
        Math.sqrt(error.setUp.value ** 2 - (error.firstLook?.value ?? 0) ** 2),
        looksOf(trials, method, look),
        turnOf(trials, method),
        roll,
      ]
  const standardError = Math.hypot(...parts)
  return {
    value: combined(method, values),
    standardError,
    roll,
    half95: 1.96 * standardError,
    count: values.length,
  }
}

const quantiles = new Map<number, number>()
const quantileOf = (freedom: number): number => {
  const known = quantiles.get(freedom) ?? quantile975(freedom)
  quantiles.set(freedom, known)
  return known
}

export interface DifferenceNumbers {
  readonly value: number
  readonly limit: number
  /** Null where one side alone reached the end: the difference has no upper end then. */
  readonly half95: number | null
  readonly kind: 'none' | 'noticeable' | 'large'
}

/** Left against right, from the two sides' own numbers. */
export const differenceNumbers = (
  document: ReportDocument,
  method: Method,
  left: SideNumbers,
  right: SideNumbers,
): DifferenceNumbers => {
  const own = method.compare === 'ratio' ? Math.log : (value: number) => value
  const value = own(left.value) - own(right.value)
  const { detectionFactor } = document.method
  // The camera leans the same for both legs, and the runner turns round for the other one.
  const standardError = Math.sqrt(
    left.standardError ** 2 + right.standardError ** 2 + 2 * left.roll * right.roll,
  )
  const limit = Math.max(detectionFactor.value * standardError, own(method.error.mdc.value))
  const ends = [left, right].filter((side) => method.endsAt !== null && side.value >= method.endsAt)
  const freedom = document.method.priorFreedom.value + left.count + right.count - 2
  const half95 = ends.length === 1 ? null : quantileOf(freedom) * standardError
  const isLarge = method.largeDifference && Math.abs(value) >= own(method.largeDifference.value)
  return { value, limit, half95, kind: Math.abs(value) < limit ? 'none' : isLarge ? 'large' : 'noticeable' }
}

/** A value with a direction against zero; null of fewer trials than a statement needs, and of a metric without one. */
export const directionNumbers = (
  document: ReportDocument,
  method: Method,
  { value, standardError, count }: SideNumbers,
): Pick<DifferenceNumbers, 'limit' | 'kind'> | null => {
  if (method.positive === null || count < Math.min(3, method.trials)) return null
  const limit = Math.max(document.method.detectionFactor.value * standardError, method.error.mdc.value)
  const isLarge = method.largeDifference && Math.abs(value) >= method.largeDifference.value
  return { limit, kind: Math.abs(value) < limit ? 'none' : isLarge ? 'large' : 'noticeable' }
}
