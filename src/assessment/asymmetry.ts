import { constant } from '../math/sourced'
import type { Side } from '../pose/side'
import type { MobilityTest } from '../protocol/define-mobility-test'
import type { TrialSide } from '../protocol/outcome'
import { isLow } from './confidence'
import { waysDone } from './easier-way'
import { differenceHalf95, limitOfDetection } from './error-budget'
import type { SideDifference } from './side-difference'
import type { MetricSides, SideResult } from './test-result'

/**
 * Fewer valid trials a side support a value, but no statement about a difference (clinical reference 6.4); all of them
 * where a test asks for fewer.
 */
export const trialsForDifference = constant(
  3,
  'count',
  'provisional',
  'Valid trials of a side: fewer support a value, but no statement about a difference; clinical reference 6.4.',
)

/** Of two that differ, the side that does less of what is better; `value` is left minus right, or the logarithm of their ratio. */
export const lesserSide = (value: number, better: 'higher' | 'lower' | 'zero'): Side =>
  value > 0 === (better === 'higher') ? 'right' : 'left'

/** A side that has reached the most that is measured needs no more trials: they could not say anything else. */
export const isComplete = ({ valid, atCeiling }: SideResult<TrialSide>, asked: number): boolean =>
  valid >= Math.min(trialsForDifference.value, asked) || atCeiling

/**
 * The comparison of two sides by one metric (clinical reference 6.1, 6.4): by difference, or, where a scatter grows
 * with its size, by the natural logarithm of the ratio. Inside the limit nothing is called real. With one side at its
 * ceiling what was read is the least that the difference can be (ordinal, 6.5).
 */
const compared = (test: MobilityTest, by: MetricSides): SideDifference => {
  const { metricId, measure, left, right } = by
  if (left.value === null || right.value === null || !left.error || !right.error) {
    return { kind: 'not-measurable', because: 'side-missing' }
  }
  if (waysDone(left.trials) !== waysDone(right.trials)) {
    return { kind: 'not-measurable', because: 'other-way' }
  }
  if (isLow(test, by)) return { kind: 'not-measurable', because: 'low-confidence' }
  const scale = measure.compare
  const own = scale === 'ratio' ? Math.log : (value: number) => value
  const value = own(left.value) - own(right.value)
  const limit = limitOfDetection(left.error, right.error, own(measure.error.mdc.value))
  const isBound = left.atCeiling !== right.atCeiling
  const isInside = Math.abs(value) < limit
  // In truth it is this or more: a small one says neither that there is a difference, nor that there is none.
  if (isBound && isInside) return { kind: 'not-measurable', because: 'one-full-time' }
  const half95 = isBound ? null : differenceHalf95(left.error, right.error)
  const told = { metricId, scale, value, limit, half95 } as const
  if (isInside) return { kind: 'none', ...told }
  const large = measure.largeDifference
  const isLarge = large !== undefined && Math.abs(value) >= own(large.value)
  return { kind: isLarge ? 'large' : 'noticeable', ...told }
}

/**
 * Both sides reached the ceiling, so they are compared by the metric that the declaration names for that. One stand in full
 * ends its side, and one is too few to call a difference by (clinical reference 6.4 and 8): what it tells is a hint.
 */
const comparedAtCeiling = (test: MobilityTest, by: MetricSides | undefined): SideDifference => {
  const found = by && compared(test, by)
  if (found?.kind === 'not-measurable' && found.because === 'other-way') return found
  const because = 'full-time'
  if (!by || !found || found.kind === 'not-measurable') return { kind: 'not-measurable', because }
  const areEnough = [by.left, by.right].every((side) => isComplete(side, by.measure.trials))
  if (areEnough) return found
  const { metricId, scale, value, limit, half95 } = found
  return { kind: 'not-measurable', because, hint: { metricId, scale, value, limit, half95 } }
}

/**
 * Left against right: by the primary metric, or, where both sides reached its ceiling, by the one that the declaration
 * names for that (clinical reference 6.2: a difference of censored values is not measurable).
 */
export const sideDifference = (
  test: MobilityTest,
  primary: MetricSides,
  others: readonly MetricSides[],
): SideDifference => {
  const { left, right, measure } = primary
  const isMissing = left.value === null || right.value === null
  if (!isMissing && !(isComplete(left, measure.trials) && isComplete(right, measure.trials))) {
    return { kind: 'not-measurable', because: 'too-few-trials' }
  }
  const then = test.ceiling?.then
  return left.atCeiling && right.atCeiling
    ? comparedAtCeiling(
        test,
        others.find(({ metricId }) => metricId === then),
      )
    : compared(test, primary)
}
