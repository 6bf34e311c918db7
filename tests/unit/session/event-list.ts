import { deg, ratio } from '../../../src/math/units'
import type { Side } from '../../../src/pose/side'
import type { TrialOutcome, TrialSide } from '../../../src/protocol/outcome'
import { initialState } from '../../../src/session/initial-state'
import type { PoseEngine, PoseSourceKind } from '../../../src/session/ports'
import { session } from '../../../src/session/session'
import type { SessionEffect } from '../../../src/session/effect'
import type { SessionEvent, SessionState, SetUpCheck } from '../../../src/session/state'
import { measured, someSetUp } from '../../tools/synthetic-runner-records'

/** What a session came to after a list of events: its states and everything that was asked of the edge. */
export interface Played {
  readonly state: SessionState
  readonly effects: readonly SessionEffect[]
  /** Captions in the order in which they were said, each once. */
  readonly captions: readonly string[]
}

export const played = (events: readonly SessionEvent[], from: SessionState = initialState): Played =>
  events.reduce<Played>(
    ({ state, effects, captions }, event) => {
      const next = session(state, event)
      const { cue } = next.state
      const isNew = cue !== null && cue.nth !== state.cue?.nth
      return {
        state: next.state,
        effects: [...effects, ...next.effects],
        captions: isNew ? [...captions, cue.caption] : captions,
      }
    },
    { state: from, effects: [], captions: [] },
  )

export const kindsOf = (effects: readonly SessionEffect[]) => effects.map(({ kind }) => kind)

const at = '2026-05-01T08:00:00.000Z'
export const later = '2026-05-01T08:20:00.000Z'

export const engine: PoseEngine = { library: '0.10.35', model: 'full', modelHash: '', delegate: 'CPU' }

export const started = (
  source: PoseSourceKind = 'camera',
  firstSide: Side = 'left',
): Extract<SessionEvent, { kind: 'started' }> => ({
  kind: 'started',
  at,
  assessmentId: 'assessment',
  runnerId: 'runner',
  appVersion: '0.1.0',
  firstSide,
  source,
})

export const ready: SessionEvent = { kind: 'source-ready', engine }
export const loading = (done: number): SessionEvent => ({ kind: 'loading', done: ratio(done) })

export const counted = (left: 3 | 2 | 1 | 0): SessionEvent => ({ kind: 'counted', left })
export const countdown = ([3, 2, 1, 0] as const).map(counted)

export const check = (fields: Partial<SetUpCheck> = {}): SetUpCheck => ({
  id: 'view',
  met: true,
  found: `${deg(2)}° off`,
  fix: '',
  ...fields,
})
export const checked = (...checks: readonly SetUpCheck[]): SessionEvent => ({ kind: 'checked', checks })

let trials = 0

/** The trial that ended last, for what comes of it later. */
export const lastTrialId = () => `trial-${trials}`

export const ended = (
  side: TrialSide,
  outcome: TrialOutcome = measured(side, 38),
  awaitsLook = false,
): SessionEvent => {
  trials += 1
  return {
    kind: 'trial-ended',
    at,
    trialId: `trial-${trials}`,
    evidenceId: `evidence-${trials}`,
    side,
    outcome,
    setUp: someSetUp,
    evidence: { poses: [], movement: null, looks: [] },
    awaitsLook,
  }
}

export const three = (side: Side): readonly SessionEvent[] => [ended(side), ended(side), ended(side)]

/** An assessment of these tests, opened as one of an earlier sitting without a trial. */
export const openedWith = (
  mobilityTestIds: readonly string[],
  { source = 'camera', firstSide = 'left' }: { source?: PoseSourceKind; firstSide?: Side } = {},
): Extract<SessionEvent, { kind: 'resumed' }> => ({
  kind: 'resumed',
  assessment: {
    schemaVersion: 1,
    id: 'assessment',
    runnerId: 'runner',
    startedAt: at,
    finishedAt: null,
    state: 'open',
    firstSide,
    mobilityTestIds: [...mobilityTestIds],
    appVersion: '0.1.0',
  },
  trials: [],
  source,
})

/** Of the ankle alone, so that these tests do not change when a mobility test is added. */
export const opened = (source: PoseSourceKind = 'camera', firstSide: Side = 'left'): SessionEvent =>
  openedWith(['ankle-dorsiflexion'], { source, firstSide })

/** What lies between two stations is over. */
export const waited: SessionEvent = { kind: 'waited' }

/** To the first trial of the first side. */
export const toRecording = [opened(), ready, ...countdown]

export const stageOf = (...events: readonly SessionEvent[]) => played(events).state.stage
export const stationOf = ({ draft }: SessionState) => draft!.stations[draft!.at]!
export const saved = (effects: readonly SessionEffect[]) =>
  effects.flatMap((effect) => (effect.kind === 'save-trial' ? [effect.trial] : []))
export const lastAssessment = (effects: readonly SessionEffect[]) =>
  effects.findLast((effect) => effect.kind === 'save-assessment')!.assessment
