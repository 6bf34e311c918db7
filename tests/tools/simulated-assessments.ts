import { testChange } from '../../src/assessment/change.ts'
import { offZero } from '../../src/assessment/off-zero.ts'
import type { TrialRecord } from '../../src/assessment/records.ts'
import type { SideDifference } from '../../src/assessment/side-difference.ts'
import {
  bilateralResult,
  testResult,
  type MobilityResult,
  type TestResult,
} from '../../src/assessment/test-result.ts'
import { viewErrors } from '../../src/assessment/view-error.ts'
import { deg } from '../../src/math/units.ts'
import type { Side } from '../../src/pose/side.ts'
import type { MobilityTest } from '../../src/protocol/define-mobility-test.ts'
import { withoutPose } from '../../src/protocol/error-terms.ts'
import { cameraMeasure, manualMeasure, type Measure } from '../../src/protocol/measure.ts'
import type { Called, Chance, Errors, Retested, Run } from './simulated-chance.ts'
import { byHand, measured, someSetUp, trialRecord } from './synthetic-runner-records.ts'

/**
 * Runners whose legs are exactly alike, measured with the errors that the declarations state, or with other ones: how
 * often is a difference called that is none, and how often one found that is there.
 */

/** One side of one runner, trial by trial. */
export interface Simulated {
  readonly test: MobilityTest
  /** `lead`: what the left truly has more. */
  readonly trials: (
    side: Side,
    lead: number,
    errors: Errors,
    chance: Chance,
    /** How far the one camera leans for both legs, in standard deviations. */
    lean: number,
  ) => readonly TrialRecord[]
  /** Trials that scatter exactly as is typical, of legs that are alike. */
  readonly typical: (side: Side) => readonly TrialRecord[]
}

export const driftOf = (side: Side, { drift = 0 }: Errors): number => (side === 'right' ? drift : 0)

/** Deviations of so many trials whose standard deviation is 1. */
export const typicalScatter = (count: number): readonly number[] =>
  count < 3 ? Array.from({ length: count }, () => 0) : [-1, 0, 1]

const compared = (difference: SideDifference) => {
  if (difference.kind === 'not-measurable') throw new Error(`not compared: ${difference.because}`)
  return difference
}

/** One sitting of one runner whose left truly has `lead` more. */
const sitting = (
  { test, trials }: Pick<Simulated, 'test' | 'trials'>,
  errors: Errors,
  chance: Chance,
  lead = 0,
): TestResult => {
  const lean = chance.normal()
  const both = [...trials('left', lead, errors, chance, lean), ...trials('right', 0, errors, chance, lean)]
  return testResult(test, both)
}

/** Whether a difference of the sides is called, of one runner whose left truly has `lead` more. */
export const calledOf =
  (simulated: Pick<Simulated, 'test' | 'trials'>): Called =>
  (errors, chance, lead = 0) => {
    const { kind } = sitting(simulated, errors, chance, lead).difference
    return kind === 'noticeable' || kind === 'large'
  }

/** What is told between two sittings of one runner, each set up anew. */
export const changeBetween = (test: MobilityTest, sat: () => MobilityResult) => {
  const then = sat()
  return testChange(test, [{ result: then }], { result: sat() })
}

/** What is told of two sittings of a runner whose legs are alike on both days. */
export const retestedOf =
  (simulated: Pick<Simulated, 'test' | 'trials'>): Retested =>
  (chance) =>
    changeBetween(simulated.test, () => sitting(simulated, {}, chance))

export const limitOf = ({ test, typical }: Pick<Simulated, 'test' | 'typical'>): number =>
  compared(testResult(test, [...typical('left'), ...typical('right')]).difference).limit

export const sided = (simulated: Simulated): Run => ({
  limit: limitOf(simulated),
  called: calledOf(simulated),
  retested: retestedOf(simulated),
})

/** How a value is taken down: what placing leaves unknown, drawn once a side, and a record of each reading. */
interface Taking {
  readonly measure: Measure
  readonly placing: number
  /** What the camera's lean puts on the one leg and takes from the other, for which the runner turns round. */
  readonly leaning?: number
  readonly record: (side: Side, value: number, drawn: Drawn | null) => TrialRecord
}

/** What is drawn of a reading besides its value. */
interface Drawn {
  readonly chance: Chance
  /** Once a side, because a pose that is off is so in each trial; of standard deviation 1. */
  readonly pose: number
}

/** The same truth on both sides, one set-up error a side, as many trials as are asked for. */
const steady = (test: MobilityTest, truth: number, { measure, placing, leaning = 0, record }: Taking): Run =>
  sided({
    test,
    trials: (side, lead, errors, chance, lean) => {
      const leant = leaning * lean * (side === 'left' ? 1 : -1)
      const placed =
        truth +
        lead * (side === 'left' ? 1 : 0) +
        (errors.setUpTimes ?? 1) * (placing * chance.normal() + leant)
      const pose = chance.normal()
      return Array.from({ length: measure.trials }, () => {
        const read = placed + (driftOf(side, errors) + chance.normal()) * measure.error.trial.value
        return record(side, measure.unit === 'count' ? Math.round(read) : read, { chance, pose })
      })
    },
    typical: (side) =>
      typicalScatter(measure.trials).map((apart) =>
        record(side, truth + apart * measure.error.trial.value, null),
      ),
  })

/** What the camera's place leaves unknown of a trial as these are: its roll is not known. */
const viewOf = (test: MobilityTest): number => {
  const seen = trialRecord('left', measured('left', 0, test.primary), { mobilityTestId: test.id })
  return Math.hypot(0, ...viewErrors(cameraMeasure(test), [seen]).map(({ size }) => size))
}

/** Looked at once, by a camera whose roll nobody knows. */
export const angleRun = (test: MobilityTest, truth: number): Run => {
  const measure = cameraMeasure(test)
  return steady(test, truth, {
    measure,
    placing: measure.error.setUp.value,
    leaning: viewOf(test),
    record: (side, value) =>
      trialRecord(side, measured(side, value, test.primary), { mobilityTestId: test.id }),
  })
}

/** Read off by hand. */
export const tapeRun = (test: MobilityTest, truth: number): Run => {
  const measure = manualMeasure(test)!
  return steady(test, truth, {
    measure,
    placing: measure.error.setUp.value,
    record: (side, value) => byHand(side, { [measure.metricId]: value }, { mobilityTestId: test.id }),
  })
}

/** How far plain and mirrored pictures of a hold lie apart, and its pictures among themselves, degrees [B]: measuring.md, two looks. */
const apart = { mirror: 0.8, pictures: 0.2, count: 5 }

/**
 * Looked at again by the larger network, by a level camera: the pose's part of the set-up error is what all looks share, drawn
 * once a side, and what plain and mirrored differ by, of which the trial knows the size and not the sign.
 */
export const secondLookRun = (test: MobilityTest, truth: number): Run => {
  const measure = cameraMeasure(test)
  const { error } = measure
  const shared = error.sharedByLooks?.value ?? 0
  const first = error.firstLook?.value ?? 0
  return steady(test, truth, {
    measure,
    placing: Math.hypot(withoutPose(error), shared),
    record: (side, value, drawn) => {
      const gap = apart.mirror * (drawn?.pose ?? 1)
      const pictures = drawn ? (apart.pictures / Math.sqrt(apart.count)) * drawn.chance.normal() : 0
      const seen = drawn ? value + gap / 2 + pictures : value
      const looked = { value: seen, mirrorGap: Math.abs(gap), scatter: apart.pictures, pictures: apart.count }
      const outcome = measured(side, seen, test.primary)
      if (outcome.kind !== 'measured') throw new Error('a hold is measured')
      const looks = {
        first: { [test.primary]: value + first * (drawn?.chance.normal() ?? 0) },
        second: { heavy: { [test.primary]: looked } },
      }
      return trialRecord(
        side,
        { ...outcome, looks },
        { mobilityTestId: test.id, setUp: { ...someSetUp, roll: deg(0) } },
      )
    },
  })
}

/** Both legs together against zero: the hips' shift. */
export const directionRun = (test: MobilityTest): Run => {
  const { setUp, trial } = test.metrics[test.primary]!.error
  const resultOf = (values: readonly number[]) =>
    bilateralResult(
      test,
      values.map((value) =>
        trialRecord('both', measured('both', value, test.primary), { mobilityTestId: test.id }),
      ),
    )
  const sat = ({ setUpTimes = 1, drift = 0 }: Errors, { normal }: Chance, lead = 0) => {
    const placed = lead + setUpTimes * Math.hypot(setUp.value, viewOf(test)) * normal()
    return resultOf([0, 0, 0].map(() => placed + (drift + normal()) * trial.value))
  }
  return {
    limit: offZero(resultOf(typicalScatter(3).map((each) => each * trial.value)))!.limit,
    called: (errors, chance, lead) => offZero(sat(errors, chance, lead))!.kind !== 'none',
    retested: (chance) => changeBetween(test, () => sat({}, chance)),
  }
}
