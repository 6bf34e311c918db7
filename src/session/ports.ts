import type { Milliseconds, Ratio } from '../math/units'
import type { PictureSize, Pose } from '../pose/pose'

/** Which network measured, on what: part of every measurement, because two of them never share a trend line. */
export interface PoseEngine {
  readonly library: string
  readonly model: 'lite' | 'full' | 'heavy' | 'recorded'
  /** sha256 of the model file, hex; empty for a recording whose header does not name it. */
  readonly modelHash: string
  readonly delegate: 'GPU' | 'CPU' | 'unknown'
}

/** What the picture itself was like when the pose was found: darkness breaks poses while visibility stays high. */
export interface PictureLight {
  /** Mean luma, 0 (black) to 255 (white). */
  readonly luma: number
  /** Root mean square change between two consecutive small pictures, in luma steps; null for the first. */
  readonly change: number | null
}

/** Trouble of the environment on the way to a pose. Wording and next steps: `ui/fault-text.ts`. */
export type CaptureFaultCode =
  | 'camera-refused'
  | 'camera-absent'
  | 'camera-taken'
  | 'camera-unsuitable'
  | 'camera-insecure-page'
  | 'camera-unanswered'
  | 'camera-interrupted'
  | 'camera-unplugged'
  | 'camera-muted'
  | 'webgl-absent'
  | 'model-missing'
  | 'model-corrupt'
  | 'engine-failed'
  | 'file-not-a-video'
  | 'file-unreadable'
  | 'recording-invalid'

export interface CaptureFault {
  readonly kind: 'capture'
  readonly code: CaptureFaultCode
  /** For the log and a bug report, never for the runner. */
  readonly detail: string
}

/** Trouble of the store. Nothing that was stored before is lost by any of these. */
export type StorageFaultCode =
  'storage-blocked' | 'storage-outdated-tab' | 'storage-full' | 'storage-unavailable' | 'storage-closed'

export interface StorageFault {
  readonly kind: 'storage'
  readonly code: StorageFaultCode
  readonly detail: string
}

export type Fault = CaptureFault | StorageFault

export type PoseSourceKind = 'camera' | 'video-file' | 'replay'

export type PoseSourceEvent =
  /** Bytes of model and wasm that have arrived, of those expected; 0 to 1. */
  | { readonly kind: 'loading'; readonly done: Ratio }
  | { readonly kind: 'ready'; readonly picture: PictureSize; readonly engine: PoseEngine }
  | { readonly kind: 'pose'; readonly pose: Pose; readonly light: PictureLight | null }
  /** A frame was read and nobody was found in it. */
  | { readonly kind: 'nobody'; readonly t: Milliseconds; readonly light: PictureLight | null }
  /** Only of a source with an end: a file, a recording. 0 to 1. */
  | { readonly kind: 'progress'; readonly done: Ratio }
  /**
   * The line of poses broke and goes on: a dead graph was replaced, a hidden tab came back. The running trial is void;
   * times keep rising.
   */
  | { readonly kind: 'interrupted'; readonly reason: 'engine-restarted' | 'tab-hidden' | 'camera-muted' | 'picture-resized' }
  | { readonly kind: 'fault'; readonly fault: CaptureFault }
  | { readonly kind: 'ended' }

/**
 * Where poses come from: a camera, a file, a recording, later the virtual runner. All are equal to the rest of the
 * product. `Picture` is what the interface can show (an element of the page); the core does not know what it is.
 */
export interface PoseSource<Picture = unknown> {
  readonly kind: PoseSourceKind
  /** What to show, unmirrored; null where there is no picture (a recording). */
  readonly picture: Picture | null
  /** Whether the picture is a live mirror: the interface then flips it, by style only. */
  readonly mirrored: boolean
  /** Begins; every event, faults too, arrives at `listener`. Called once. */
  start(listener: (event: PoseSourceEvent) => void): void
  /** Releases camera, file and frames, at any time; no event follows. */
  stop(): void
}
