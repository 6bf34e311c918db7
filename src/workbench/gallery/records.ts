import type { AssessmentRecord, TrialRecord } from '../../assessment/records'
import { testResult } from '../../assessment/test-result'
import type { Side } from '../../pose/side'
import type { MobilityTest } from '../../protocol/define-mobility-test'
import type { MissingId } from '../../protocol/outcome'
import { mobilityTests } from '../../protocol/registry'
import type { AssessmentResult } from '../../assessment/assessment-result'

/** Records for the gallery and the tests of the screens: short to write, in the shape of the store. */

/** A number counts, a fault id rejects, a missing id leaves it incomplete. */
export type Attempt =
  number | { readonly value: number; readonly fault: string } | { readonly missing: MissingId }

export const ankle: MobilityTest = (() => {
  const test = mobilityTests.find(({ id }) => id === 'ankle-dorsiflexion')
  if (!test) throw new Error('the gallery shows the ankle lunge')
  return test
})()

const outcome = (attempt: Attempt, side: Side): TrialRecord['outcome'] => {
  if (typeof attempt === 'object' && 'missing' in attempt)
    return { kind: 'incomplete', missing: [attempt.missing] }
  const value = typeof attempt === 'number' ? attempt : attempt.value
  const read = {
    metrics: { [ankle.primary]: value },
    looks: { first: { [ankle.primary]: value }, second: {} },
    phases: { endRange: { from: 1800, to: 3900 } },
    faultReadings: {},
    leg: { side, near: true, by: 'geometry' as const, swapped: 0 },
  }
  return typeof attempt === 'number'
    ? { kind: 'measured', ...read, endedBy: null, flags: [] }
    : { kind: 'rejected', ...read, faults: [attempt.fault] }
}

export const trialsOf = (side: Side, attempts: readonly Attempt[]): readonly TrialRecord[] =>
  attempts.map((attempt, index) => ({
    schemaVersion: 2,
    id: `${side}-${index}`,
    assessmentId: 'gallery',
    runnerId: 'me',
    mobilityTestId: ankle.id,
    mobilityTestVersion: ankle.version,
    side,
    attempt: index + 1,
    withdrawn: false,
    at: '2026-03-01T10:20:00.000Z',
    source: 'camera',
    engine: { library: 'tasks-vision 0.10.35', model: 'full', modelHash: 'a1', delegate: 'CPU' },
    setUp: {
      picture: { width: 1280, height: 720 },
      bodySpan: 0.71 + index / 100,
      yaw: 4 + index,
      roll: null,
      rate: 24 + index,
      luma: 140,
      noise: 1,
    },
    outcome: outcome(attempt, side),
    evidenceId: `${side}-${index}`,
  }))

export const assessment = (state: AssessmentRecord['state'], id = 'gallery', day = 1): AssessmentRecord => ({
  schemaVersion: 1,
  id,
  runnerId: 'me',
  startedAt: `2026-03-${String(day).padStart(2, '0')}T10:20:00.000Z`,
  finishedAt: state === 'open' ? null : '2026-03-01T10:26:00.000Z',
  state,
  firstSide: 'left',
  mobilityTestIds: [ankle.id],
  appVersion: '0.1.0',
})

export const resultOf = (
  left: readonly Attempt[],
  right: readonly Attempt[],
  record: AssessmentRecord = assessment('finished'),
): AssessmentResult => ({
  assessment: record,
  results: [testResult(ankle, [...trialsOf('left', left), ...trialsOf('right', right)])],
})

const heel = (value: number) => ({ value, fault: 'heelLifted' })

export const results = {
  different: resultOf([40.2, 41.1, 42.3], [32.1, heel(39.4), 33.4, 33.9]),
  large: resultOf([44.2, 45.1, 44.3], [30.1, 31, 30.4]),
  right: resultOf([31.2, 30.6, 32.3], [39.9, 40.4, 41.2]),
  none: resultOf([36.4, 38.2, 37.1], [36.9, 35.6, 35.9]),
  partial: resultOf([40.2, 41.1, 42.3], [], assessment('open')),
  few: resultOf([40.2, 41.1, { missing: 'no-hold' }], [33.2, heel(40), heel(41)], assessment('partial')),
  empty: resultOf([], [{ missing: 'out-of-picture' }], assessment('open')),
}
