import type { MobilityTest } from '../protocol/define-mobility-test'
import { lookTimes } from '../protocol/second-look'
import type { EndedTrial } from '../protocol/trial-series'

/**
 * The instants, on the source's clock, whose pictures a trial that just ended wants looked at again; none of one that was
 * not measured. A trial tells its phases from its first pose, its pictures are known by the source's clock.
 */
export const lookTimesOf = (test: MobilityTest, { outcome, poses }: EndedTrial): readonly number[] => {
  if (outcome.kind !== 'measured') return []
  const began = poses[0]?.t ?? 0
  const spans = Object.entries(outcome.phases).map(
    ([id, { from, to }]) => [id, { from: from + began, to: to + began }] as const,
  )
  return lookTimes(test, Object.fromEntries(spans))
}
