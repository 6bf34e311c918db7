import type { Measure } from '../protocol/measure'
import type { TrialSide } from '../protocol/outcome'
import { differenceError } from './error-budget'
import { reliableChange, type Change } from './reliable-change'
import { sidesOf, type MetricSides, type MetricTogether, type SideResult } from './test-result'

/** What became of one metric since a baseline: each leg for itself, then the difference between them. */

export interface SideChange extends Change {
  readonly side: TrialSide
  /**
   * When it reached the end of the test, in one of the two alone: the true change is then `value` or more that way, and
   * level `none` says that nobody knows. Null where neither did.
   */
  readonly fullTime: 'then' | 'now' | null
  /** Whether it went the way that is better; null of a metric where neither is, and where nothing changed. */
  readonly isBetter: boolean | null
  /**
   * The worse of two uneven legs, picked out by one capture alone, and better now: part of that is to be expected without
   * any training (regression to the mean).
   */
  readonly mayBeRegression: boolean
}

/** Of a difference between legs; its limit is larger than that of one leg, because four values go into it. */
export interface AsymmetryChange extends Change {
  /** Left minus right, or the natural logarithm of their ratio. */
  readonly then: number
  readonly now: number
  /** It was picked out by one capture alone, and is smaller now: as of the lesser leg, part of that is to be expected. */
  readonly mayBeRegression: boolean
}

export interface MetricChange {
  readonly metricId: string
  readonly sides: readonly SideChange[]
  readonly asymmetry: AsymmetryChange | null
}

type Measured = MetricSides | MetricTogether

/** A value with its standard error, on the scale that it is compared on. */
interface Estimate {
  readonly value: number
  readonly standardError: number
  /** In truth it is this or more. */
  readonly atCeiling: boolean
}

const scaled = ({ compare }: Measure, value: number): number =>
  compare === 'ratio' ? Math.log(value) : value

const estimate = (side: SideResult<TrialSide>, measure: Measure): Estimate | null =>
  side.value === null || !side.error
    ? null
    : {
        value: scaled(measure, side.value),
        standardError: side.error.standardError,
        atCeiling: side.atCeiling,
      }

/** The mean of the captures of a baseline; each was set up anew, so their whole errors average. */
const baseline = (captures: readonly Estimate[]): Estimate => ({
  value: captures.reduce((sum, { value }) => sum + value, 0) / captures.length,
  standardError: Math.hypot(...captures.map(({ standardError }) => standardError)) / captures.length,
  atCeiling: captures.some(({ atCeiling }) => atCeiling),
})

const before = (earlier: readonly Measured[], side: TrialSide): readonly Estimate[] =>
  earlier.flatMap((result) => {
    const found = sidesOf(result).find((each) => each.side === side)
    return (found && estimate(found, result.measure)) ?? []
  })

/**
 * By what is read; null where that tells nothing: both at the end of the test, or then there once and further from it now
 * than one end alone can say.
 */
const sideChange = (then: Estimate, now: Estimate, measure: Measure) => {
  const value = now.value - then.value
  if (then.atCeiling && (now.atCeiling || value >= 0)) return null
  const fullTime = then.atCeiling ? ('then' as const) : now.atCeiling ? ('now' as const) : null
  const error = Math.hypot(now.standardError, then.standardError)
  return { ...reliableChange(value, error, scaled(measure, measure.error.mdc.value)), fullTime }
}

const sideChanges = (
  earlier: readonly Measured[],
  later: Measured,
  picked: TrialSide | null,
): readonly SideChange[] =>
  sidesOf(later).flatMap((side) => {
    const { better } = later.measure
    const now = estimate(side, later.measure)
    const captures = before(earlier, side.side)
    if (!now || captures.length === 0) return []
    const change = sideChange(baseline(captures), now, later.measure)
    if (!change) return []
    const isBetter =
      better === 'zero' || change.level === 'none' ? null : change.value > 0 === (better === 'higher')
    return [
      { ...change, side: side.side, isBetter, mayBeRegression: isBetter === true && picked === side.side },
    ]
  })

/** Null where a leg reached the end of the test: its part of the difference is not known. */
const asymmetryOf = (by: Measured): Estimate | null => {
  if ('both' in by) return null
  const [left, right] = [estimate(by.left, by.measure), estimate(by.right, by.measure)]
  if (!left || !right || left.atCeiling || right.atCeiling) return null
  return {
    value: left.value - right.value,
    standardError: differenceError(by.left.error!, by.right.error!),
    atCeiling: false,
  }
}

/** The method's own change of one leg is 1.41 times that between two differences of legs. */
const asymmetryChange = (
  earlier: readonly Measured[],
  later: Measured,
  picked: TrialSide | null,
): AsymmetryChange | null => {
  const now = asymmetryOf(later)
  const captures = earlier.flatMap((each) => asymmetryOf(each) ?? [])
  if (!now || captures.length === 0) return null
  const then = baseline(captures)
  const change = reliableChange(
    now.value - then.value,
    Math.hypot(now.standardError, then.standardError),
    Math.SQRT2 * scaled(later.measure, later.measure.error.mdc.value),
  )
  const isSmaller = change.level !== 'none' && Math.abs(now.value) < Math.abs(then.value)
  const mayBeRegression = picked !== null && isSmaller
  return { ...change, then: then.value, now: now.value, mayBeRegression }
}

/** `earlier`: the same metric by the same method, of one capture or two. `picked`: the leg that it was found uneven by. */
export const metricChange = (
  earlier: readonly Measured[],
  later: Measured,
  picked: TrialSide | null = null,
): MetricChange => ({
  metricId: later.metricId,
  sides: sideChanges(earlier, later, picked),
  asymmetry: asymmetryChange(earlier, later, picked),
})
