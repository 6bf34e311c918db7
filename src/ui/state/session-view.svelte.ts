import type { AssessmentResult } from '../../assessment/assessment-result'
import type { ConditionsThen } from '../../assessment/conditions-then'
import { isManual, type TrialRecord } from '../../assessment/records'
import type { SetUpsThen } from '../../assessment/set-up-then'
import type { Ratio } from '../../math/units'
import type { PictureSize } from '../../pose/pose'
import type { MobilityTest } from '../../protocol/define-mobility-test'
import type { LogEntry, PlanRecord } from '../../prescription/records'
import type { RunnerProfile, RunnerRecord, SittingAnswers } from '../../runner/records'
import { initialState } from '../../session/initial-state'
import type { Cue, OfflineState, Sound, UpdateState } from '../../session/device-ports'
import type { HouseholdMember } from '../../session/household-ports'
import type { StorageFault } from '../../session/ports'
import type { LiveView, SessionState, Stage, Station } from '../../session/state'
import type { KeyFrameWish } from '../../session/key-frame-wish'
import type { CameraChoice, Undo } from './app-actions'
import type { Demonstrated } from './demonstrated'
import type { WorkoutPlayer } from './workout-player.svelte'

/** What the source sees, to be painted beside each pose; the element belongs to the source and stands on no screen. */
export interface SourcePicture {
  readonly element: HTMLVideoElement | HTMLCanvasElement
  /** Its own size; it only has to have the shape of the poses' picture. */
  readonly size: PictureSize
  readonly mirrored: boolean
}

/** Values by hand that were kept a moment ago. */
export interface KeptByHand {
  readonly assessmentId: string
  /** An assessment of their own goes with them when they are taken back. */
  readonly isOwn: boolean
  readonly undo: Undo
}

/** What the runner trains by, and what was trained. */
export interface Training {
  readonly plan: PlanRecord | null
  readonly log: readonly LogEntry[]
}

/** A workout under way, and which one of the plan it is. */
export interface BegunWorkout {
  readonly planId: string
  readonly which: string
  readonly player: WorkoutPlayer
}

/** What the store holds for the home screen. */
export type History =
  | { readonly kind: 'reading' }
  | {
      readonly kind: 'read'
      /** Newest first. */
      readonly recent: readonly AssessmentResult[]
      readonly open: AssessmentResult | null
    }
  | { readonly kind: 'unreadable'; readonly fault: StorageFault }

/** Those that are read at three metres. */
const farStages: readonly Stage['kind'][] = [
  'greeting',
  'positioning',
  'testing-room',
  'counting-down',
  'recording',
  'between',
  'paused',
  'finishing',
]

/**
 * What the screens read: snapshots that `main.ts` replaces, and views derived from them. Raw state, because poses
 * arrive thirty times a second and nothing inside a snapshot ever changes.
 */
export class SessionView {
  session = $state.raw<SessionState>(initialState)
  live = $state.raw<LiveView | null>(null)
  /** A cue that was said a moment ago and would not be read otherwise (`held-cue.ts`). */
  heldCue = $state.raw<Cue | null>(null)
  picture = $state.raw<SourcePicture | null>(null)
  cameras = $state.raw<readonly CameraChoice[]>([])
  cameraInUse = $state.raw<string | null>(null)
  history = $state.raw<History>({ kind: 'reading' })
  /** Everybody of whom something is stored here; empty until the store has answered. */
  household = $state.raw<readonly HouseholdMember[]>([])
  /** Whose page this is; null until that is known. */
  runnerId = $state.raw<string | null>(null)
  /** Who uses this page: undefined until the store has answered, null when nothing was ever asked of them. */
  runner = $state.raw<RunnerRecord | null | undefined>(undefined)
  /** Plan and log: undefined until the store has answered. */
  training = $state.raw<Training | undefined>(undefined)
  /** The workout that was begun, while the page lives: another screen may be looked at in between. */
  begun = $state.raw<BegunWorkout | null>(null)
  /** The newest demonstration that has ended, as long as this page lives. */
  demonstrated = $state.raw<Demonstrated | null>(null)
  /** Whoever watches is still in it: plan, log and exercises are the virtual runner's. */
  isVisiting = $state.raw(false)
  /** What was answered before the assessment that is about to begin; null before that. */
  sitting = $state.raw<SittingAnswers | null>(null)
  /** What the assessment that is about to begin has to match; null of a first one, and before it was read. */
  lastTime = $state.raw<ConditionsThen | null>(null)
  /** Whether one picture of each hold is kept of the next assessment; off unless the runner asks for it. */
  keyFrames = $state.raw<KeyFrameWish>('none')
  /** What was typed in last, while it can be taken back. */
  keptByHand = $state.raw<KeptByHand | null>(null)
  /** A fault of the store while an assessment runs: measuring goes on, keeping is in doubt. */
  storageFault = $state.raw<StorageFault | null>(null)
  /** Another tab has deleted everything: this page shows that and nothing else. */
  isErased = $state(false)
  /** Stored rows that could not be read since the page was opened; they are kept apart, not deleted. */
  setAside = $state.raw(0)
  online = $state.raw(true)
  /** What can be heard of the cues that are shown. */
  sound = $state.raw<Sound>('off')
  offline = $state.raw<OfflineState>({ kind: 'none' })
  update = $state.raw<UpdateState>('none')
  /** Something we did not foresee, thrown outside any screen; null while there is nothing. */
  mistake = $state.raw<unknown>(null)
  /** How much of the pose model is here, while the instructions are read; null before and after. */
  modelLoaded = $state.raw<Ratio | null>(null)
  /** How much of the second look's larger network is here, behind a running source; null before and after. */
  lookLoaded = $state.raw<Ratio | null>(null)
  /** Drawing is computed by the processor that finds the poses: then canvases stay in memory, ten times as cheap. */
  softwareGraphics = $state.raw(false)

  /** Whose page this is, where somebody else's could be here as well; null where nobody can be taken for another. */
  readonly ownName: string | null = $derived.by(() => {
    if (this.household.length < 2) return null
    return this.runner?.name ?? this.household.find(({ id }) => id === this.runnerId)?.name ?? 'No name yet'
  })
  /** Nobody has asked them about themselves. */
  readonly isUnasked: boolean = $derived(this.runner === null || this.runner?.unasked === true)
  readonly profile: RunnerProfile = $derived(this.runner?.profile ?? {})
  readonly station: Station | null = $derived(this.session.draft?.stations[this.session.draft.at] ?? null)
  readonly test: MobilityTest | null = $derived(this.station && this.testById(this.station.mobilityTestId))
  readonly stationTrials: readonly TrialRecord[] = $derived(
    (this.session.draft?.trials ?? []).filter(
      (trial) =>
        !isManual(trial) &&
        trial.side === this.station?.side &&
        trial.mobilityTestId === this.station.mobilityTestId,
    ),
  )
  /** What last time was like, for an event that begins an assessment. */
  readonly asThen: { readonly then?: SetUpsThen } = $derived(
    this.lastTime ? { then: this.lastTime.setUps } : {},
  )
  /** In front of the camera: the far mode has the whole screen. */
  readonly capturing: boolean = $derived(farStages.includes(this.session.stage.kind))
  /** The virtual runner is in front of the camera, not a person. */
  readonly isDemonstration: boolean = $derived(this.session.source?.kind === 'virtual')
  /** A source is held; leaving now is asked first. */
  readonly running: boolean = $derived(!['choosing', 'reporting'].includes(this.session.stage.kind))

  /** Those that an assessment leads through, in protocol order. */
  readonly ledTests: readonly MobilityTest[]

  constructor(readonly tests: readonly MobilityTest[]) {
    this.ledTests = tests.filter(({ inAssessment }) => inAssessment)
  }

  testById(id: string): MobilityTest | null {
    return this.tests.find((test) => test.id === id) ?? null
  }
}
