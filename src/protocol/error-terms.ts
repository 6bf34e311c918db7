import type { Sourced } from '../math/sourced'

/** What a declaration knows of a metric's error, in the metric's unit (`assessment/error-budget.ts` combines it). */
export interface ErrorTerms {
  /** Minimal detectable change of the method itself, where it is published or measured. */
  readonly mdc: Sourced<number>
  /** Set-up and repositioning between two captures: does not shrink with more trials. */
  readonly setUp: Sourced<number>
  /** Typical standard deviation between trials, the prior of the pooled scatter. */
  readonly trial: Sourced<number>
  /**
   * The part of `setUp` that is the pose of one look, of a metric that is looked at again: the bench may replace it, and
   * nothing else, by what the looks disagree by (measuring.md, error budget).
   */
  readonly firstLook?: Sourced<number>
  /**
   * What each degree that the runner is read as turned away puts on it: a movement towards the camera that shows as one to
   * the side, or a tilt that is foreshortened. `setUp` holds the turn that the estimate does not tell
   * (`assessment/view-error.ts`).
   */
  readonly turned?: Sourced<number>
}
