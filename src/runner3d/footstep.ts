import { minimumJerk } from './minimum-jerk'

/** One step of a foot: the share of its way along the floor, and of its height over it. */
export interface Footstep {
  readonly way: number
  readonly lift: number
}

/** At the share `u` of its time. A foot is lifted before it goes and is there before it comes down: it never drags. */
export const footstep = (u: number): Footstep => ({
  way: minimumJerk((u - 0.1) / 0.8),
  lift: minimumJerk(u / 0.35) * (1 - minimumJerk((u - 0.65) / 0.35)),
})
