import { constant } from '../math/sourced'
import type { MobilityTest } from '../protocol/define-mobility-test'
import type { TrialSide } from '../protocol/outcome'
import { lesserSide } from './asymmetry'
import { onCommonLook } from './like-looks'
import { likeness, wornUnlike, type Unlike } from './likeness'
import type { AssessmentRecord } from './records'
import {
  sidesOf,
  type MetricSides,
  type MobilityResult,
  type ResultPart,
  type SideResult,
} from './test-result'

/** What changed since last time, by the reliable change index (clinical reference 7.1). Inside the error: nothing. */

export type ChangeLevel = 'none' | 'possible' | 'real'

/** From how many standard errors of a change on it is possible, and real. */
export const changeLimits = {
  possible: constant(
    1.28,
    'number',
    'provisional',
    'Standard errors of a change: eight of ten changes by chance alone stay below it; clinical reference 7.1.',
  ),
  real: constant(
    1.96,
    'number',
    'provisional',
    'Standard errors of a change: nineteen of twenty changes by chance alone stay below it; clinical reference 7.1.',
  ),
} as const

/** `value` is later minus earlier: in the metric's unit, or, of a ratio, the natural logarithm of later over earlier. */
export interface Change {
  readonly level: ChangeLevel
  readonly value: number
  /** What a change has to exceed to be real; in the same unit. */
  readonly limit: number
}

export interface SideChange extends Change {
  readonly side: TrialSide
  /** Whether it went the way that is better; null of a metric where neither is, and where nothing changed. */
  readonly isBetter: boolean | null
  /**
   * The worse of two uneven legs, picked out by one capture alone, and better now: part of that is to be expected without
   * any training (regression to the mean).
   */
  readonly mayBeRegression: boolean
}

/** One mobility test, then and now. `unlike` says why they cannot be compared; then nothing else is told. */
export type TestChange =
  | { readonly kind: 'unlike'; readonly mobilityTestId: string; readonly because: readonly Unlike[] }
  | {
      readonly kind: 'compared'
      readonly mobilityTestId: string
      readonly metricId: string
      readonly sides: readonly SideChange[]
      /** Of left minus right; its limit is larger than that of one leg, because four values go into it. */
      readonly asymmetry: Change | null
    }

const levelOf = (index: number): ChangeLevel => {
  if (Math.abs(index) > changeLimits.real.value) return 'real'
  return Math.abs(index) >= changeLimits.possible.value ? 'possible' : 'none'
}

/**
 * A change against its standard error; `mdc` is the method's own minimal detectable change, which is 1.96 of them, and
 * they are never less.
 */
export const reliableChange = (value: number, standardError: number, mdc: number): Change => {
  const error = Math.max(standardError, mdc / changeLimits.real.value)
  return { level: levelOf(value / error), value, limit: changeLimits.real.value * error }
}

/** A value with its standard error, on the scale that it is compared on. */
interface Estimate {
  readonly value: number
  readonly standardError: number
}

const scaled = (ratio: boolean, value: number): number => (ratio ? Math.log(value) : value)

const estimate = (side: SideResult<TrialSide>, isRatio: boolean): Estimate | null =>
  side.value === null || !side.error || side.atCeiling
    ? null
    : { value: scaled(isRatio, side.value), standardError: side.error.standardError }

/** The mean of the captures of a baseline; each was set up anew, so their whole errors average. */
const baseline = (captures: readonly Estimate[]): Estimate => ({
  value: captures.reduce((sum, { value }) => sum + value, 0) / captures.length,
  standardError: Math.hypot(...captures.map(({ standardError }) => standardError)) / captures.length,
})

const before = (earlier: readonly MobilityResult[], side: TrialSide, isRatio: boolean): readonly Estimate[] =>
  earlier.flatMap((result) => {
    const found = sidesOf(result).find((each) => each.side === side)
    return (found && estimate(found, isRatio)) ?? []
  })

/** The leg that one capture alone found to be the lesser one. */
const pickedOut = (earlier: readonly MobilityResult[]): TrialSide | null => {
  const [only, ...more] = earlier
  if (only?.sides !== 'each' || more.length > 0 || only.difference.kind === 'not-measurable') return null
  const isReal = only.difference.kind === 'noticeable' || only.difference.kind === 'large'
  return isReal ? lesserSide(only.difference.value, only.measure.better) : null
}

const sideChanges = (earlier: readonly MobilityResult[], later: MobilityResult): readonly SideChange[] => {
  const { better, compare, error } = later.measure
  const isRatio = compare === 'ratio'
  const picked = pickedOut(earlier)
  return sidesOf(later).flatMap((side) => {
    const now = estimate(side, isRatio)
    const captures = before(earlier, side.side, isRatio)
    if (!now || captures.length === 0) return []
    const then = baseline(captures)
    const change = reliableChange(
      now.value - then.value,
      Math.hypot(now.standardError, then.standardError),
      scaled(isRatio, error.mdc.value),
    )
    const isBetter =
      better === 'zero' || change.level === 'none' ? null : change.value > 0 === (better === 'higher')
    return [
      { ...change, side: side.side, isBetter, mayBeRegression: isBetter === true && picked === side.side },
    ]
  })
}

const asymmetryOf = (sides: MetricSides): Estimate | null => {
  const isRatio = sides.measure.compare === 'ratio'
  const [left, right] = [estimate(sides.left, isRatio), estimate(sides.right, isRatio)]
  if (!left || !right) return null
  return {
    value: left.value - right.value,
    standardError: Math.hypot(left.standardError, right.standardError),
  }
}

/** The method's own change of one leg is 1.41 times that between two differences of legs. */
const asymmetryChange = (earlier: readonly MobilityResult[], later: MobilityResult): Change | null => {
  if (later.sides !== 'each') return null
  const now = asymmetryOf(later)
  const captures = earlier.flatMap((result) => (result.sides === 'each' ? (asymmetryOf(result) ?? []) : []))
  if (!now || captures.length === 0) return null
  const then = baseline(captures)
  const { compare, error } = later.measure
  return reliableChange(
    now.value - then.value,
    Math.hypot(now.standardError, then.standardError),
    Math.SQRT2 * scaled(compare === 'ratio', error.mdc.value),
  )
}

/** What one assessment has of a test, and what was said before it was measured. */
export interface Capture {
  readonly result: MobilityResult
  readonly sittings?: AssessmentRecord['sittings'] | undefined
}

/** What each method measured of a test, the leading one first. */
export const partsOf = (result: MobilityResult): readonly ResultPart[] =>
  result.sides === 'each' && result.beside ? [result, result.beside] : [result]

/** By the method that leads now, if it was used in each capture of the baseline, else by the one beside it. */
const byOneMethod = (results: readonly MobilityResult[]): readonly ResultPart[] | null => {
  const methods = partsOf(results.at(-1)!).map(({ measure }) => measure.by)
  const series = methods.map((method) =>
    results.flatMap((result) => partsOf(result).find(({ measure }) => measure.by === method) ?? []),
  )
  return series.find((parts) => parts.length === results.length) ?? null
}

/** One method's part of a capture. */
export interface Taken {
  readonly part: ResultPart
  readonly sittings?: AssessmentRecord['sittings'] | undefined
}

/**
 * Why a capture cannot be compared with earlier ones of the same test; nothing where it can. The one rule of results and
 * trends. Cloth hides what a camera reads and no tape.
 */
export const unlikeSince = (earlier: readonly Taken[], later: Taken): readonly Unlike[] => {
  const worn = earlier
    .flatMap(({ sittings }) => wornUnlike(sittings, later.sittings))
    .filter((what) => what === 'footwear' || later.part.measure.by === 'camera')
  return [...new Set([...earlier.flatMap(({ part }) => likeness(part, later.part)), ...worn])]
}

/**
 * One test since a baseline of one capture or two, on the best look that all of them have. A side at its ceiling has no
 * change to measure; null where nothing can be told at all.
 */
export const testChange = (
  test: MobilityTest,
  earlier: readonly Capture[],
  later: Capture,
): TestChange | null => {
  if (earlier.length === 0) return null
  const mobilityTestId = test.id
  const parts = byOneMethod([...earlier, later].map(({ result }) => result))
  if (!parts) return { kind: 'unlike', mobilityTestId, because: ['method'] }
  const taken = [...earlier, later].map(({ sittings }, index) => ({ part: parts[index]!, sittings }))
  const because = unlikeSince(taken.slice(0, -1), taken.at(-1)!)
  if (because.length > 0) return { kind: 'unlike', mobilityTestId, because }
  const alike = onCommonLook(test, parts)
  const [then, now] = [alike.slice(0, -1), alike.at(-1)!]
  const sides = sideChanges(then, now)
  if (sides.length === 0) return null
  return {
    kind: 'compared',
    mobilityTestId,
    metricId: now.metricId,
    sides,
    asymmetry: asymmetryChange(then, now),
  }
}
