import { median } from '../math/statistics'
import type { Sourced } from '../math/sourced'
import { lookOf } from '../protocol/looks'
import type { TrialRecord } from './records'

/**
 * The standard error that two looks leave, in the metric's unit: how far a hold's pictures, each as it is and mirrored,
 * were apart. Half of what plain and mirrored differ by, since their mean is what counts, and the scatter between the
 * pictures; it belongs to the pose, not to chance, so more trials do not shrink it. The median over the trials. A trial
 * that was looked at once alone has no such witness: it is given what one look was off by on the bench, or nothing where
 * that is not known (`firstLook` null): the set-up error then holds the whole of the pose's share.
 */
export const lookError = (
  metricId: string,
  trials: readonly TrialRecord[],
  firstLook: Sourced<number> | null,
): number => {
  const once = firstLook ? [firstLook.value] : []
  const errors = trials.flatMap(({ outcome, withdrawn }) => {
    if (outcome.kind !== 'measured' || withdrawn || outcome.metrics[metricId] === undefined) return []
    const look = lookOf(outcome.looks, metricId)
    const looked = look === 'first' ? undefined : outcome.looks.second[look]?.[metricId]
    if (!looked) return once
    return [Math.hypot(looked.mirrorGap / 2, looked.scatter / Math.sqrt(looked.pictures))]
  })
  return median(errors) ?? once[0] ?? 0
}
