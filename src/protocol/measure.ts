import type { Channel } from '../biomechanics/channel'
import type { Sourced } from '../math/sourced'
import type { UnitName } from '../math/units'
import type { LesserWords, SignWords } from './declared-words'
import type { Metric, MobilityTest } from './define-mobility-test'
import type { ErrorTerms } from './error-terms'
import type { Instrument } from './manual-metric'
import { metricUnit } from './metric-value'

/** How a number came about: seen by the camera (live, in a video or a recording), or read off by the runner. */
export type Method = 'camera' | Instrument

/** A metric as a result needs it, whichever method it is measured by. */
export interface Measure {
  readonly by: Method
  readonly metricId: string
  readonly title: string
  readonly unit: UnitName
  readonly better: Metric['better']
  readonly comparative: string
  /** What the side that does less well is or does, after its name: `ankle is stiffer`. */
  readonly lesser: LesserWords
  readonly combine: 'mean' | 'best'
  /** Of a ratio, every error part and limit is a factor. */
  readonly compare: 'difference' | 'ratio'
  readonly reads?: SignWords
  /** A value with a direction: positive to the runner's left. */
  readonly positive?: 'left'
  /** A share of the stature, and the unit it is told in as well where the height is known. */
  readonly ofStature?: 'mm' | 'cm'
  /** How many trials a side are asked for. */
  readonly trials: number
  readonly error: ErrorTerms
  readonly largeDifference?: Sourced<number>
  /** How many degrees a degree of camera roll puts on it: 0 of what needs no upright. */
  readonly rollShare: number
  /**
   * The value at which a trial ends by itself, and then nobody knows how far it would have gone (clinical reference 6.2);
   * null where there is no such end.
   */
  readonly endsAt: number | null
}

const isToUpright = ({ kind }: Channel): boolean =>
  kind === 'segment-tilt' || kind === 'side-lean' || kind === 'shoulder-line'

/**
 * Only of an angle that is read as it stands: a count, a share or a time is none, and an angle that is the difference of
 * two of the same line has the roll in both. What is taken off by the own quiet stand takes the roll off with it.
 */
const rollShareOf = ({ channels }: MobilityTest, { of, relative, reduce }: Metric): number => {
  if (reduce !== 'median-of-middle') return 0
  const degrees = (name: string) => (isToUpright(channels[name]!) ? 1 : 0)
  return Math.abs(degrees(of) - (relative ? relative.share.value * degrees(relative.of) : 0))
}

/** Where less is better, the side with more of it is the one that does less well. */
const lesserOf = ({ limb }: MobilityTest, { better, comparative, lesser }: Metric): LesserWords => ({
  limb: limb ?? 'side',
  does: (better === 'lower' ? comparative : lesser) ?? 'has less',
})

/** One metric of a test, as the camera measures it. The primary one may have an end beyond which nobody knows. */
export const measureOf = (test: MobilityTest, metricId: string): Measure => {
  const metric = test.metrics[metricId]
  if (!metric) throw new Error(`${test.id} names no metric "${metricId}"`)
  const { title, better, comparative, error, largeDifference, compare, reads, positive, ofStature } = metric
  const isPrimary = metricId === test.primary
  return {
    by: 'camera',
    metricId,
    title,
    better,
    comparative,
    error,
    lesser: lesserOf(test, metric),
    ...(largeDifference && { largeDifference }),
    ...(reads && { reads }),
    ...(positive && { positive }),
    ...(ofStature && { ofStature }),
    compare: compare ?? 'difference',
    unit: metricUnit(test, metric),
    combine: isPrimary ? test.trials.combine : 'mean',
    trials: test.trials.count.value,
    rollShare: rollShareOf(test, metric),
    endsAt: isPrimary ? (test.ceiling?.at.value ?? null) : null,
  }
}

/** The primary metric of a test, as the camera measures it. */
export const cameraMeasure = (test: MobilityTest): Measure => measureOf(test, test.primary)

/** What is measured by hand; null for a test that needs the camera. */
export const manualMeasure = (test: MobilityTest): Measure | null => {
  const { manual } = test
  if (!manual) return null
  const { instrument, metric, title, unit, better, compare, comparative, trials, error, largeDifference } =
    manual
  // It is the same movement, read off another way: the words for it are those of the camera's own metric.
  const { lesser } = cameraMeasure(test)
  const endsAt = manual.instrument === 'stopwatch' ? manual.endsAt.value : null
  const known = {
    title,
    unit,
    better,
    comparative,
    error,
    largeDifference,
    endsAt,
    compare,
    rollShare: 0,
    lesser,
  } as const
  return { by: instrument, metricId: metric, combine: trials.combine, trials: trials.count.value, ...known }
}
