import { deg, ratio } from '../../src/math/units'
import { mobilityTest, mobilityTests } from '../../src/protocol/registry'
import type { TrialOutcome, TrialSide } from '../../src/protocol/outcome'
import type { Sitting } from '../../src/runner/records'
import { toneIds } from '../../src/session/device-ports'
import { initialState } from '../../src/session/initial-state'
import type { SessionEvent, SessionState, Station } from '../../src/session/state'
import { incomplete, measured, rejected, someSetUp } from '../tools/synthetic-runner-records'
import { check, engine } from '../unit/session/event-list'

export const at = '2026-05-01T08:00:00.000Z'

type Random = () => number
type Kind = SessionEvent['kind']
/** Makes one of its kind, out of chance and of where the session is; `nth` is for ids. */
type Maker<Of extends Kind> = (
  random: Random,
  nth: number,
  state: SessionState,
) => Extract<SessionEvent, { readonly kind: Of }>

const pick = <Value>(random: Random, values: readonly Value[]): Value =>
  values[Math.floor(random() * values.length)]!

export const noEvidence = { poses: [], movement: null, looks: [] }

/** An outcome of what is tested now, as often on the wrong side as not. */
const outcomeFor = (random: Random, side: TrialSide, state: SessionState): TrialOutcome => {
  const station = state.draft?.stations[state.draft.at]
  const test = station && mobilityTest(station.mobilityTestId)
  const chance = random()
  if (chance < 0.2) return incomplete('no-hold')
  const [faultId] = Object.keys(test?.faults ?? {})
  if (chance < 0.4 && faultId !== undefined) return rejected(side, faultId)
  return measured(side, 20 + 20 * random(), test?.primary)
}

const trialEnded: Maker<'trial-ended'> = (random, nth, state) => {
  const side = pick(random, ['left', 'right', 'both'] as const)
  const outcome = outcomeFor(random, side, state)
  return {
    kind: 'trial-ended',
    at,
    trialId: `trial-${String(nth)}`,
    evidenceId: `evidence-${String(nth)}`,
    side,
    outcome,
    setUp: someSetUp,
    evidence: noEvidence,
    awaitsLook: outcome.kind === 'measured' && random() < 0.5,
  }
}

const lookedAgain: Maker<'looked-again'> = (random, _, state) => ({
  kind: 'looked-again',
  at,
  trialId: pick(random, [...(state.draft?.awaiting ?? []), 'trial-of-nobody']),
  outcome: measured('left', 30),
  evidence: noEvidence,
})

const sittingOf = (random: Random): { readonly sitting?: Sitting } =>
  random() < 0.5
    ? {}
    : {
        sitting: {
          at,
          safety: { flags: [], isCleared: false },
          readiness: {},
          footwear: 'barefoot',
          leftOut: random() < 0.3 ? ['single-leg-balance'] : [],
        },
      }

const sourceOf = (random: Random) =>
  random() < 0.85 ? 'camera' : pick(random, ['video-file', 'replay', 'virtual'] as const)

/** Of a test that is under way, or of any other. */
const stationOf = (random: Random, { draft }: SessionState): Station =>
  draft && random() < 0.9
    ? pick(random, draft.stations)
    : { mobilityTestId: 'hip-extension', side: pick(random, ['left', 'right'] as const) }

const started: Maker<'started'> = (random, nth) => ({
  kind: 'started',
  at,
  runnerId: 'runner',
  appVersion: '0.1.0',
  source: sourceOf(random),
  assessmentId: `assessment-${String(nth)}`,
  firstSide: pick(random, ['left', 'right'] as const),
  ...(random() < 0.7 && { form: pick(random, ['full', 'short'] as const) }),
  ...(random() < 0.2 && { only: 'hip-extension' }),
  ...sittingOf(random),
})

/** The one that was broken off, where there is one, with all that it has. */
const resumed: Maker<'resumed'> = (random, nth, { draft }) => {
  const { assessmentId: id, runnerId, firstSide, appVersion } = started(random, nth, initialState)
  return {
    kind: 'resumed',
    assessment: {
      schemaVersion: 1,
      id,
      runnerId,
      startedAt: at,
      firstSide,
      mobilityTestIds: mobilityTests.filter(({ inAssessment }) => inAssessment).map((test) => test.id),
      appVersion,
      ...draft?.assessment,
      state: 'open',
      finishedAt: null,
    },
    trials: draft?.trials ?? [],
    source: sourceOf(random),
    ...sittingOf(random),
  }
}

/** Everything that can happen: a new kind of event does not compile before it blows here too. */
const makers: { readonly [Of in Kind]: Maker<Of> } = {
  started,
  resumed,
  loading: (random) => ({ kind: 'loading', done: ratio(random()) }),
  'source-ready': (random) => ({
    kind: 'source-ready',
    engine,
    ...(random() < 0.5 && { camera: pick(random, ['one', 'other'] as const) }),
  }),
  'tone-taught': (random) => ({ kind: 'tone-taught', tone: pick(random, toneIds) }),
  'hand-asked': () => ({ kind: 'hand-asked' }),
  'runner-awaited': () => ({ kind: 'runner-awaited' }),
  'hand-raised': (random) => ({
    kind: 'hand-raised',
    side: pick(random, ['left', 'left', 'right', null] as const),
  }),
  checked: (random) => ({
    kind: 'checked',
    checks: [check({ met: random() < 0.7, fix: 'Turn a little' })],
  }),
  'stood-still': () => ({ kind: 'stood-still' }),
  'room-test-began': () => ({ kind: 'room-test-began' }),
  'room-tested': (random) => ({
    kind: 'room-tested',
    noise: deg(3 * random()),
    cause: pick(random, [null, 'light', 'distance', 'clothes'] as const),
  }),
  counted: (random) => ({ kind: 'counted', left: pick(random, [3, 2, 1, 0, 0, 0] as const) }),
  'moved-too-early': () => ({ kind: 'moved-too-early' }),
  holding: () => ({ kind: 'holding' }),
  held: () => ({ kind: 'held' }),
  'wrong-leg-seen': () => ({ kind: 'wrong-leg-seen' }),
  'came-along': () => ({ kind: 'came-along' }),
  'fault-seen': (random) => ({
    kind: 'fault-seen',
    faultId: pick(random, ['heelLifted', 'trunkMoved', 'nobody']),
  }),
  'trial-ended': trialEnded,
  practised: (random, _, state) => ({ kind: 'practised', outcome: outcomeFor(random, 'left', state) }),
  'looked-again': lookedAgain,
  'pain-asked': (random, _, state) => ({ kind: 'pain-asked', station: stationOf(random, state) }),
  'answer-over': () => ({ kind: 'answer-over' }),
  'pain-answered': (random, _, state) => {
    const { mobilityTestId: test, side } = stationOf(random, state)
    return { kind: 'pain-answered', test, side, hurt: pick(random, [true, false, false, null, null]), at }
  },
  announced: () => ({ kind: 'announced' }),
  waited: () => ({ kind: 'waited' }),
  'left-picture': () => ({ kind: 'left-picture' }),
  interrupted: (random) => ({
    kind: 'interrupted',
    reason: pick(random, ['tab-hidden', 'camera-muted', 'engine-restarted', 'picture-resized'] as const),
  }),
  'source-ended': () => ({ kind: 'source-ended', at }),
  'pause-asked': () => ({ kind: 'pause-asked' }),
  'continue-asked': () => ({ kind: 'continue-asked' }),
  'skip-asked': () => ({ kind: 'skip-asked', at }),
  'redo-asked': () => ({ kind: 'redo-asked' }),
  'easier-asked': () => ({ kind: 'easier-asked' }),
  'other-camera-asked': () => ({ kind: 'other-camera-asked' }),
  'stop-asked': () => ({ kind: 'stop-asked', at }),
  'leave-asked': () => ({ kind: 'leave-asked' }),
  fault: (random) => ({
    kind: 'fault',
    fault: pick(random, [
      { kind: 'capture', code: 'camera-unplugged', detail: 'storm' },
      { kind: 'storage', code: 'storage-full', detail: 'storm' },
      { kind: 'storage', code: 'storage-outdated-tab', detail: 'storm' },
    ] as const),
  }),
}

/** What ends a session, or begins one anew: as often as the others, no storm would get anywhere. */
const rare: readonly Kind[] = [
  'started',
  'resumed',
  'stop-asked',
  'leave-asked',
  'source-ended',
  'other-camera-asked',
  'fault',
  'pain-answered',
]
const usual = (Object.keys(makers) as Kind[]).filter((kind) => !rare.includes(kind))
/** What leads on: more often than it would come by chance among all the rest. */
const leading: readonly Kind[] = ['source-ready', 'hand-raised', 'counted', 'waited', 'continue-asked']

/** The next event of a storm: mostly of those that lead on, so that the session gets everywhere; `nth` makes its ids. */
export const stormEvent = (random: Random, nth: number, state: SessionState): SessionEvent => {
  const { kind } = state.stage
  const of = (kinds: readonly Kind[]) => makers[pick(random, kinds)](random, nth, state)
  if (kind === 'choosing' || kind === 'reporting') return of(['started', 'resumed', ...rare])
  const chance = random()
  if (chance < 0.02) return of(rare)
  if (chance < 0.25) return trialEnded(random, nth, state)
  if (chance < 0.35) return lookedAgain(random, nth, state)
  return of(chance < 0.6 ? leading : usual)
}
