import type { Milliseconds } from '../math/units'
import type { TrialSide } from '../protocol/outcome'

/** A rest before the next trial of this station, or the other leg, or another test comes next, or none. */
export type BetweenReason = 'rest' | 'next-side' | 'next-test' | 'finished'

/** What lies before the next station until that one is watched: a break in it takes nothing of it away. */
export interface Interval {
  readonly why: Exclude<BetweenReason, 'finished'>
  readonly lasting: Milliseconds
  /** The station of which it was not yet asked, to its end, whether it hurt. */
  readonly asks: { readonly mobilityTestId: string; readonly side: TrialSide } | null
}
