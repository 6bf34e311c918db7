import type { Sourced } from '../math/sourced'
import type { Ratio } from '../math/units'

/** The change that a fault begins beyond, upward or downward or both. */
export type FaultLimits<Limit extends number = number> =
  | { readonly above: Sourced<Limit>; readonly below?: Sourced<Limit> }
  | { readonly above?: Sourced<Limit>; readonly below: Sourced<Limit> }

/** What makes a trial not count, and the words for it. */
export type FaultRule<
  ChannelName extends string = string,
  PhaseName extends string = string,
  Limit extends number = number,
> = FaultLimits<Limit> & {
  readonly of: ChannelName
  readonly during: PhaseName
  /** The change from this phase's median is judged, not the value itself. */
  readonly from: PhaseName
  /**
   * A trial that counts, but changed by this much more than the runner's own other trials of that side, is doubtful: it
   * is marked, and neither rejected nor rescued by it.
   */
  readonly doubtful?: Sourced<Limit>
  /** At most five words, shown at three metres. */
  readonly caption: string
  /** One sentence: what happened and what to do. */
  readonly say: string
}

/**
 * What ends a movement that is held for time, besides its own return: the change of a place from where it was in the
 * first second. It ends the trial, it does not reject it.
 */
export interface EndRule<ChannelName extends string = string> {
  readonly of: ChannelName
  readonly above: Sourced<Ratio>
  /** At most three words, shown at three metres before how long it lasted: `Foot down: 12 seconds`. */
  readonly caption: string
}
