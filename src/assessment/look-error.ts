import { mean } from '../math/statistics'
import type { ErrorTerms } from '../protocol/error-terms'
import { lookOf } from '../protocol/looks'
import type { TrialRecord } from './records'

/**
 * What the first and the second look differ by beyond what either is known to be off by, shared by the two alike: the
 * variance between two methods (Mandel and Paule 1982; of two, half of the excess). Nothing where their errors explain it.
 */
const unexplained = (apart: number, own: number, { firstLook, setUp }: ErrorTerms): number =>
  Math.sqrt(Math.max(0, (apart ** 2 - own ** 2 - (firstLook ?? setUp).value ** 2) / 2))

/**
 * The standard error that two looks leave, in the metric's unit: what they share (`sharedByLooks`), and how far a hold's
 * pictures, each as it is and mirrored, were apart: half of what plain and mirrored differ by, since their mean is what
 * counts, and the scatter between the pictures. It belongs to the pose, not to chance, so more trials do not shrink it: the
 * root mean square over the trials, so that one whose looks are far apart is felt. A trial that was looked at once alone has
 * no such witness: it is given what one look was off by on the bench, or nothing where that is not known (no `firstLook`):
 * the set-up error then holds the whole of the pose's share. The first look is one witness more, and a poorer one: that it
 * is as far off as it is known to be says nothing, so only what is `unexplained` is added.
 */
export const lookError = (metricId: string, trials: readonly TrialRecord[], terms: ErrorTerms): number => {
  const { firstLook, sharedByLooks } = terms
  const once = firstLook ? [firstLook.value] : []
  const errors = trials.flatMap(({ outcome, withdrawn }) => {
    if (outcome.kind !== 'measured' || withdrawn || outcome.metrics[metricId] === undefined) return []
    const look = lookOf(outcome.looks, metricId)
    const looked = look === 'first' ? undefined : outcome.looks.second[look]?.[metricId]
    if (!looked) return once
    const { value, mirrorGap, scatter, pictures } = looked
    const own = Math.hypot(sharedByLooks?.value ?? 0, mirrorGap / 2, scatter / Math.sqrt(pictures))
    const first = outcome.looks.first[metricId] ?? value
    return [Math.hypot(own, unexplained(first - value, own, terms))]
  })
  if (errors.length === 0) return once[0] ?? 0
  return Math.sqrt(mean(errors.map((error) => error ** 2)))
}
