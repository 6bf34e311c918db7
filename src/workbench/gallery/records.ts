import { assessmentResult, type AssessmentResult } from '../../assessment/assessment-result'
import type { AssessmentRecord, SeenTrial } from '../../assessment/records'
import type { MobilityTest } from '../../protocol/define-mobility-test'
import type { MissingId, TrialSide } from '../../protocol/outcome'
import { mobilityTests } from '../../protocol/registry'
import { standBefore } from './stands'

/** Records for the gallery and the tests of the screens: short to write, in the shape of the store. */

/** A number counts, a fault id rejects, a missing id leaves it incomplete. */
export type Attempt =
  | number
  | { readonly value: number; readonly fault: string }
  /** A hold, and what ended it; with other metrics of the same trial. */
  | {
      readonly value: number
      readonly endedBy: string | null
      readonly others?: Readonly<Record<string, number>>
    }
  | { readonly missing: MissingId }

const declared = (wanted: string): MobilityTest => {
  const test = mobilityTests.find(({ id }) => id === wanted)
  if (!test) throw new Error(`the gallery shows the test "${wanted}"`)
  return test
}

export const ankle = declared('ankle-dorsiflexion')
export const balance = declared('single-leg-balance')
export const squat = declared('squat-depth')
export const frontSquat = declared('squat-depth-front')
export const hip = declared('hip-extension')
export const halfKneeling = declared('hip-extension-half-kneeling')
export const calfRaise = declared('single-leg-calf-raise')

const read = (test: MobilityTest, side: TrialSide, value: number) => ({
  metrics: { [test.primary]: value },
  looks: { first: { [test.primary]: value }, second: {} },
  phases: { [test.movement]: { from: 1800, to: 3900 } },
  faultReadings: {},
  leg:
    side === 'both'
      ? null
      : {
          side,
          near: test.view.plane === 'sagittal' ? true : null,
          by: 'geometry' as const,
          swapped: 0,
        },
})

const outcome = (test: MobilityTest, attempt: Attempt, side: TrialSide): SeenTrial['outcome'] => {
  if (typeof attempt === 'number') {
    return { kind: 'measured', ...read(test, side, attempt), endedBy: null, flags: [] }
  }
  if ('missing' in attempt) return { kind: 'incomplete', missing: [attempt.missing] }
  const found = read(test, side, attempt.value)
  if ('fault' in attempt) return { kind: 'rejected', ...found, faults: [attempt.fault] }
  const metrics = { ...found.metrics, ...attempt.others }
  return { kind: 'measured', ...found, metrics, endedBy: attempt.endedBy, flags: [] }
}

export const trialsOf = (
  side: TrialSide,
  attempts: readonly Attempt[],
  test: MobilityTest = ankle,
): readonly SeenTrial[] =>
  attempts.map((attempt, index) => ({
    schemaVersion: 2,
    id: `${test.id}-${side}-${index}`,
    assessmentId: 'gallery',
    runnerId: 'me',
    mobilityTestId: test.id,
    mobilityTestVersion: test.version,
    side,
    attempt: index + 1,
    withdrawn: false,
    at: '2026-03-01T10:20:00.000Z',
    source: 'camera',
    engine: { library: 'tasks-vision 0.10.35', model: 'full', modelHash: 'a1', delegate: 'CPU' },
    setUp: {
      picture: { width: 1280, height: 720 },
      bodySpan: 0.71 + index / 100,
      yaw: 1 + index,
      roll: 0.3,
      rate: 24 + index,
      luma: 140,
      noise: 1,
      roomNoise: 0.2,
    },
    outcome: outcome(test, attempt, side),
    ...(test.standsBetween && { stand: standBefore(test, index) }),
    evidenceId: `${test.id}-${side}-${index}`,
  }))

/** Of the ankle alone, unless tests are named. */
export const assessment = (
  state: AssessmentRecord['state'],
  id = 'gallery',
  day = 1,
  tests: readonly MobilityTest[] = [ankle],
): AssessmentRecord => ({
  schemaVersion: 1,
  id,
  runnerId: 'me',
  startedAt: `2026-03-${String(day).padStart(2, '0')}T10:20:00.000Z`,
  finishedAt: state === 'open' ? null : '2026-03-01T10:26:00.000Z',
  state,
  firstSide: 'left',
  mobilityTestIds: tests.map((test) => test.id),
  appVersion: '0.1.0',
})

export const resultOf = (
  left: readonly Attempt[],
  right: readonly Attempt[],
  record: AssessmentRecord = assessment('finished'),
): AssessmentResult => assessmentResult(record, [...trialsOf('left', left), ...trialsOf('right', right)])

const heel = (value: number) => ({ value, fault: 'heelLifted' })

/** A stand of so many seconds, ended by the foot unless something else is named. */
export const stand = (seconds: number, endedBy = 'foot-down', sway = 0.004): Attempt => ({
  value: seconds * 1000,
  endedBy,
  others: { swaySideways: sway, trunkSideLean: 3.2 },
})

const squats = (depth: number): Attempt => ({
  value: depth,
  endedBy: null,
  others: { kneeFlexion: 118 - depth, shankTilt: 29, trunkLean: 38, trunkToShank: 9 },
})
const hips = (degrees: number): Attempt => ({
  value: degrees,
  endedBy: null,
  others: { thighToTrunk: degrees + 3 },
})

/** A squat from the front: its shift to the left, as a share of the stance. */
export const shifted = (share: number): Attempt => ({
  value: share,
  endedBy: null,
  others: {
    stanceWidth: 0.19,
    kneeBreadth: 1.12,
    kneesInward: -0.06,
    kneeDifference: 0.05,
    trunkSideLean: 1.4,
  },
})

const fourTests = [balance, frontSquat, ankle, squat, hip]

/** An assessment of all four tests; what is not given was not tried. */
export const fourOf = (
  {
    standing = {},
    bending = {},
    depths = [],
    shifts = [],
    reaching = {},
  }: {
    readonly standing?: { readonly left?: readonly Attempt[]; readonly right?: readonly Attempt[] }
    readonly bending?: { readonly left?: readonly Attempt[]; readonly right?: readonly Attempt[] }
    readonly depths?: readonly Attempt[]
    readonly shifts?: readonly Attempt[]
    readonly reaching?: { readonly left?: readonly Attempt[]; readonly right?: readonly Attempt[] }
  },
  record: AssessmentRecord = assessment('finished', 'gallery', 1, fourTests),
): AssessmentResult =>
  assessmentResult(record, [
    ...(['left', 'right'] as const).flatMap((side) => [
      ...trialsOf(side, standing[side] ?? [], balance),
      ...trialsOf(side, bending[side] ?? [], ankle),
      ...trialsOf(side, reaching[side] ?? [], hip),
    ]),
    ...trialsOf('both', depths, squat),
    ...trialsOf('both', shifts, frontSquat),
  ])

export const fourRecord = (state: AssessmentRecord['state'], id: string, day: number): AssessmentRecord =>
  assessment(state, id, day, fourTests)

const full = (sway: number) => stand(45.02, 'time', sway)
const evenAnkles = { left: [38.2, 37.5, 39], right: [36.1, 37.2, 36.6] }
const evenHips = { left: [17, 18, 17.5].map(hips), right: [15, 16.2, 15.1].map(hips) }

export const results = {
  different: resultOf([40.2, 41.1, 42.3], [32.1, heel(39.4), 33.4, 33.9]),
  large: resultOf([44.2, 45.1, 44.3], [30.1, 31, 30.4]),
  right: resultOf([31.2, 30.6, 32.3], [39.9, 40.4, 41.2]),
  none: resultOf([36.4, 38.2, 37.1], [36.9, 35.6, 35.9]),
  partial: resultOf([40.2, 41.1, 42.3], [], assessment('open')),
  few: resultOf([40.2, 41.1, { missing: 'no-hold' }], [33.2, heel(40), heel(41)], assessment('partial')),
  otherWay: assessmentResult(assessment('finished'), [
    ...trialsOf('left', [40.2, 41.1, 42.3]),
    ...trialsOf('right', [32.1, 33.4, 33.9]).map((trial) => ({
      ...trial,
      setUp: { ...trial.setUp, easier: true as const },
    })),
  ]),
  empty: resultOf([], [{ missing: 'out-of-picture' }], assessment('open')),
  four: fourOf({
    standing: { left: [full(0.0031)], right: [stand(38.4), full(0.0036)] },
    bending: { left: [40.2, 41.1, 42.3], right: [32.1, heel(39.4), 33.4, 33.9] },
    depths: [squats(6.2), squats(4.1), heel(-2), squats(5.5)],
    shifts: [0.042, 0.035, 0.05].map(shifted),
    reaching: evenHips,
  }),
  fourEven: fourOf({
    standing: { left: [stand(41.2), stand(38.6), stand(43.9)], right: [full(0.0036)] },
    bending: evenAnkles,
    depths: [-6, -7.4, -5.2].map(squats),
    reaching: evenHips,
  }),
  unsteady: fourOf({
    standing: {
      left: [stand(7.4), stand(12.8), stand(10.1, 'otherHandOff')],
      right: [stand(41), stand(44.4), stand(39, 'hop')],
    },
    bending: evenAnkles,
    reaching: { left: evenHips.left, right: [] },
  }),
  nothingFound: fourOf({
    standing: { left: [stand(41), stand(39.5)], right: [stand(43), stand(38)] },
    bending: evenAnkles,
    reaching: evenHips,
  }),
  shortStands: fourOf({
    standing: { left: [stand(4.1), stand(6.3), stand(5.2)], right: [stand(8.8), stand(11.4), stand(9.1)] },
    bending: evenAnkles,
    reaching: evenHips,
  }),
  swaying: fourOf({ standing: { left: [full(0.0028)], right: [full(0.0079)] } }),
  squatAlone: fourOf({ depths: [squats(6.2), squats(4.1), squats(5.5)] }),
  squatBoth: fourOf({
    depths: [squats(6.2), squats(4.1), squats(5.5)],
    shifts: [0.042, 0.035, 0.05].map(shifted),
  }),
  squatShifted: fourOf({
    depths: [squats(6.2), squats(4.1), squats(5.5)],
    shifts: [shifted(-0.13), { value: -0.1, fault: 'footMoved' }, shifted(-0.12), shifted(-0.15)],
  }),
}
