import { offZero } from '../../src/assessment/off-zero.ts'
import type { TrialRecord } from '../../src/assessment/records.ts'
import { bilateralResult, testResult } from '../../src/assessment/test-result.ts'
import { viewErrors } from '../../src/assessment/view-error.ts'
import { seededNumbers } from '../../src/math/seeded.ts'
import type { MobilityTest } from '../../src/protocol/define-mobility-test.ts'
import { cameraMeasure, manualMeasure } from '../../src/protocol/measure.ts'
import type { TrialSide } from '../../src/protocol/outcome.ts'
import { byHand, measured, trialRecord } from './synthetic-runner-records.ts'

/**
 * Runners whose legs are exactly alike, measured with the errors that the declarations state, or with other ones: how
 * often is a difference called that is none, and how often one found that is there.
 */

/** How the errors are other than declared. */
export interface Errors {
  readonly setUpTimes?: number
  /** One draw in ten is three times as wide. */
  readonly heavyTails?: boolean
  /** What the right side reads more by the time it is tested, in typical standard deviations of a trial. */
  readonly drift?: number
}

export interface Chance {
  readonly uniform: () => number
  /** A draw of mean 0 and standard deviation 1. */
  readonly normal: () => number
}

/** Box and Muller's normal numbers; with heavy tails, of a mixture. */
export const chanceOf = (seed: number, heavyTails = false): Chance => {
  const uniform = seededNumbers(seed)
  const plain = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
  const normal = () => (heavyTails && uniform() < 0.1 ? 3 : 1) * plain()
  return { uniform, normal }
}

type Side = 'left' | 'right'

/** What one side of one runner reads, trial by trial. `lead`: what the left truly has more. */
interface Simulated {
  readonly test: MobilityTest
  readonly byTape?: boolean
  readonly trials: (side: Side, lead: number, errors: Errors, chance: Chance) => readonly TrialRecord[]
}

/** What the camera's place leaves unknown of a trial as these are: its roll is not known. */
const viewOf = (test: MobilityTest): number => {
  const seen = trialRecord('left', measured('left', 0, test.primary), { mobilityTestId: test.id })
  return Math.hypot(0, ...viewErrors(cameraMeasure(test), [seen]).map(({ size }) => size))
}

const driftOf = (side: Side, { drift = 0 }: Errors): number => (side === 'right' ? drift : 0)

/** An angle, a length or a count: the same truth on both sides, one set-up error a side, as many trials as are asked for. */
const steady = (test: MobilityTest, truth: number, byTape = false): Simulated => ({
  test,
  byTape,
  trials: (side, lead, errors, { normal }) => {
    const metric = byTape ? test.manual!.metric : test.primary
    const { setUp, trial } = byTape ? test.manual!.error : test.metrics[test.primary]!.error
    const { trials, unit } = byTape ? manualMeasure(test)! : cameraMeasure(test)
    const placing = Math.hypot(setUp.value, byTape ? 0 : viewOf(test))
    const placed = truth + (side === 'left' ? lead : 0) + (errors.setUpTimes ?? 1) * placing * normal()
    return Array.from({ length: trials }, () => {
      const read = placed + (driftOf(side, errors) + normal()) * trial.value
      const value = unit === 'count' ? Math.round(read) : read
      const fields = { mobilityTestId: test.id }
      return byTape
        ? byHand(side, { [metric]: value }, fields)
        : trialRecord(side, measured(side, value, metric), fields)
    })
  },
})

/**
 * Stands on one leg: up to three, ended at 45 s. What a runner can hold is drawn once a runner, from 5 to 75 s, so that
 * part of them reach the full time and are compared by their sway.
 */
const standing = (test: MobilityTest, capacity: () => number): Simulated => {
  const { holdTime, swaySideways } = test.metrics
  const full = test.ceiling!.at.value
  return {
    test,
    trials: (side, lead, errors, { normal }) => {
      const wider = errors.setUpTimes ?? 1
      const held = capacity() + (side === 'left' ? lead : 0) + wider * holdTime!.error.setUp.value * normal()
      const swayed = Math.log(0.004) + wider * Math.log(swaySideways!.error.setUp.value) * normal()
      const records: TrialRecord[] = []
      while (records.length < 3) {
        const scatter = driftOf(side, errors) + normal()
        const time = Math.min(full, Math.max(1000, held + scatter * holdTime!.error.trial.value))
        const sway = Math.exp(
          swayed + (driftOf(side, errors) + normal()) * Math.log(swaySideways!.error.trial.value),
        )
        const outcome = measured(side, time, 'holdTime')
        if (outcome.kind !== 'measured') throw new Error('a stand is measured')
        const metrics = { holdTime: time, swaySideways: sway }
        records.push(trialRecord(side, { ...outcome, metrics }, { mobilityTestId: test.id }))
        if (time >= full) break
      }
      return records
    },
  }
}

const isCalled = ({ test }: Simulated, trials: readonly TrialRecord[]): boolean => {
  const { difference } = testResult(test, trials)
  return difference.kind === 'noticeable' || difference.kind === 'large'
}

/** One runner through one test; whether a difference of the sides is called. */
export type Run = (errors: Errors, chance: Chance, lead?: number) => boolean

const sided =
  (simulated: Simulated): Run =>
  (errors, chance, lead = 0) =>
    isCalled(simulated, [
      ...simulated.trials('left', lead, errors, chance),
      ...simulated.trials('right', lead, errors, chance),
    ])

export const angleRun = (test: MobilityTest, truth: number): Run => sided(steady(test, truth))
export const tapeRun = (test: MobilityTest, truth: number): Run => sided(steady(test, truth, true))

export const balanceRun =
  (
    test: MobilityTest,
    capacityOf: (chance: Chance) => number = ({ uniform }) => 5000 + 70_000 * uniform(),
  ): Run =>
  (errors, chance, lead = 0) => {
    const own = capacityOf(chance)
    return sided(standing(test, () => own))(errors, chance, lead)
  }

/** Both legs together against zero: the hips' shift. */
export const directionRun =
  (test: MobilityTest): Run =>
  ({ setUpTimes = 1, drift = 0 }, { normal }, lead = 0) => {
    const { setUp, trial } = test.metrics[test.primary]!.error
    const placed = lead + setUpTimes * Math.hypot(setUp.value, viewOf(test)) * normal()
    const trials = Array.from({ length: 3 }, () => {
      const value = placed + (drift + normal()) * trial.value
      const both: TrialSide = 'both'
      return trialRecord(both, measured(both, value, test.primary), { mobilityTestId: test.id })
    })
    const found = offZero(bilateralResult(test, trials))
    return found !== null && found.kind !== 'none'
  }

/** The share of runners of whom something is called. */
export const calledShare = (
  run: Run,
  count: number,
  errors: Errors = {},
  { seed = 1, lead = 0 }: { readonly seed?: number; readonly lead?: number } = {},
): number => {
  const chance = chanceOf(seed, errors.heavyTails)
  let called = 0
  for (let runner = 0; runner < count; runner++) if (run(errors, chance, lead)) called++
  return called / count
}
