import type { ManualTrial, SeenTrial, SetUp } from '../../src/assessment/records.ts'
import type { Side } from '../../src/pose/side.ts'
import type { TrialOutcome, TrialSide } from '../../src/protocol/outcome.ts'

/** Trials of a runner who does not exist, for whatever only needs records. */

export const someSetUp: SetUp = {
  picture: { width: 960, height: 540 },
  bodySpan: 0.7,
  yaw: 2,
  roll: null,
  rate: 30,
  luma: 140,
  noise: 1,
  roomNoise: 0.2,
}

const read = (side: TrialSide, value: number, metric = 'dorsiflexion') => ({
  metrics: { [metric]: value },
  looks: { first: { [metric]: value }, second: {} },
  phases: { endRange: { from: 2000, to: 4000 } },
  faultReadings: { heelLifted: 0, footMoved: 0 },
  leg: side === 'both' ? null : ({ side, near: true, by: 'geometry', swapped: 0 } as const),
})

export const measured = (side: TrialSide, value: number, metric?: string): TrialOutcome => ({
  kind: 'measured',
  ...read(side, value, metric),
  endedBy: null,
  flags: [],
})
export const rejected = (side: TrialSide, ...faults: readonly string[]): TrialOutcome => ({
  kind: 'rejected',
  ...read(side, 45),
  faults,
})
export const incomplete = (
  ...missing: Extract<TrialOutcome, { kind: 'incomplete' }>['missing']
): TrialOutcome => ({
  kind: 'incomplete',
  missing,
})

export const trialRecord = (
  side: TrialSide,
  outcome: TrialOutcome,
  fields: Partial<SeenTrial> = {},
): SeenTrial => ({
  schemaVersion: 2,
  id: 'trial',
  assessmentId: 'assessment',
  runnerId: 'runner',
  mobilityTestId: 'ankle-dorsiflexion',
  mobilityTestVersion: 1,
  side,
  attempt: 1,
  at: '2026-05-01T08:00:00.000Z',
  source: 'camera',
  engine: { library: '0.10.35', model: 'full', modelHash: '', delegate: 'CPU' },
  setUp: someSetUp,
  outcome,
  withdrawn: false,
  evidenceId: 'evidence',
  ...fields,
})

/** A value that was read off by hand, under the id of its metric. */
export const byHand = (
  side: Side,
  metrics: Readonly<Record<string, number>>,
  fields: Partial<ManualTrial> = {},
): ManualTrial => ({
  schemaVersion: 2,
  id: 'trial-by-hand',
  assessmentId: 'assessment',
  runnerId: 'runner',
  mobilityTestId: 'ankle-dorsiflexion',
  mobilityTestVersion: 1,
  side,
  attempt: 1,
  at: '2026-05-01T08:30:00.000Z',
  source: 'manual',
  engine: null,
  setUp: null,
  outcome: {
    kind: 'measured',
    metrics: { ...metrics },
    looks: { first: { ...metrics }, second: {} },
    phases: {},
    faultReadings: {},
    leg: null,
    endedBy: null,
    flags: [],
  },
  withdrawn: false,
  evidenceId: null,
  ...fields,
})
