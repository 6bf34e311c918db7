import type { Sourced } from '../math/sourced'
import type { Count, Milliseconds } from '../math/units'

/** How often a movement is made, and what lies between two of them. */
export interface DeclaredTrials {
  readonly count: Sourced<Count>
  readonly combine: 'mean' | 'best'
  /** The hold that is asked for; less may still count (the plateau's `lasting`). */
  readonly hold: Sourced<Milliseconds>
  /** Counted and rejected together: then a rest and an easier way are offered. */
  readonly attempts: Sourced<Count>
  /** Between any two trials, where the body needs it. */
  readonly rest?: Sourced<Milliseconds>
  /** The legs take turns, one trial each, so that neither is the more tired or the more practised one. */
  readonly alternates?: true
  /** How many trials a side has in the short form, where fewer than `count`. */
  readonly short?: Sourced<Count>
  /** What the full form adds: attempts that do not count, held for `hold` where shorter than a trial, and rests. */
  readonly full?: {
    readonly practice: Sourced<Count>
    readonly hold?: Sourced<Milliseconds>
    readonly rest?: Sourced<Milliseconds>
  }
}
