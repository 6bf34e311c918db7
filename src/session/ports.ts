import type { AssessmentRecord, ManualTrial, TrialRecord } from '../assessment/records'
import type { Degrees, Milliseconds, Ratio } from '../math/units'
import type { LookPose } from '../pose/look'
import type { PictureSize, Pose } from '../pose/pose'
import type { TrialSide } from '../protocol/outcome'
import type { KeptTrial } from '../protocol/recomputed-outcome'
import type { FaceOfKeyFrame, KeyFrame } from './device-ports'

/** Which network measured, on what: part of every measurement, because two of them never share a trend line. */
export interface PoseEngine {
  readonly library: string
  readonly model: 'lite' | 'full' | 'heavy' | 'recorded'
  /** sha256 of the model file, hex; empty for a recording whose header does not name it. */
  readonly modelHash: string
  readonly delegate: 'GPU' | 'CPU' | 'unknown'
  readonly browser?: string
}

/** What the picture itself was like when the pose was found: darkness breaks poses while visibility stays high. */
export interface PictureLight {
  /** Mean luma, 0 (black) to 255 (white). */
  readonly luma: number
  /** Root mean square change between two consecutive small pictures, in luma steps; null for the first. */
  readonly change: number | null
}

/**
 * Trouble of the environment on the way to a pose. After `camera-unanswered` and `camera-muted` the source goes on by
 * itself once the runner has done what is said; every other one ends it. Wording and next steps: `ui/fault-text.ts`.
 */
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
  | 'webgl-lost'
  | 'model-missing'
  | 'model-corrupt'
  | 'engine-failed'
  | 'file-not-a-video'
  | 'file-unreadable'
  | 'file-without-trials'
  | 'recording-invalid'
  | 'part-missing'
  | 'demonstration-failed'

export interface CaptureFault {
  readonly kind: 'capture'
  readonly code: CaptureFaultCode
  /** For the log and a bug report, never for the runner. */
  readonly detail: string
}

/** Trouble of the store. Nothing that was stored before is lost by any of these. */
export type StorageFaultCode =
  | 'storage-blocked'
  | 'storage-outdated-tab'
  | 'storage-full'
  | 'storage-unavailable'
  | 'storage-closed'
  /** What was measured is of an assessment that was deleted meanwhile, in another tab; this one holds it. */
  | 'storage-gone'

export interface StorageFault {
  readonly kind: 'storage'
  readonly code: StorageFaultCode
  readonly detail: string
}

export type Fault = CaptureFault | StorageFault

/** `virtual`: the virtual runner of the demonstration, who is seen by the same model. */
export type PoseSourceKind = 'camera' | 'video-file' | 'replay' | 'virtual'

export type Interruption = 'engine-restarted' | 'tab-hidden' | 'camera-muted' | 'picture-resized'

/** A stretch of time whose pictures may be looked at again: `to` null while it goes on; one picture `every` so often. */
export interface KeepWindow {
  readonly from: number
  readonly to: number | null
  readonly every: number
}

/** Which pictures a second look may want, as far as the newest pose tells. */
export interface KeepOrder {
  readonly windows: readonly KeepWindow[]
  /** The processor belongs to the live picture: looks that are under way wait. */
  readonly isMoving: boolean
}

/** A second look at the kept pictures nearest to these instants, on the source's own clock. */
export interface LookRequest {
  /** That of the trial it is for. */
  readonly id: string
  readonly times: readonly number[]
  /** One of the pictures comes back with the answer; absent, all of them are let go. */
  readonly keyFrame?: FaceOfKeyFrame
}

export type PoseSourceEvent =
  /** Bytes of model and wasm that have arrived, of those expected; 0 to 1. */
  | { readonly kind: 'loading'; readonly done: Ratio }
  /** `camera`: which one it is, as the browser names it; left out of every other source. */
  | Readonly<{ kind: 'ready'; picture: PictureSize; engine: PoseEngine; camera?: string }>
  /** `roll`: how far the picture's upright leans, positive to its right, where the room's edges told it just now. */
  | {
      readonly kind: 'pose'
      readonly pose: Pose
      readonly light: PictureLight | null
      readonly roll?: Degrees
    }
  /** A frame was read and nobody was found in it. */
  | {
      readonly kind: 'nobody'
      readonly t: Milliseconds
      readonly light: PictureLight | null
      readonly roll?: Degrees
    }
  /** Nothing was read of a camera for about a second: whatever is shown of it is old. It may go on by itself. */
  | { readonly kind: 'silent' }
  /** The larger network of the second look is on its way, 0 to 1; 1 also where there will be none. */
  | { readonly kind: 'look-loading'; readonly done: Ratio }
  /** The answer to `lookAgain`: empty where no look was possible. Comes before `ended`. */
  | {
      readonly kind: 'looked'
      readonly id: string
      readonly looks: readonly LookPose[]
      readonly keyFrame?: KeyFrame
    }
  /** Only of a source with an end: a file, a recording. 0 to 1. */
  | { readonly kind: 'progress'; readonly done: Ratio }
  /**
   * The line of poses broke and goes on: a dead graph was replaced, a hidden tab came back. The running trial is void;
   * times keep rising.
   */
  | {
      readonly kind: 'interrupted'
      readonly reason: 'engine-restarted' | 'tab-hidden' | 'camera-muted' | 'picture-resized'
    }
  | { readonly kind: 'fault'; readonly fault: CaptureFault }
  | { readonly kind: 'ended' }

/**
 * Where poses come from: a camera, a file, a recording, the virtual runner. All are equal to the rest of the
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
  /** From the next picture on, those inside the windows are kept for a second look, all others let go. */
  keep(order: KeepOrder): void
  /** Always answered by `looked`, unless the source is stopped before. */
  lookAgain(request: LookRequest): void
  /** Releases camera, file and frames, at any time; no event follows. */
  stop(): void
}

/** What the runner is asked to do now, for one who neither reads nor hears it: the virtual runner. */
export interface Asked {
  readonly mobilityTestId: string
  readonly side: TrialSide
  /** `stand`: in place and still. `go`: trials. `rest`: nothing is watched, a rest or the way to the next station. */
  readonly phase: 'stand' | 'go' | 'rest'
}

/** What the store says of itself, to whoever draws it. A fault is said once and holds until it is `recovered`. */
export type StoreEvent =
  | { readonly kind: 'fault'; readonly fault: StorageFault }
  | { readonly kind: 'recovered'; readonly code: StorageFaultCode }
  /** A stored row that cannot be read any more; it is kept in the quarantine, the rest loads without it. */
  | { readonly kind: 'row-set-aside'; readonly store: string; readonly key: string; readonly issue: string }
  /** Another tab has written to these stores: what is shown of them is to be read again. */
  | { readonly kind: 'changed-elsewhere'; readonly stores: readonly string[] }
  /** Another tab deletes everything: this one writes nothing any more, and has to begin anew. */
  | { readonly kind: 'erased-elsewhere' }

/**
 * `stored`: on the disk, a killed tab does not lose it. `held`: only in the memory of this tab, a `fault` event has said
 * why; it is written with the next save or `retry` that succeeds.
 */
export type Saved = 'stored' | 'held'

export interface StoredAssessment {
  readonly assessment: AssessmentRecord
  /** In the order they were made. */
  readonly trials: readonly TrialRecord[]
}

export interface NewestAssessments {
  readonly stored: readonly StoredAssessment[]
  readonly hasMore: boolean
}

/** What a trial was read from, stored beside it. */
export type TrialEvidence = KeptTrial

/**
 * Where assessments are kept. Trouble of the environment never rejects a promise: it arrives as a `StoreEvent`, reads give
 * what can be had, and what could not be written is read back from memory. While an older tab blocks, promises wait.
 */
export interface AssessmentStore {
  saveAssessment(assessment: AssessmentRecord): Promise<Saved>
  /** The trial and its evidence, both or neither; the same trial again replaces both. A trial by hand has none. */
  saveTrial(trial: TrialRecord, evidence: TrialEvidence | null): Promise<Saved>
  /**
   * What was entered by hand, all or none: new trials, those that were taken back, and with `assessment` the one that
   * they are the first of.
   */
  saveByHand(assessment: AssessmentRecord | null, trials: readonly ManualTrial[]): Promise<Saved>
  /**
   * Changes an assessment as it is at that moment, whichever tab wrote it last. One that is not there stays away; where the
   * browser has cleared it, `whole` takes its place.
   */
  changeAssessment(
    id: string,
    change: (assessment: AssessmentRecord) => AssessmentRecord,
    whole?: AssessmentRecord,
  ): Promise<Saved>
  /** Keeps whether a stored trial is withdrawn; the rest of it and its evidence stay as they are. */
  updateTrial(trial: TrialRecord): Promise<Saved>
  /** Tries again to write what is held, after the runner has made room. */
  retry(): Promise<Saved>
  /** The newest assessment that may be resumed; of one runner, where one is named. */
  openAssessment(runnerId?: string): Promise<StoredAssessment | null>
  assessment(id: string): Promise<StoredAssessment | null>
  /** Newest first. */
  assessments(): Promise<readonly AssessmentRecord[]>
  /** The newest `count` of a runner, newest first, and whether there are older; with `before`, ISO, of those that began earlier. */
  newest(runnerId: string, count: number, before?: string): Promise<NewestAssessments>
  /** What a trial was read from; null when there is none, or not of the runner who is named. */
  evidence(trialId: string, runnerId?: string): Promise<TrialEvidence | null>
  /**
   * With its trials, evidence and pictures; the answer brings all of it back as it was, and so does the bin for some weeks
   * (`bin-ports.ts`). Null: nothing was deleted, and a `fault` event has said why not.
   */
  deleteAssessment(id: string): Promise<(() => Promise<void>) | null>
}
