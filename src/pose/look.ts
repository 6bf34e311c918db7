import type { Pose } from './pose'

/** The networks that a second look may take; the live pass has its own. */
export type LookModel = 'full' | 'heavy'

/**
 * One body in one picture that was looked at again, without smoothing. Every picture is looked at as it is and
 * mirrored; a mirrored one's pose is turned back here, so that both lie in the same picture with the runner's own sides.
 */
export interface LookPose {
  readonly model: LookModel
  readonly mirrored: boolean
  /** `t` is that of the picture: the same clock as the live poses. */
  readonly pose: Pose
}
