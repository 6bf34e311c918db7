import type { Sourced } from '../math/sourced'
import type { MobilityTest } from './define-mobility-test'
import type { TrialOutcome } from './outcome'

/** The most that a test's primary metric can come to. */
export interface Ceiling<MetricName extends string = string> {
  /** A trial that reaches it ends its side: the best counts, and none can be better. In the metric's unit. */
  readonly at: Sourced<number>
  /** Where both sides reach it, nothing is left of a difference but by this metric. */
  readonly then: MetricName
  /** What it keeps from being found, in figures: a sentence beside the result. */
  readonly hides: string
}

/** Whether a value of the primary metric is as much as its test measures at all. */
const isAtCeiling = ({ ceiling }: MobilityTest, value: number): boolean =>
  ceiling !== undefined && value >= ceiling.at.value

/** Whether a trial reached it: its side is done then, because the best trial counts and none can be better. */
export const reachedCeiling = (test: MobilityTest, outcome: TrialOutcome): boolean =>
  outcome.kind === 'measured' && isAtCeiling(test, outcome.metrics[test.primary] ?? -Infinity)
