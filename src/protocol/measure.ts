import type { Sourced } from '../math/sourced'
import type { UnitName } from '../math/units'
import type { Metric, MobilityTest } from './define-mobility-test'
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
  readonly combine: 'mean' | 'best'
  /** How many trials a side are asked for. */
  readonly trials: number
  readonly error: {
    readonly mdc: Sourced<number>
    readonly setUp: Sourced<number>
    readonly trial: Sourced<number>
  }
  readonly largeDifference?: Sourced<number>
  /** The value at which a trial ends by itself; null where there is no such end. */
  readonly endsAt: number | null
}

/** A hold for time ends by itself, and then nobody knows how long it would have lasted (clinical reference 6.2). */
const endOf = (test: MobilityTest): number | null => {
  const movement = test.phases[test.movement]
  const isTime = test.metrics[test.primary]?.reduce === 'duration'
  return isTime && movement?.kind === 'lifted' ? movement.limit.value : null
}

/** The primary metric of a test, as the camera measures it. */
export const cameraMeasure = (test: MobilityTest): Measure => {
  const metric = test.metrics[test.primary]
  if (!metric) throw new Error(`${test.id} names no metric "${test.primary}"`)
  const { title, better, comparative, error, largeDifference } = metric
  const known = { title, better, comparative, error, ...(largeDifference && { largeDifference }) }
  return {
    by: 'camera',
    metricId: test.primary,
    ...known,
    unit: metricUnit(test, metric),
    combine: test.trials.combine,
    trials: test.trials.count,
    endsAt: endOf(test),
  }
}

/** What is measured by hand; null for a test that needs the camera. */
export const manualMeasure = ({ manual }: MobilityTest): Measure | null => {
  if (!manual) return null
  const { instrument, metric, title, unit, better, comparative, trials, error, largeDifference } = manual
  const endsAt = manual.instrument === 'stopwatch' ? manual.endsAt.value : null
  const known = { title, unit, better, comparative, error, largeDifference, endsAt }
  return { by: instrument, metricId: metric, combine: trials.combine, trials: trials.count, ...known }
}
