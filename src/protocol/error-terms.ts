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
   * The part of `firstLook` that stays when a hold is looked at again, plain and mirrored: what all looks share, which no
   * disagreement between them shows.
   */
  readonly sharedByLooks?: Sourced<number>
  /**
   * The part of `setUp` that is the body itself, which is not the same from one sitting to the next. No rendered body can
   * tell it.
   */
  readonly biology?: Sourced<number>
  /**
   * What each degree that the runner is read as turned away puts on it: a movement towards the camera that shows as one to
   * the side, or a tilt that is foreshortened. `setUp` holds the turn that the estimate does not tell
   * (`assessment/view-error.ts`).
   */
  readonly turned?: Sourced<number>
}

/** What no look changes, in the metric's unit: placing camera and runner, and the body's own day. */
export const withoutPose = ({ setUp, firstLook }: ErrorTerms): number =>
  Math.sqrt(setUp.value ** 2 - (firstLook?.value ?? 0) ** 2)

/** Placing camera and runner alone, in the metric's unit. */
export const placingAlone = (error: ErrorTerms): number =>
  Math.sqrt(withoutPose(error) ** 2 - (error.biology?.value ?? 0) ** 2)
