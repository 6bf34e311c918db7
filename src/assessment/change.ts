import type { MobilityTest } from '../protocol/define-mobility-test'
import type { TrialSide } from '../protocol/outcome'
import { lesserSide } from './asymmetry'
import { doubtsOf, fewTrialsOn, withoutFew, type ChangeDoubt } from './change-doubt'
import { onCommonLook } from './like-looks'
import { likeness, wornUnlike, type Unlike } from './likeness'
import { metricChange, type MetricChange } from './metric-change'
import type { ToldAssessment } from './told-assessment'
import {
  partsOf,
  type MetricSides,
  type MobilityResult,
  type ResultPart,
  type SideResult,
} from './test-result'

/** What changed since last time, by the reliable change index (clinical reference 7.1). Inside the error: nothing. */

/** One mobility test, then and now. `unlike` and `doubtful` say why they are not compared; then nothing else is told. */
export type TestChange =
  | { readonly kind: 'unlike'; readonly mobilityTestId: string; readonly because: readonly Unlike[] }
  | { readonly kind: 'doubtful'; readonly mobilityTestId: string; readonly because: readonly ChangeDoubt[] }
  | (MetricChange & {
      readonly kind: 'compared'
      readonly mobilityTestId: string
      /** Of the legs that reached the end of the test then and now: by what the test compares there instead. */
      readonly atFullTime: MetricChange | null
      /** The legs that had too few trials in one of them: nothing is told of these. */
      readonly tooFew: readonly TrialSide[]
    })

/** The leg that one capture alone found to be the lesser one, by the metric that is told. */
const pickedOut = (earlier: readonly MobilityResult[]): TrialSide | null => {
  const [only, ...more] = earlier
  if (only?.sides !== 'each' || more.length > 0 || only.difference.kind === 'not-measurable') return null
  const { kind, metricId, value } = only.difference
  const isReal = (kind === 'noticeable' || kind === 'large') && metricId === only.metricId
  return isReal ? lesserSide(value, only.measure.better) : null
}

/** A leg that did not reach the end of the test has no part in what is compared there. */
const whereFull = (result: MobilityResult, metricId: string): readonly MetricSides[] => {
  if (result.sides !== 'each') return []
  const by = result.others.find((each) => each.metricId === metricId)
  const full = (leg: SideResult, side: SideResult): SideResult =>
    leg.atCeiling ? side : { ...side, value: null, error: null }
  return by ? [{ ...by, left: full(result.left, by.left), right: full(result.right, by.right) }] : []
}

const fullTimeChange = (
  { ceiling }: MobilityTest,
  earlier: readonly MobilityResult[],
  later: MobilityResult,
): MetricChange | null => {
  if (!ceiling) return null
  const [now] = whereFull(later, ceiling.then)
  const then = earlier.flatMap((result) => whereFull(result, ceiling.then))
  if (!now || then.length === 0) return null
  const change = metricChange(then, now)
  return change.sides.length > 0 ? change : null
}

/** What one assessment has of a test, and what was said before it was measured. */
export interface Capture {
  readonly result: MobilityResult
  readonly sittings?: ToldAssessment['sittings'] | undefined
}

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
  readonly sittings?: ToldAssessment['sittings'] | undefined
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
 * One test since a baseline of one capture or two, on the best look that all of them have. Nothing is told of what no
 * difference may be told of (`change-doubt.ts`); null where there is nothing to compare.
 */
export const testChange = (
  test: MobilityTest,
  earlier: readonly Capture[],
  later: Capture,
): TestChange | null => {
  if (earlier.length === 0) return null
  const mobilityTestId = test.id
  const captures = [...earlier, later]
  const parts = byOneMethod(captures.map(({ result }) => result))
  if (!parts) return { kind: 'unlike', mobilityTestId, because: ['method'] }
  const taken = captures.map(({ sittings }, index) => ({ part: parts[index]!, sittings }))
  const because = unlikeSince(taken.slice(0, -1), taken.at(-1)!)
  if (because.length > 0) return { kind: 'unlike', mobilityTestId, because }
  const doubts = captures.flatMap(({ result }, index) => doubtsOf(test, result, parts[index]!))
  if (doubts.length > 0) return { kind: 'doubtful', mobilityTestId, because: [...new Set(doubts)] }
  const tooFew = [...new Set(parts.flatMap(fewTrialsOn))]
  const alike = onCommonLook(test, parts).map(withoutFew)
  const [then, now] = [alike.slice(0, -1), alike.at(-1)!]
  const change = metricChange(then, now, pickedOut(then))
  const atFullTime = fullTimeChange(test, then, now)
  if (change.sides.length === 0 && !atFullTime) return null
  return { kind: 'compared', mobilityTestId, ...change, atFullTime, tooFew }
}
