import type { Span } from '../biomechanics/phase'
import type { Stance } from '../biomechanics/stance'
import type { LookModel, LookPose } from '../pose/look'
import type { MobilityTest } from './define-mobility-test'
import { metricValue } from './metric-value'
import type { LookedMetrics, Looks } from './outcome'
import { lookedValue, lookStances } from './second-look'

/** From the one that is believed most to the one that is believed least. */
export const lookModels = ['heavy', 'full'] as const satisfies readonly LookModel[]

/** What was found of one attempt, and the pictures of it that were looked at again. */
export interface LookedAt {
  readonly spans: Readonly<Record<string, Span>>
  readonly stances: readonly Stance[]
  readonly looks: readonly LookPose[]
}

const some = <Value>(
  entries: readonly (readonly [string, Value | null])[],
): Readonly<Record<string, Value>> =>
  Object.fromEntries(entries.filter((entry): entry is readonly [string, Value] => entry[1] !== null))

/** Every metric as the live pass reads it, and as each network's second look does. */
export const bothLooks = (test: MobilityTest, { spans, stances, looks }: LookedAt): Looks => {
  const metrics = Object.entries(test.metrics)
  const again = lookStances(test, looks, stances)
  const second = lookModels.flatMap((model): readonly (readonly [LookModel, LookedMetrics])[] => {
    const own = again.filter((look) => look.model === model)
    const values = some(metrics.map(([id, metric]) => [id, lookedValue(test, metric, spans, own)] as const))
    return Object.keys(values).length > 0 ? [[model, values]] : []
  })
  return {
    first: some(metrics.map(([id, metric]) => [id, metricValue(test, metric, spans, stances)] as const)),
    second: Object.fromEntries(second),
  }
}

/** The look that a metric's value comes from. */
export const lookOf = ({ second }: Looks, metric: string): LookModel | 'first' =>
  lookModels.find((model) => second[model]?.[metric] !== undefined) ?? 'first'

/** Metric id -> the value of its best look. */
export const bestLook = (looks: Looks): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(looks.first).map(([id, value]) => {
      const look = lookOf(looks, id)
      return [id, look === 'first' ? value : (looks.second[look]?.[id]?.value ?? value)]
    }),
  )

/** A doubt that lowers confidence: the looks lie further apart than the method's own MDC, so one of them is wrong. */
export const doLooksDisagree = (test: MobilityTest, looks: Looks): boolean => {
  const metric = test.metrics[test.primary]
  const [first, best] = [looks.first[test.primary], bestLook(looks)[test.primary]]
  if (!metric || first === undefined || best === undefined) return false
  return Math.abs(best - first) > metric.error.mdc.value
}

/** The metrics whose witness, in the same pictures of the live pass, lies further from them than it may. */
export const doesWitnessDisagree = (
  test: MobilityTest,
  { spans, stances }: Pick<LookedAt, 'spans' | 'stances'>,
): boolean =>
  Object.values(test.metrics).some((metric) => {
    const { witness, of, during } = metric
    if (!witness) return false
    const [own, told] = [of, witness.of].map((channel) =>
      metricValue(test, { ...metric, of: channel, during }, spans, stances),
    )
    return own != null && told != null && Math.abs(told - own - witness.apart.value) > witness.within.value
  })
