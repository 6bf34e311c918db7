import type { FaceOfKeyFrame } from './device-ports'
import type { LookRequest } from './ports'

/** `none`: no picture of the runner is kept, and none is asked for. */
export type KeyFrameWish = FaceOfKeyFrame | 'none'

/** The request as it goes to the source: only where the runner asked for pictures does one come back with the answer. */
export const withKeyFrame = (request: LookRequest, wish: KeyFrameWish): LookRequest =>
  wish === 'none' ? request : { ...request, keyFrame: wish }
