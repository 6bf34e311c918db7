import type { Pose } from '../pose/pose'
import type { Side } from '../pose/side'

/** How the measured leg is found in a pose, by geometry: the model's labels swap in side view. */
export type LegRule = 'front'

/** +1 when the runner faces the right edge of the (unmirrored) picture, -1 the left edge. */
export type Facing = 1 | -1

/** One pose with the leg that counts in it. `label` is the model's label of that leg here, not the runner's side. */
export interface Stance {
  readonly pose: Pose
  readonly facing: Facing
  readonly label: Side
}
