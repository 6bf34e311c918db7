import { isPlace } from '../biomechanics/channel'
import type { Span } from '../biomechanics/phase'
import { middleHalf, within } from '../biomechanics/phase-span'
import { samplePlace } from '../biomechanics/place'
import { fullHeight, fullRepetitions, repetitionsIn } from '../biomechanics/repetition-watch'
import type { Stance } from '../biomechanics/stance'
import { constant } from '../math/sourced'
import { mean, median } from '../math/statistics'
import type { UnitName } from '../math/units'
import type { Metric, MobilityTest } from './define-mobility-test'
import { channelOf, repetitionsOf, samplesOf } from './trial-reading'

const medianIn = (
  test: MobilityTest,
  channel: string,
  span: Span | undefined,
  stances: readonly Stance[],
): number | null =>
  span ? median(within(samplesOf(test, channel, stances), span).map(({ value }) => value)) : null

/** What of a stand is left out of its sway. */
export const swayLimits = {
  leftOffAtEachEnd: constant(
    1000,
    'ms',
    'provisional',
    'Hold and hurry at the ends of a stand are no sway; measuring.md, conventions.',
  ),
} as const

/** A stance, and how far to the right of its own mean a place was in it, in the channel's unit. */
export interface SidewaysSample {
  readonly stance: Stance
  readonly value: number
}

/** The course that a sideways scatter is made of: the ends of its phase left off, the mean taken away; null where it has no scale. */
export const sidewaysCourse = (
  test: MobilityTest,
  of: string,
  { from, to }: Span,
  stances: readonly Stance[],
): readonly SidewaysSample[] | null => {
  const channel = channelOf(test, of)
  if (!isPlace(channel)) throw new Error(`${test.id}: "${of}" is no place, it has no sideways scatter`)
  const places = stances
    .filter(
      ({ pose }) =>
        pose.t >= from + swayLimits.leftOffAtEachEnd.value &&
        pose.t <= to - swayLimits.leftOffAtEachEnd.value,
    )
    .map((stance) => ({ stance, place: samplePlace(channel, stance) }))
  const scale = median(places.map(({ place }) => place.scale))
  if (scale === null || !(scale > 0)) return null
  const middle = mean(places.map(({ place }) => place.right))
  return places.map(({ stance, place }) => ({ stance, value: (place.right - middle) / scale }))
}

/** The root mean square of a sideways place about its own mean, in its channel's unit. */
const sidewaysScatter = (...read: Parameters<typeof sidewaysCourse>): number | null => {
  const course = sidewaysCourse(...read)
  return course && Math.sqrt(mean(course.map(({ value }) => value ** 2)))
}

/** What the declared repetitions came to: how many were full, how high the own full one is, or how much of it was kept. */
const repeated = (
  test: MobilityTest,
  { of, reduce }: Metric,
  span: Span,
  stances: readonly Stance[],
): number | null => {
  const rule = repetitionsOf(test)
  if (!rule) throw new Error(`${test.id} declares no repetitions`)
  const found = repetitionsIn(rule, within(samplesOf(test, of, stances), span))
  const full = fullHeight(rule, found)
  if (full === null) return null
  const counted = fullRepetitions(rule, found)
  if (reduce === 'repetition-count') return counted.length
  return reduce === 'full-height' ? full : mean(counted.map(({ height }) => height / full))
}

const unitOfReduce: Partial<Readonly<Record<Metric['reduce'], UnitName>>> = {
  duration: 'ms',
  'repetition-count': 'count',
  'height-kept': 'ratio',
}

/** The one metric that may raise a difference between sides. */
export const primaryMetric = (test: MobilityTest): Metric => {
  const metric = test.metrics[test.primary]
  if (!metric) throw new Error(`${test.id} names no metric "${test.primary}"`)
  return metric
}

/** Whether a trial is held for time: then the runner looks at a cross and hears a clock, instead of watching himself. */
export const isTimed = (test: MobilityTest): boolean => primaryMetric(test).reduce === 'duration'

/** The unit of a metric: that of its channel, unless what is made of it is something else. */
export const metricUnit = (test: MobilityTest, metric: Metric): UnitName =>
  unitOfReduce[metric.reduce] ?? channelOf(test, metric.of).unit

const isRepeated = ({ reduce }: Metric): boolean =>
  reduce === 'repetition-count' || reduce === 'full-height' || reduce === 'height-kept'

/** The metric's value in its unit; null where its phase was not found. */
export const metricValue = (
  test: MobilityTest,
  metric: Metric,
  spans: Readonly<Record<string, Span>>,
  stances: readonly Stance[],
): number | null => {
  const { of, during, relative, reduce } = metric
  const span = spans[during]
  if (span && isRepeated(metric)) return repeated(test, metric, spans[test.movement] ?? span, stances)
  if (span && reduce === 'duration') return span.to - span.from
  if (span && reduce === 'sideways-scatter') return sidewaysScatter(test, of, span, stances)
  const held = medianIn(test, of, span && middleHalf(span), stances)
  if (!relative || held === null) return held
  const stood = medianIn(test, relative.of, spans[relative.to], stances)
  return stood === null ? null : held + relative.share.value * (relative.standing.value - stood)
}
