import type { Minutes } from '../math/units'
import type { Side } from '../pose/side'
import type { Saved } from './ports'

/** The six signals of the far mode; each is told from the others by ear alone. */
export const toneIds = ['ready', 'count', 'hold', 'good', 'not-counted', 'stop'] as const
export type Tone = (typeof toneIds)[number]

/** One thing that is shown and, where there is sound, heard. `urgent` takes the place of whatever is being said. */
export interface Cue {
  readonly nth: number
  readonly id: string
  /** At most five words, always shown. */
  readonly caption: string
  readonly speech: string
  readonly tone: Tone | 'none'
  readonly priority: 'calm' | 'urgent'
}

/** What can be heard: tones and speech, tones alone where no voice lives on this device, or nothing. */
export type Sound = 'on' | 'tones-only' | 'muted' | 'off'

/** What the runner chose on this device, other than anything measured. */
export interface Settings {
  readonly theme: 'system' | 'light' | 'dark'
  /** `deviceId` of the chosen camera; null lets the browser choose. */
  readonly cameraId: string | null
  readonly poseDelegate: 'auto' | 'GPU' | 'CPU'
  /** Which side went first on a device that knew one runner only; since then each runner's own record says it. */
  readonly firstSide: Side | null
  readonly sound: 'on' | 'muted'
  /** ISO instant of the newest backup that was made here, or that this device was restored from; null before. */
  readonly lastBackup: string | null
  /** Whether recorded movement is in that backup; null where nobody kept that. */
  readonly backedUpMovement: boolean | null
  /** What tells the content of that backup apart from any other (`storage/backup-mark.ts`); null before. */
  readonly backedUp: string | null
}

export interface SettingsStore {
  /** Every setting, the default where none is stored. */
  settings(): Promise<Settings>
  saveSetting<Name extends keyof Settings>(name: Name, value: Settings[Name]): Promise<Saved>
}

/** Whether the page opens and measures without a network: the program and the live pose model are kept. */
export type OfflineState =
  /** No worker can keep anything here: an old browser, an address that is not secure, a developer's server. */
  | { readonly kind: 'none' }
  /** `done` of `total` bytes are here. */
  | { readonly kind: 'fetching'; readonly done: number; readonly total: number }
  | { readonly kind: 'ready' }
  /** Something could not be fetched or kept, or was cleared: `total` bytes are wanted. */
  | { readonly kind: 'lacking'; readonly total: number }

/** A newer program: here and waiting to be taken, or already taken by another tab. */
export type UpdateState = 'none' | 'waiting' | 'taken-elsewhere'

/** What this browser keeps of ours, by kind. `results`: everything that was measured. */
export type StoredKind = 'program' | 'live-model' | 'larger-model' | 'results'

/** Requests since the page was opened: how many went to its own address, and each other address once. */
export interface RequestCount {
  readonly own: number
  readonly foreign: readonly string[]
}

/** Bytes; null where the browser does not tell. `room`: what it would still take. */
export type StorageUse = Readonly<Record<StoredKind | 'room', number | null>>

/** A run out of a watch's file. */
export interface ReadRun {
  readonly kind: 'run'
  /** ISO instant; null where the file does not say. */
  readonly startedAt: string | null
  readonly km: number
  readonly minutes: Minutes
  /** The file has no word for its sport: its runner is asked whether it was a run. */
  readonly isSportUnsaid?: true
}

/** Why a file gives no run, and what to do about it. */
export interface UnreadRun {
  readonly kind: 'not-read'
  readonly why: 'too-large' | 'unknown-kind' | 'broken' | 'no-run' | 'beyond-a-run'
  readonly say: string
}

/** One picture of a hold, kept because the runner asked for it: small, and without a face unless that was asked for too. */
export interface KeyFrame {
  /** The source's own clock. */
  readonly t: number
  readonly width: number
  readonly height: number
  readonly face: FaceOfKeyFrame
  /** A JPEG. */
  readonly bytes: Uint8Array<ArrayBuffer>
}

export type FaceOfKeyFrame = 'blurred' | 'shown'

/** A key frame with the trial that it shows. */
export interface TrialKeyFrame extends KeyFrame {
  readonly trialId: string
  readonly assessmentId: string
}

/** Pictures of holds, of runners who asked for them. */
export interface KeyFrameStore {
  saveKeyFrame(keyFrame: TrialKeyFrame): Promise<Saved>
  keyFrames(assessmentId: string): Promise<readonly TrialKeyFrame[]>
  /** All of an assessment, which itself stays. `false`: a `fault` event has said why not. */
  deleteKeyFrames(assessmentId: string): Promise<boolean>
}
