import type { AssessmentResult } from '../../assessment/assessment-result'
import type { ConditionsThen } from '../../assessment/conditions-then'
import type { SittingAnswers } from '../../runner/records'
import type { Deleted } from '../../session/bin-ports'
import type { OwnData } from '../../session/own-data-ports'
import type { TrialKeyFrame } from '../../session/device-ports'
import type { TrialEvidence } from '../../session/ports'
import type { LongHistory } from '../../ui/state/app-actions'
import type { Route } from '../../ui/state/router.svelte'
import type { SessionView } from '../../ui/state/session-view.svelte'

/** One screen in one state: where the app is, and what is in its view. */
export interface Scene {
  readonly route: Route
  readonly result?: AssessmentResult
  /** Those before it, oldest first. */
  readonly earlier?: readonly AssessmentResult[]
  /** What is stored as a whole, where it is not the usual. */
  readonly data?: OwnData
  /** What the history reads. */
  readonly history?: LongHistory
  /** What a retest has to match. */
  readonly then?: ConditionsThen
  /** Stored behind those that the history has read, newest first. */
  readonly older?: readonly AssessmentResult[]
  /** What was deleted lately. */
  readonly deleted?: readonly Deleted[]
  /** Pictures that were kept with it; drawn when they are asked for. */
  readonly pictures?: {
    readonly keyFrames: () => readonly TrialKeyFrame[]
    /** What their trials were read from. */
    readonly evidence: (trialId: string) => TrialEvidence | null
  }
  /** What is unfolded in it, by the words that unfold it. */
  readonly opens?: readonly string[]
  /** Somebody is about to leave it, and is asked first. */
  readonly isLeft?: true
  readonly fill: (view: SessionView) => void
}

/** Every question before the camera is behind the runner. */
const nothingSaid: SittingAnswers = {
  safety: { flags: [], isCleared: false },
  readiness: {},
  leftOut: [],
}

/** In front of the camera, or on the way there. */
export const run = (fill: Scene['fill']): Scene => ({
  route: { screen: 'assessment', resume: null },
  fill: (view) => {
    view.sitting = nothingSaid
    fill(view)
  },
})
