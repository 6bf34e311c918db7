import { setApart } from '../../src/assessment/compared-part.ts'
import type { TrialRecord } from '../../src/assessment/records.ts'
import { testResult } from '../../src/assessment/test-result.ts'
import type { Side } from '../../src/pose/side.ts'
import type { ErrorTerms } from '../../src/protocol/error-terms.ts'
import { cameraMeasure } from '../../src/protocol/measure.ts'
import balance from '../../src/protocol/mobility-tests/single-leg-balance.ts'
import {
  calledOf,
  driftOf,
  limitOf,
  retestedOf,
  sided,
  typicalScatter,
  type Simulated,
} from './simulated-assessments.ts'
import type { Called, Chance, Errors, Run } from './simulated-chance.ts'
import { measured, trialRecord } from './synthetic-runner-records.ts'

/** Stands on one leg: times and sways scatter with their own size, and the full time ends them. */

const { holdTime, swaySideways } = balance.metrics
const full = cameraMeasure(balance).endsAt!
const shortest = balance.phases.oneLeg.lasting.value
const most = balance.trials.attempts.value
const asked = balance.trials.count.value

const stand = (side: Side, time: number, sway: number): TrialRecord => {
  const outcome = measured(side, time, 'holdTime')
  if (outcome.kind !== 'measured') throw new Error('a stand is measured')
  const metrics = { holdTime: time, swaySideways: sway }
  return trialRecord(side, { ...outcome, metrics }, { mobilityTestId: balance.id })
}

/** A reading as it comes out: what is true, what placing leaves and what a trial scatters by, all of them as factors. */
const read = (
  side: Side,
  truth: number,
  placed: number,
  { error }: { readonly error: ErrorTerms },
  errors: Errors,
  chance: Chance,
) =>
  truth *
  Math.exp(
    (errors.setUpTimes ?? 1) * Math.log(error.setUp.value) * placed +
      (driftOf(side, errors) + chance.normal()) * Math.log(error.trial.value),
  )

const restingSway = 0.004

/** What a leg can hold, drawn once a runner; milliseconds. */
export type Capacity = (chance: Chance) => number

/** Up to three stands that last long enough, of up to six; one in full ends its side. `lead`: the logarithm of a ratio of times. */
const standsOf =
  (capacity: number): Simulated['trials'] =>
  (side, lead, errors, chance) => {
    const [placedTime, placedSway] = [chance.normal(), chance.normal()]
    const records: TrialRecord[] = []
    for (let attempt = 0; attempt < most && records.length < asked; attempt++) {
      const time = Math.min(full, read(side, capacity * Math.exp(lead), placedTime, holdTime, errors, chance))
      const sway = read(side, restingSway, placedSway, swaySideways, errors, chance)
      if (time >= shortest) records.push(stand(side, time, sway))
      if (time >= full) break
    }
    return records
  }

const typicalTimes: Simulated['typical'] = (side) =>
  typicalScatter(asked).map((each) =>
    stand(side, 12_000 * Math.exp(each * Math.log(holdTime.error.trial.value)), restingSway),
  )

/** What its runners can hold is drawn anew for each. */
export const balanceRun = (capacityOf: Capacity): Run => ({
  limit: limitOf({ test: balance, typical: typicalTimes }),
  called: (errors, chance, lead) =>
    calledOf({ test: balance, trials: standsOf(capacityOf(chance)) })(errors, chance, lead),
  retested: (chance) => retestedOf({ test: balance, trials: standsOf(capacityOf(chance)) })(chance),
})

/** Both legs hold the full time, in the last of so many stands. `lead`: the logarithm of a ratio of sways. */
const swaying =
  (count: number): Simulated['trials'] =>
  (side, lead, errors, chance) => {
    const placed = chance.normal()
    return Array.from({ length: count }, (_, nth) => {
      const sway = read(side, restingSway * Math.exp(lead), placed, swaySideways, errors, chance)
      return stand(side, nth === count - 1 ? full : full - 1000, sway)
    })
  }

/** Of three stands that count, the last in full. */
export const swayRun: Run = sided({
  test: balance,
  trials: swaying(asked),
  typical: (side) =>
    typicalScatter(asked).map((each, nth) =>
      stand(
        side,
        nth === asked - 1 ? full : full - 1000,
        restingSway * Math.exp(each * Math.log(swaySideways.error.trial.value)),
      ),
    ),
})

/** Of one stand in full a leg: whether its sway is beyond the limit, which is a hint and calls nothing. */
export const swayHint: Called = (errors, chance, lead = 0) => {
  const trials = swaying(1)
  const both = [...trials('left', lead, errors, chance, 0), ...trials('right', 0, errors, chance, 0)]
  const { difference } = testResult(balance, both)
  if (difference.kind !== 'not-measurable') throw new Error('one stand a leg calls no difference')
  const apart = setApart(difference)
  return apart !== null && Math.abs(apart.value) >= apart.limit
}
