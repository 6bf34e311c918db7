import { assessmentResult, type AssessmentResult } from '../../assessment/assessment-result'
import { manualChanges } from '../../assessment/manual-trials'
import type { AssessmentRecord, ManualTrial, TrialRecord } from '../../assessment/records'
import type { MobilityTest } from '../../protocol/define-mobility-test'
import { mobilityTests } from '../../protocol/registry'
import { ankle, assessment, trialsOf, type Attempt } from './records'

/** Records by hand for the gallery and the tests of the screens, made as the sheet makes them. */

export const balance: MobilityTest = (() => {
  const test = mobilityTests.find(({ id }) => id === 'single-leg-balance')
  if (!test) throw new Error('the gallery shows the one-leg stand')
  return test
})()

/** Values of one leg each, in the metric's unit. */
interface Hand {
  readonly left: readonly number[]
  readonly right: readonly number[]
}

export const handTrials = (test: MobilityTest, values: Hand): readonly ManualTrial[] => {
  let count = 0
  return manualChanges([{ test, values }], assessment('finished'), [], {
    at: '2026-03-01T10:40:00.000Z',
    newId: () => `${test.id}-by-hand-${(count += 1)}`,
  })
}

interface Measured {
  readonly camera?: { readonly left: readonly Attempt[]; readonly right: readonly Attempt[] }
  readonly tape?: Hand
  /** Milliseconds. */
  readonly stopwatch?: Hand
  readonly withdrawn?: readonly string[]
}

const own = (record: AssessmentRecord, { camera, tape, stopwatch }: Measured): AssessmentRecord => ({
  ...record,
  mobilityTestIds: [...(stopwatch ? [balance.id] : []), ...(camera || tape ? [ankle.id] : [])],
})

export const handResultOf = (
  measured: Measured,
  record: AssessmentRecord = assessment('finished'),
): AssessmentResult => {
  const { camera, tape, stopwatch, withdrawn = [] } = measured
  const trials: readonly TrialRecord[] = [
    ...(camera ? [...trialsOf('left', camera.left), ...trialsOf('right', camera.right)] : []),
    ...(tape ? handTrials(ankle, tape) : []),
    ...(stopwatch ? handTrials(balance, stopwatch) : []),
  ]
  return assessmentResult(
    own(record, measured),
    trials.map((trial) => (withdrawn.includes(trial.id) ? { ...trial, withdrawn: true } : trial)),
  )
}

const tape = { left: [12, 12.5, 12], right: [9.5, 10, 9.5] }
const leftFurther = { left: [40.2, 41.1, 42.3], right: [32.1, 33.4, 33.9] }

export const handResults = {
  tape: handResultOf({ tape }),
  tapeAndCamera: handResultOf({ tape, camera: leftFurther }),
  contradict: handResultOf({ tape, camera: { left: [31, 32, 31.5], right: [41, 40.2, 41.8] } }),
  apart: handResultOf({
    tape: { left: [12, 12.5, 12], right: [11.5, 12, 11.5] },
    camera: { left: [44.2, 45.1, 44.3], right: [30.1, 31, 30.4] },
  }),
  open: handResultOf({ tape, camera: { left: leftFurther.left, right: [33.1] } }, assessment('open')),
  tapeFew: handResultOf({ tape: { left: [12], right: [] }, camera: leftFurther }),
  stopwatch: handResultOf({
    stopwatch: { left: [31_200, 28_400, 38_900], right: [12_300, 17_800, 14_100] },
    tape,
    withdrawn: ['single-leg-balance-by-hand-2'],
  }),
  fullTime: handResultOf({ stopwatch: { left: [45_000, 41_200, 45_000], right: [45_000, 45_000, 45_000] } }),
}
