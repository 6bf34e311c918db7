import { describe, expect, it } from 'vitest'
import {
  manualAssessment,
  manualChanges,
  standingTrials,
  takenBack,
  type ManualValues,
} from '../../../src/assessment/manual-trials'
import { assessmentRecordSchema, manualTrialSchema, type TrialRecord } from '../../../src/assessment/records'
import ankle from '../../../src/protocol/mobility-tests/ankle-dorsiflexion'
import hip from '../../../src/protocol/mobility-tests/hip-extension'
import balance from '../../../src/protocol/mobility-tests/single-leg-balance'
import { sampleAssessment } from '../../fixtures/storage/samples'
import { measured, trialRecord } from '../../tools/synthetic-runner-records'

const assessment = sampleAssessment('a')
const at = '2026-05-01T09:00:00.000Z'
const writing = (prefix = 'new') => {
  let count = 0
  return { at, newId: () => `${prefix}-${(count += 1)}` }
}
const changes = (values: ManualValues, trials: readonly TrialRecord[] = [], prefix = 'new') =>
  manualChanges([{ test: ankle, values }], assessment, trials, writing(prefix))
const brief = (trials: ReturnType<typeof changes>) =>
  trials.map(({ id, side, attempt, withdrawn, outcome }) => [
    id,
    side,
    attempt,
    withdrawn,
    outcome.metrics['kneeToWall'],
  ])

const first = changes({ left: [12, 12.5, null], right: [9.5, null, null] })

/** The stored trials after changes were written over them. */
const after = (stored: readonly TrialRecord[], changed: readonly TrialRecord[]): readonly TrialRecord[] => [
  ...new Map([...stored, ...changed].map((trial) => [trial.id, trial])).values(),
]

describe('values that are written down', () => {
  it('are one record each, of the side and in the order they stand in, without poses or engine', () => {
    expect(brief(first)).toEqual([
      ['new-1', 'left', 1, false, 12],
      ['new-2', 'left', 2, false, 12.5],
      ['new-3', 'right', 1, false, 9.5],
    ])
    for (const trial of first) {
      expect(manualTrialSchema.parse(trial)).toEqual(trial)
      expect(trial).toMatchObject({
        assessmentId: 'a',
        runnerId: 'runner-a',
        mobilityTestId: ankle.id,
        mobilityTestVersion: ankle.version,
        at,
        source: 'manual',
        evidenceId: null,
      })
    }
  })

  it('change nothing where nothing was changed', () => {
    expect(changes({ left: [12, 12.5, null], right: [9.5, null, null] }, first)).toEqual([])
  })

  it('that are corrected withdraw the old record and add a new one', () => {
    expect(brief(changes({ left: [12, 11.5, null], right: [9.5, null, null] }, first))).toEqual([
      ['new-2', 'left', 2, true, 12.5],
      ['new-1', 'left', 3, false, 11.5],
    ])
  })

  it('that are cleared are withdrawn, never deleted', () => {
    expect(brief(changes({ left: [null, 12.5, null], right: [null, null, null] }, first))).toEqual([
      ['new-1', 'left', 1, true, 12],
      ['new-3', 'right', 1, true, 9.5],
    ])
  })

  it('stand in the places of those that count, and are numbered after all there ever were', () => {
    const cleared = after(first, changes({ left: [null, 12.5, null], right: [9.5, null, null] }, first))
    expect(standingTrials(ankle, 'left', cleared).map(({ id }) => id)).toEqual(['new-2'])
    expect(brief(changes({ left: [12.5, 13, null], right: [9.5, null, null] }, cleared))).toEqual([
      ['new-1', 'left', 3, false, 13],
    ])
  })

  it('know nothing of what the camera saw', () => {
    const seen = [trialRecord('left', measured('left', 40)), trialRecord('left', measured('left', 41))]
    expect(standingTrials(ankle, 'left', seen)).toEqual([])
    expect(brief(changes({ left: [12], right: [] }, seen))).toEqual([['new-1', 'left', 1, false, 12]])
  })

  it('of a test that needs the camera are our mistake', () => {
    const entry = { test: hip, values: { left: [1], right: [] } }
    expect(() => manualChanges([entry], assessment, [], writing())).toThrow('not measured by hand')
  })
})

it('taking back withdraws what was new and lets count again what was withdrawn', () => {
  const corrected = changes({ left: [12, 11.5, null], right: [9.5, null, null] }, first, 'later')
  const stored = after(first, corrected)
  const undone = after(stored, takenBack(corrected))
  expect(standingTrials(ankle, 'left', undone).map(({ outcome }) => outcome.metrics['kneeToWall'])).toEqual([
    12, 12.5,
  ])
  expect(undone).toHaveLength(4)
})

it('an assessment of its own is finished at once, and of the tests that have a value', () => {
  const entries = [
    { test: balance, values: { left: [null], right: [null] } },
    { test: ankle, values: { left: [null], right: [9.5] } },
  ]
  const own = manualAssessment(entries, 'runner-1', '0.1.0', writing())
  expect(assessmentRecordSchema.parse(own)).toEqual({
    schemaVersion: 1,
    id: 'new-1',
    runnerId: 'runner-1',
    startedAt: at,
    finishedAt: at,
    state: 'finished',
    firstSide: 'left',
    mobilityTestIds: [ankle.id],
    appVersion: '0.1.0',
  })
})
