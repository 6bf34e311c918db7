import type { Degrees, Milliseconds, Ratio } from '../../math/units'
import type { LookPose } from '../../pose/look'
import type { Pose } from '../../pose/pose'
import type { KeyFrame } from '../../session/device-ports'
import type { CaptureFaultCode, KeepOrder, LookRequest, PictureLight, PoseEngine } from '../../session/ports'

export type PoseModel = 'lite' | 'full' | 'heavy'
export type Delegate = 'GPU' | 'CPU'

/** One picture on its way to the model. Whoever holds it closes it; transferring it hands that duty over. */
export type Frame = VideoFrame | ImageBitmap

export interface EngineWish {
  readonly model: PoseModel
  /** `best`: GPU where it is sane and not slower, else CPU. A remembered choice saves the trial. */
  readonly delegate: Delegate | 'best'
  /**
   * The network of the second look; `full` joins it. Made at once, or when the first look is asked for: making them stops
   * the live picture for a second or two, which a runner in the middle of a trial would feel. None for a source that is
   * only watched.
   */
  readonly secondLook: 'heavy' | 'heavy-when-asked' | 'none'
}

export type ToPoseWorker =
  /** `base`: absolute address of the page's folder, since the worker's own file lies elsewhere in a build. */
  | { readonly kind: 'start'; readonly base: string; readonly wish: EngineWish }
  | {
      readonly kind: 'frame'
      readonly t: Milliseconds
      readonly frame: Frame
      readonly keep: KeepOrder
    }
  /** Looks again, between frames; answered once, with nothing where no look was possible. */
  | ({ readonly kind: 'look' } & LookRequest)
  | { readonly kind: 'close' }

/** The answer to one frame, sent after the frame was closed. */
export type FrameAnswer =
  | { readonly kind: 'pose'; readonly pose: Pose; readonly light: PictureLight; readonly roll?: Degrees }
  | {
      readonly kind: 'nobody'
      readonly t: Milliseconds
      readonly light: PictureLight
      readonly roll?: Degrees
    }

export type FromPoseWorker =
  | { readonly kind: 'loading'; readonly done: Ratio }
  | { readonly kind: 'ready'; readonly engine: PoseEngine }
  | FrameAnswer
  /** The second look's network is on its way, 0 to 1. */
  | { readonly kind: 'look-loading'; readonly done: Ratio }
  | {
      readonly kind: 'looked'
      readonly id: string
      readonly looks: readonly LookPose[]
      readonly keyFrame?: KeyFrame
    }
  /** This worker cannot go on (dead graph, lost WebGL context), a fresh one can. */
  | { readonly kind: 'broken'; readonly detail: string }
  /** No worker of this kind can work here until something outside changes. */
  | { readonly kind: 'fault'; readonly code: CaptureFaultCode; readonly detail: string }
  | { readonly kind: 'closed' }
