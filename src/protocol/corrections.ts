import type { Sourced } from '../math/sourced'
import type { Degrees, Ratio } from '../math/units'

/**
 * The channel `of` reads `standing` in truth during `to`; what it reads instead is taken off the metric by `share`:
 * metric + share x (standing - reading). 1 takes off all of it, -1 puts it on where the segment counts the other way.
 */
export interface StandingCorrection<ChannelName extends string = string, PhaseName extends string = string> {
  readonly of: ChannelName
  readonly to: PhaseName
  readonly standing: Sourced<Degrees | Ratio>
  readonly share: Sourced<Ratio>
}

/**
 * The same quantity told by a channel that needs no upright: `of` minus the metric reads `apart`. Where it reads otherwise by
 * more than `within`, one of the two is wrong, and the trial says so.
 */
export interface Witness<ChannelName extends string = string> {
  readonly of: ChannelName
  readonly apart: Sourced<Degrees>
  readonly within: Sourced<Degrees>
}
