import type { TrialRecord } from '../assessment/records'
import { sidesOf, type MetricSides, type MetricTogether } from '../assessment/test-result'
import { variance } from '../math/statistics'
import { lookOf } from '../protocol/looks'
import { times, typedQuantity } from './format'

/** Which looks a number comes from, and how far the trials of a side lie apart: said in words beside it. */

const valueOf = ({ outcome, withdrawn }: TrialRecord, metricId: string): number | undefined =>
  outcome.kind === 'measured' && !withdrawn ? outcome.metrics[metricId] : undefined

const lookText = {
  heavy: 'looked at again by the larger network, plain and mirrored',
  full: 'looked at again by the same network, plain and mirrored',
  first: 'looked at once',
} as const

/** By which looks the trials that count were read, each with how many where there are several. */
export const looksText = (
  { metricId }: Pick<MetricSides, 'metricId'>,
  trials: readonly TrialRecord[],
): string => {
  const looks = trials.flatMap((trial) =>
    trial.outcome.kind === 'measured' && valueOf(trial, metricId) !== undefined
      ? [lookOf(trial.outcome.looks, metricId)]
      : [],
  )
  const kinds = [...new Set(looks)]
  if (kinds.length === 0) return 'no trial counts'
  if (kinds.length === 1) return lookText[kinds[0]!]
  return kinds.map((kind) => `${looks.filter((look) => look === kind).length} ${lookText[kind]}`).join(', ')
}

/**
 * The standard deviation of each side's own valid trials, in the metric's unit: `left 1.0°, right 0.6°`; of a small share that is
 * compared by ratio as a factor, as its error is: `left 1.4 times`.
 */
export const spreadText = (result: MetricSides | MetricTogether): string => {
  const texts = sidesOf(result).flatMap(({ side, trials }) => {
    const values = trials.flatMap((trial) => valueOf(trial, result.metricId) ?? [])
    const { unit, compare } = result.measure
    const isFactor = unit === 'ratio' && compare === 'ratio'
    if (values.length < 2 || (isFactor && values.some((value) => value <= 0))) return []
    const spread = isFactor
      ? times(Math.sqrt(variance(values.map(Math.log))))
      : typedQuantity(Math.sqrt(variance(values)), unit)
    return [side === 'both' ? spread : `${side} ${spread}`]
  })
  return texts.length > 0 ? texts.join(', ') : 'not known of one trial'
}
