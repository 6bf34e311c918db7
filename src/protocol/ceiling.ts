import type { MobilityTest } from './define-mobility-test'
import type { TrialOutcome } from './outcome'

/** Whether a value of the primary metric is as much as its test measures at all. */
export const isAtCeiling = ({ ceiling }: MobilityTest, value: number): boolean =>
  ceiling !== undefined && value >= ceiling.at.value

/** Whether a trial reached it: its side is done then, because the best trial counts and none can be better. */
export const reachedCeiling = (test: MobilityTest, outcome: TrialOutcome): boolean =>
  outcome.kind === 'measured' && isAtCeiling(test, outcome.metrics[test.primary] ?? -Infinity)
