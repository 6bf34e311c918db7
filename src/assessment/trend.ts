import type { MobilityTest } from '../protocol/define-mobility-test'
import type { Measure, Method } from '../protocol/measure'
import type { TrialSide } from '../protocol/outcome'
import type { AssessmentResult } from './assessment-result'
import { unlikeSince, type Taken } from './change'
import { onCommonLook } from './like-looks'
import type { Unlike } from './likeness'
import type { ToldAssessment } from './told-assessment'
import {
  partsOf,
  sidesOf,
  type MetricSides,
  type MetricTogether,
  type ResultPart,
  type SideResult,
} from './test-result'

/** One metric over the assessments of a runner: values that may be compared stand on one line, others on the next. */

/** What one assessment has of a metric: the sides that were measured, at least one. */
export interface TrendPoint {
  readonly assessment: ToldAssessment
  readonly sides: readonly SideResult<TrialSide>[]
}

export interface TrendLine {
  /** Oldest first, at least one; all of them read by the best look that the whole line has. */
  readonly points: readonly TrendPoint[]
  /** Why it does not go on from the line before it; nothing of the first one. */
  readonly because: readonly Unlike[]
}

export interface Trend {
  readonly test: MobilityTest
  readonly measure: Measure
  /** In the order of time, at least one. */
  readonly lines: readonly TrendLine[]
}

interface Capture extends Taken {
  readonly assessment: ToldAssessment
}

interface Stretch {
  readonly captures: readonly Capture[]
  readonly because: readonly Unlike[]
}

const hasValue = ({ value }: SideResult<TrialSide>): boolean => value !== null

const capturesBy = (
  method: Method,
  { id }: MobilityTest,
  entries: readonly AssessmentResult[],
): readonly Capture[] =>
  entries.flatMap(({ assessment, results }) => {
    const result = results.find(({ mobilityTestId }) => mobilityTestId === id)
    const part = result && partsOf(result).find(({ measure }) => measure.by === method)
    return part && sidesOf(part).some(hasValue) ? [{ assessment, part, sittings: assessment.sittings }] : []
  })

/** A capture goes on a line where it is like every one on it: small steps must not add up to another set-up. */
const stretchesOf = (captures: readonly Capture[]): readonly Stretch[] => {
  const stretches: Stretch[] = []
  for (const capture of captures) {
    const current = stretches.at(-1)
    const because = current ? unlikeSince(current.captures, capture) : []
    if (current && because.length === 0)
      stretches[stretches.length - 1] = { ...current, captures: [...current.captures, capture] }
    else stretches.push({ captures: [capture], because })
  }
  return stretches
}

const metricsOf = (part: ResultPart): readonly (MetricSides | MetricTogether)[] => [part, ...part.others]

/** The metric's own line of a stretch; null where none of its captures has a value of it. */
const lineOf = (
  metricId: string,
  { captures, because }: Stretch,
  alike: readonly ResultPart[],
): TrendLine | null => {
  const points = captures.flatMap(({ assessment }, index): readonly TrendPoint[] => {
    const found = metricsOf(alike[index]!).find((each) => each.metricId === metricId)
    const sides = found ? sidesOf(found).filter(hasValue) : []
    return sides.length > 0 ? [{ assessment, sides }] : []
  })
  return points.length > 0 ? { points, because } : null
}

const trendsBy = (
  method: Method,
  test: MobilityTest,
  entries: readonly AssessmentResult[],
): readonly Trend[] => {
  const stretches = stretchesOf(capturesBy(method, test, entries))
  const alike = stretches.map(({ captures }) =>
    onCommonLook(
      test,
      captures.map(({ part }) => part),
    ),
  )
  const newest = alike.at(-1)?.at(-1)
  return (newest ? metricsOf(newest) : []).flatMap(({ metricId, measure }) => {
    const lines = stretches.flatMap((stretch, index) => lineOf(metricId, stretch, alike[index]!) ?? [])
    return lines.length > 0 ? [{ test, measure, lines }] : []
  })
}

/**
 * Every metric of a test that was measured, the test's own first; those by hand before the camera's, because the finer method
 * leads. `entries`: of one runner, oldest first.
 */
export const trendsOf = (test: MobilityTest, entries: readonly AssessmentResult[]): readonly Trend[] =>
  (['tape', 'stopwatch', 'camera'] as const).flatMap((method) => trendsBy(method, test, entries))
