import type { Milliseconds, Ratio } from '../../math/units'
import type { Pose } from '../../pose/pose'
import type { CaptureFaultCode, PictureLight, PoseEngine } from '../../session/ports'

export type PoseModel = 'lite' | 'full' | 'heavy'
export type Delegate = 'GPU' | 'CPU'

/** One picture on its way to the model. Whoever holds it closes it; transferring it hands that duty over. */
export type Frame = VideoFrame | ImageBitmap

export interface EngineWish {
  readonly model: PoseModel
  /** `best`: GPU where it is sane and not slower, else CPU. A remembered choice saves the trial. */
  readonly delegate: Delegate | 'best'
}

export type ToPoseWorker =
  /** `base`: absolute address of the page's folder, since the worker's own file lies elsewhere in a build. */
  | { readonly kind: 'start'; readonly base: string; readonly wish: EngineWish }
  | { readonly kind: 'frame'; readonly t: Milliseconds; readonly frame: Frame }
  | { readonly kind: 'close' }

/** The answer to one frame, sent after the frame was closed. */
export type FrameAnswer =
  | { readonly kind: 'pose'; readonly pose: Pose; readonly light: PictureLight }
  | { readonly kind: 'nobody'; readonly t: Milliseconds; readonly light: PictureLight }

export type FromPoseWorker =
  | { readonly kind: 'loading'; readonly done: Ratio }
  | { readonly kind: 'ready'; readonly engine: PoseEngine }
  | FrameAnswer
  /** This worker cannot go on (dead graph, lost WebGL context), a fresh one can. */
  | { readonly kind: 'broken'; readonly detail: string }
  /** No worker of this kind can work here until something outside changes. */
  | { readonly kind: 'fault'; readonly code: CaptureFaultCode; readonly detail: string }
  | { readonly kind: 'closed' }
