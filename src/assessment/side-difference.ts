/** Left against right, or why nothing is told of it. */

/** Why no difference between the sides is told. */
export type NotMeasurable =
  | 'side-missing'
  | 'too-few-trials'
  /** Both sides reached the value at which a trial ends: nobody knows how far either would have gone. */
  | 'full-time'
  /** One side reached it, and the other is not so far below that the least it can be is more than the measuring error. */
  | 'one-full-time'
  /** Tape and camera name different sides. */
  | 'methods-contradict'
  /** One side was done the easier way that the test offers, the other as it is asked for. */
  | 'other-way'
  /** What was seen is too doubtful for it (`confidence.ts`). */
  | 'low-confidence'

/** Two sides set against each other by one metric. */
export interface Compared {
  readonly metricId: string
  readonly scale: 'difference' | 'ratio'
  readonly value: number
  readonly limit: number
  /**
   * Half the width of the 95 % interval of `value`; null where one side reached the end of the test: the true difference
   * is then this or more, and nobody knows how much more.
   */
  readonly half95: number | null
}

/**
 * Left against right by one metric. `value` is left minus right in the metric's unit, or, of a `ratio`, the natural
 * logarithm of left over right; the interface names the side and shows no sign. Inside `limit` there is no difference
 * that this method can measure.
 */
export type SideDifference =
  | {
      readonly kind: 'not-measurable'
      readonly because: NotMeasurable
      /** At the full time on both legs: what too few stands tell of the other metric. Shown, and never called. */
      readonly hint?: Compared
    }
  | (Compared & { readonly kind: 'none' | 'noticeable' | 'large' })
