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

/** Of one trial by the best look that it has; null where that is the first, which has no witness. */
const leftByLooks = (metricId: string, { outcome }: TrialRecord, terms: ErrorTerms): number | null => {
  if (outcome.kind !== 'measured') return null
  const look = lookOf(outcome.looks, metricId)
  const looked = look === 'first' ? undefined : outcome.looks.second[look]?.[metricId]
  if (!looked) return null
  const { value, mirrorGap, scatter, pictures } = looked
  const own = Math.hypot(terms.sharedByLooks?.value ?? 0, mirrorGap / 2, scatter / Math.sqrt(pictures))
  const first = outcome.looks.first[metricId] ?? value
  return Math.hypot(own, unexplained(first - value, own, terms))
}

/**
 * The standard error that two looks leave, in the metric's unit: what they share (`sharedByLooks`), and how far a hold's
 * pictures, each as it is and mirrored, were apart: half of what plain and mirrored differ by, since their mean is what
 * counts, and the scatter between the pictures. It belongs to the pose, not to chance, so more trials do not shrink it: the
 * root mean square over the trials, so that one whose looks are far apart is felt. A trial that was looked at once alone has
 * no such witness: it is given what one look was off by on the bench, or nothing where that is not known (no `firstLook`):
 * the set-up error then holds the whole of the pose's share. The first look is one witness more, and a poorer one: that it
 * is as far off as it is known to be says nothing, so only what is `unexplained` is added.
 *
 * `seen`: the same trials with every look that they have, where `trials` are told by a poorer one. What a better look
 * disagreed by is known of the hold, and is no less for being told by the other: the larger of the two counts.
 */
export const lookError = (
  metricId: string,
  trials: readonly TrialRecord[],
  terms: ErrorTerms,
  seen: readonly TrialRecord[] = trials,
): number => {
  const once = terms.firstLook?.value ?? 0
  const errors = trials.flatMap((trial, index) => {
    const { outcome, withdrawn } = trial
    if (outcome.kind !== 'measured' || withdrawn || outcome.metrics[metricId] === undefined) return []
    const known = [trial, seen[index]!].flatMap((each) => leftByLooks(metricId, each, terms) ?? [])
    if (known.length === 0 && !terms.firstLook) return []
    const isOnce = lookOf(outcome.looks, metricId) === 'first'
    return [Math.max(isOnce ? once : 0, ...known)]
  })
  if (errors.length === 0) return once
  return Math.sqrt(mean(errors.map((error) => error ** 2)))
}
