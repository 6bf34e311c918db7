import type { AssessmentRecord, SeenTrial, SetUp, TrialRecord } from '../assessment/records'
import type { SetUpsThen } from '../assessment/set-up-then'
import type { Degrees, Ratio } from '../math/units'
import type { Pose } from '../pose/pose'
import type { Side } from '../pose/side'
import type { Sitting } from '../runner/records'
import type { AssessmentForm } from '../protocol/form'
import type { TrialOutcome, TrialSide } from '../protocol/outcome'
import type { NoiseCause } from './room-noise'
import type { Cue, Tone } from './device-ports'
import type { Greeted } from './hand-proof'
import type { BetweenReason, Interval } from './between-reason'
import type { PauseReason } from './pause-reason'
import type { Fault, Interruption, PoseEngine, PoseSourceKind, TrialEvidence } from './ports'

/** One stop on the way through an assessment: a mobility test on one side. */
export interface Station {
  readonly mobilityTestId: string
  readonly side: TrialSide
}

/** An attempt for practice, left out and done by that, or done again and so not done; `after` so many trials of the assessment. */
export interface Practice extends Station {
  readonly after: number
  readonly isLeftOut?: true
  readonly isRedone?: true
}

export type GreetingStep = Tone | 'runner' | 'hand'

/** Where the runner is; each stage answers "what now?" by itself. */
export type Stage =
  /** No assessment under way. */
  | { readonly kind: 'choosing' }
  /** The source was asked for; the model loads behind the instructions. */
  | { readonly kind: 'preparing'; readonly loaded: Ratio }
  /**
   * Before the first test: which of the six tones is taught, that a runner is waited for, or that a hand is asked for; and what the
   * camera's own checks came to, once they are judged.
   */
  | { readonly kind: 'greeting'; readonly step: GreetingStep; readonly checks?: readonly SetUpCheck[] }
  /** Getting into place: every unmet check names its fix. */
  | { readonly kind: 'positioning'; readonly checks: readonly SetUpCheck[]; readonly hands?: boolean | null }
  /** Every check is met: ten seconds of quiet standing tell how much this room's angles flicker by themselves. */
  | { readonly kind: 'testing-room' }
  /** The runner stands still: three, two, one. */
  | { readonly kind: 'counting-down'; readonly left: 3 | 2 | 1 }
  /** Trials are found by movement. */
  | { readonly kind: 'recording' }
  /** A rest, or what comes next is shown: the station is already the next one. `late`: asked no more, and a hand still answers. */
  | {
      readonly kind: 'between'
      readonly why: Exclude<BetweenReason, 'finished'>
      readonly asking?: Station
      readonly late?: Station
    }
  /** The same after the last station, which asks whether it hurt as every one does; the assessment ended `at`. */
  | { readonly kind: 'between'; readonly why: 'finished'; readonly asking?: Station; readonly at: string }
  /** `hurts`: what "it hurt" would be said of now. */
  | { readonly kind: 'paused'; readonly because: PauseReason; readonly hurts?: Station }
  /** Every trial is made, and second looks are still under way: their numbers are not final before. */
  | { readonly kind: 'finishing'; readonly at: string }
  | { readonly kind: 'reporting' }
  /** Something of the environment broke; what was stored stays, and Continue goes on from the same station. */
  | { readonly kind: 'failed'; readonly fault: Fault }

export type SetUpCheckId =
  | 'one-runner'
  | 'whole-body'
  | 'distance'
  | 'view'
  | 'near-side'
  | 'camera-level'
  | 'light'
  | 'picture-speed'
  | 'room-noise'

export interface SetUpCheck {
  readonly id: SetUpCheckId
  readonly met: boolean
  /** What was found, in words for the right-hand column: `71 % of the height`. */
  readonly found: string
  /** What that was read from, as a trial keeps it (`assessment/records.ts`), where last time has one beside it. */
  readonly read?: number
  /** At most five words that say what to do; empty when met. */
  readonly fix: string
}

export interface Draft {
  readonly assessment: AssessmentRecord
  readonly stations: readonly Station[]
  /** Index into `stations`, and how many trials there were when this sitting began. */
  readonly at: number
  readonly before: number
  /** Every trial of this assessment, in order, those of an earlier sitting too. */
  readonly trials: readonly TrialRecord[]
  /** Ids of trials whose second look is under way: their number is not shown yet. */
  readonly awaiting: readonly string[]
  readonly greeting: Greeted
  /** The camera that this holds for, as the browser names it: null where it does not, undefined before there is one. */
  readonly camera?: string | null
  /** Attempts for practice so far, in order. */
  readonly practised: readonly Practice[]
  /** Left in this sitting with what they have, and where the runner took the easier way. */
  readonly skipped: readonly Station[]
  readonly easier: readonly Station[]
  /** How much the angles of a still runner flicker in this sitting's room, degrees; null until it was tested. */
  readonly roomNoise: number | null
  /** How each test was set up last time, and what was said not to be so: `not-as-then.ts`. */
  readonly then?: SetUpsThen
  readonly named: readonly string[]
  readonly interval?: Interval | null
}

export interface SessionState {
  readonly stage: Stage
  readonly draft: Draft | null
  readonly source: { readonly kind: PoseSourceKind; readonly engine: PoseEngine | null } | null
  /** The last thing said; each new cue has a new `nth`. */
  readonly cue: Cue | null
  /** The trial that ended last, for "good, two more" or "not counted". */
  readonly lastOutcome: TrialOutcome | null
}

/** Everything that happens, in order: a bug report is a list of these. `at` is an ISO instant given by the edge. */
export type SessionEvent =
  | {
      readonly kind: 'started'
      readonly at: string
      readonly assessmentId: string
      readonly runnerId: string
      readonly appVersion: string
      readonly firstSide: Side
      readonly source: PoseSourceKind
      readonly form?: AssessmentForm
      /** The only test that is done, and the one that a file shows; left out where the runner is led through all of them. */
      readonly only?: string
      readonly shows?: string
      /** What the runner said just before; left out where nobody was asked, as before a file. */
      readonly sitting?: Sitting
      readonly then?: SetUpsThen
    }
  | {
      readonly kind: 'resumed'
      readonly assessment: AssessmentRecord
      readonly trials: readonly TrialRecord[]
      readonly source: PoseSourceKind
      readonly shows?: string
      readonly sitting?: Sitting
      readonly then?: SetUpsThen
    }
  | { readonly kind: 'loading'; readonly done: Ratio }
  /** `camera`: which one it is, as the browser names it. */
  | { readonly kind: 'source-ready'; readonly engine: PoseEngine; readonly camera?: string }
  | { readonly kind: 'tone-taught'; readonly tone: Tone }
  /** The tones are over, and nobody is there who could raise a hand. */
  | { readonly kind: 'runner-awaited' }
  | { readonly kind: 'hand-asked' }
  /** A hand was held up; `side` where label and place agreed on it. Only before the first test and between trials. */
  | { readonly kind: 'hand-raised'; readonly side: Side | null }
  | { readonly kind: 'checked'; readonly checks: readonly SetUpCheck[]; readonly hands?: boolean | null }
  | { readonly kind: 'stood-still' }
  | { readonly kind: 'room-test-began' }
  | { readonly kind: 'room-tested'; readonly noise: Degrees; readonly cause: NoiseCause | null }
  | { readonly kind: 'counted'; readonly left: 3 | 2 | 1 | 0 }
  | { readonly kind: 'moved-too-early' }
  | { readonly kind: 'holding' }
  | { readonly kind: 'held' }
  /** The runner stands on the leg that was not asked for: nobody should find that out after 45 seconds. */
  | { readonly kind: 'wrong-leg-seen' }
  /** A long hold has come to the point at which its test has a word for it. */
  | { readonly kind: 'came-along' }
  | { readonly kind: 'fault-seen'; readonly faultId: string }
  | ({
      readonly kind: 'trial-ended'
      readonly at: string
      readonly trialId: string
      readonly evidenceId: string
      readonly side: TrialSide
      readonly outcome: TrialOutcome
      readonly setUp: SetUp
      readonly evidence: TrialEvidence
      /** A second look at its hold was asked for. */
      readonly awaitsLook: boolean
    } & Pick<SeenTrial, 'stand'>)
  /** An attempt for practice ended: nothing of it is kept. */
  | { readonly kind: 'practised'; readonly outcome: TrialOutcome }
  /** The second look at a trial: its outcome anew, or as it was where no look was possible. */
  | {
      readonly kind: 'looked-again'
      readonly at: string
      readonly trialId: string
      readonly outcome: TrialOutcome
      readonly evidence: TrialEvidence
    }
  /** Whoever was hurt by this station raises a hand now. */
  | { readonly kind: 'pain-asked'; readonly station: Station }
  /** Nobody did, and from now on a hand means again what it always means. */
  | { readonly kind: 'answer-over' }
  /** Whether a test hurt, asked when a side of it is done or left; null where nobody said. */
  | {
      readonly kind: 'pain-answered'
      readonly test: string
      readonly side: TrialSide
      readonly hurt: boolean | null
      readonly at: string
    }
  /** Between two trials or stations: time to say what comes next; then the time is over. */
  | { readonly kind: 'announced' }
  | { readonly kind: 'waited' }
  | { readonly kind: 'left-picture' }
  | { readonly kind: 'interrupted'; readonly reason: Interruption }
  | { readonly kind: 'source-ended'; readonly at: string }
  | { readonly kind: 'pause-asked' }
  | { readonly kind: 'continue-asked' }
  | { readonly kind: 'skip-asked'; readonly at: string }
  | { readonly kind: 'redo-asked' }
  | { readonly kind: 'easier-asked' }
  /** The source is opened anew, as another camera. */
  | { readonly kind: 'other-camera-asked' }
  | { readonly kind: 'stop-asked'; readonly at: string }
  /** The assessment stays open, to be gone on with another time. */
  | { readonly kind: 'leave-asked' }
  | { readonly kind: 'fault'; readonly fault: Fault }

/** What the capture screen draws for every pose; from the same samples as the measurement. Never stored. */
export interface LiveView {
  readonly pose: Pose | null
  /** The label of the measured leg in this pose: labels swap, the geometry decides. */
  readonly label: Side | null
  /** The primary metric as it stands in this pose, in its unit; null when there is none to show. */
  readonly value: number | null
  /** Of a rest or what is shown between two stations: milliseconds left, and of how many. */
  readonly wait: { readonly left: number; readonly of: number } | null
  /** Share of the stillness asked for before the countdown, 0 to 1. */
  readonly still: Ratio
  /** Share of the hold asked for, 0 to 1. */
  readonly hold: Ratio
  /** Fault that is true in this very pose. */
  readonly faultId: string | null
  /** How much of a source with an end has been read; null for a camera. */
  readonly progress: Ratio | null
}
