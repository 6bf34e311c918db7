import { deg } from '../../src/math/units'
import { mobilityTest } from '../../src/protocol/registry'
import type { TrialOutcome, TrialSide } from '../../src/protocol/outcome'
import type { SessionEvent, SessionState } from '../../src/session/state'
import { incomplete, measured, rejected, someSetUp } from '../tools/synthetic-runner-records'
import { check, checked, counted, loading, ready } from '../unit/session/event-list'

const at = '2026-05-01T08:00:00.000Z'

type Random = () => number

const pick = <Value>(random: Random, values: readonly Value[]): Value =>
  values[Math.floor(random() * values.length)]!

const noEvidence = { poses: [], movement: null, looks: [] }

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

const trialEnded = (random: Random, nth: number, state: SessionState): SessionEvent => {
  const side = pick(random, ['left', 'right', 'both'] as const)
  return {
    kind: 'trial-ended',
    at,
    trialId: `trial-${String(nth)}`,
    evidenceId: `evidence-${String(nth)}`,
    side,
    outcome: outcomeFor(random, side, state),
    setUp: someSetUp,
    evidence: noEvidence,
    awaitsLook: random() < 0.5,
  }
}

const lookedAgain = (random: Random, state: SessionState): SessionEvent => ({
  kind: 'looked-again',
  at,
  trialId: pick(random, [...(state.draft?.awaiting ?? []), 'trial-of-nobody']),
  outcome: measured('left', 30),
  evidence: noEvidence,
})

const begun = {
  kind: 'started',
  at,
  runnerId: 'runner',
  appVersion: '0.1.0',
  source: 'camera',
} as const

const rare = (random: Random, nth: number): SessionEvent =>
  pick<SessionEvent>(random, [
    {
      ...begun,
      assessmentId: `assessment-${String(nth)}`,
      firstSide: pick(random, ['left', 'right'] as const),
    },
    { kind: 'stop-asked', at },
    { kind: 'leave-asked' },
    { kind: 'source-ended', at },
    { kind: 'other-camera-asked' },
    { kind: 'fault', fault: { kind: 'capture', code: 'camera-unplugged', detail: 'storm' } },
  ])

/** The next event of a storm: mostly of those that lead on, so that the session gets everywhere; `nth` makes its ids. */
export const stormEvent = (random: Random, nth: number, state: SessionState): SessionEvent => {
  const { kind } = state.stage
  if (kind === 'choosing' || kind === 'reporting') return rare(random, nth)
  const chance = random()
  if (chance < 0.02) return rare(random, nth)
  if (chance < 0.25) return trialEnded(random, nth, state)
  if (chance < 0.35) return lookedAgain(random, state)
  return pick<SessionEvent>(random, [
    ready,
    loading(random()),
    checked(check({ met: random() < 0.7, fix: 'Turn a little' })),
    ...([3, 2, 1, 0, 0, 0] as const).map(counted),
    { kind: 'stood-still' },
    { kind: 'room-test-began' },
    {
      kind: 'room-tested',
      noise: deg(3 * random()),
      cause: pick(random, [null, 'light', 'distance', 'clothes'] as const),
    },
    { kind: 'moved-too-early' },
    { kind: 'holding' },
    { kind: 'held' },
    { kind: 'wrong-leg-seen' },
    { kind: 'came-along' },
    { kind: 'fault-seen', faultId: pick(random, ['heelLifted', 'trunkMoved', 'nobody']) },
    { kind: 'announced' },
    { kind: 'waited' },
    { kind: 'left-picture' },
    {
      kind: 'interrupted',
      reason: pick(random, ['tab-hidden', 'camera-muted', 'engine-restarted'] as const),
    },
    { kind: 'pause-asked' },
    { kind: 'continue-asked' },
    { kind: 'continue-asked' },
    { kind: 'skip-asked', at },
    { kind: 'redo-asked' },
    { kind: 'stop-asked', at },
  ])
}
