import { describe, expect, it } from 'vitest'
import { trialOutcomeSchema } from '../../../src/assessment/records'
import { bilateralResult } from '../../../src/assessment/test-result'
import type { Pose } from '../../../src/pose/pose'
import squat from '../../../src/protocol/mobility-tests/squat-depth-front'
import type { TrialOutcome } from '../../../src/protocol/outcome'
import { measuredTrials } from '../../../src/protocol/trial-series'
import { filmed, inTurn, type FilmingOptions } from '../../tools/synthetic-runner'
import { frontSquat, stanceWidth, type FrontSquatOptions } from '../../tools/synthetic-runner-front-squat'
import { measured, trialRecord } from '../../tools/synthetic-runner-records'
import { walk } from '../../tools/synthetic-runner-walk'

const outcomes = (poses: readonly Pose[]): readonly TrialOutcome[] =>
  measuredTrials(squat, 'both', poses).map(({ outcome }) => outcome)
const only = (given: Partial<FrontSquatOptions> = {}, filming: FilmingOptions = {}) => {
  const found = outcomes(filmed(frontSquat(given), filming))
  expect(found).toHaveLength(1)
  return found[0]!
}
const metric = (outcome: TrialOutcome, id: string): number => {
  if (outcome.kind !== 'measured') throw new TypeError(JSON.stringify(outcome))
  return outcome.metrics[id]!
}
const width = stanceWidth(1.75)
const toLeft = { trials: [{ shift: 0.04 }] }

describe('a squat from the front', () => {
  it.each([-3, 3])(
    'shifts by the same though the camera is rolled by %i degrees and nobody knows',
    (roll) => {
      const there = metric(only(toLeft), 'hipShift')
      expect(Math.abs(metric(only(toLeft, { camera: { roll } }), 'hipShift') - there)).toBeLessThan(0.01)
    },
  )

  it('shifts to the runner’s own left, seen from behind too', () => {
    expect(metric(only(toLeft), 'hipShift')).toBeGreaterThan(0.1)
    expect(metric(only(toLeft, { yaw: 180 }), 'hipShift')).toBeGreaterThan(0.1)
  })

  it('takes off half of what shows while standing', () => {
    const aside = { standsAside: 0.03, trials: [{ shift: 0.03 }] }
    expect(metric(only(aside), 'hipShift') / (0.015 / width)).toBeCloseTo(1, 0)
  })

  it('tells the stance, by which a shift becomes centimetres of the runner', () => {
    const found = only(toLeft)
    const metres = metric(found, 'hipShift') * metric(found, 'stanceWidth') * 1.75
    expect(Math.abs(metres - 0.04)).toBeLessThan(0.005)
  })

  it('moves by a known little where the runner is turned, or stands beside the middle', () => {
    // What the set-up error of the declaration says: three degrees are 0.03 of the stance.
    const there = metric(only(), 'hipShift')
    const setUp = squat.metrics.hipShift.error.setUp.value
    for (const filming of [{ yaw: 3 }, { yaw: -3 }, { aside: 0.17 }])
      expect(Math.abs(metric(only({}, filming), 'hipShift') - there)).toBeLessThan(setUp + 0.005)
  })

  it('leans to the left with a plus', () => {
    expect(metric(only({ trials: [{ lean: 8 }] }), 'trunkSideLean')).toBeGreaterThan(7)
    expect(metric(only({ trials: [{ lean: -8 }] }), 'trunkSideLean')).toBeLessThan(-7)
  })

  it('is no trial while the runner walks into place, and none that stops half-way down without a hold', () => {
    const scene = inTurn(walk({ heading: 90 }), frontSquat())
    expect(outcomes(filmed({ ...scene, heading: 90 })).map(({ kind }) => kind)).toEqual(['measured'])
    expect(only({ trials: [{ hold: 0 }], moveFor: 900 })).toEqual({
      kind: 'incomplete',
      missing: ['no-hold'],
    })
  })

  it.each([
    ['a runner who is turned by 40 degrees', { yaw: 40 }, 'view-oblique'],
    ['one who is turned by 14, which other front views let pass', { yaw: 14 }, 'view-oblique'],
    ['six poses a second', { rate: 6 }, 'too-few-pictures'],
    ['labels that waver', { swapped: 0.41 }, 'which-leg'],
  ] as const)('%s gives no number', (_, filming, missing) => {
    expect(only({ trials: [{ hold: 4000 }] }, filming)).toEqual({ kind: 'incomplete', missing: [missing] })
  })

  it('is measured of a runner who is turned by 10 degrees, though the trunk leans to the camera', () => {
    expect(only({}, { yaw: 10 }).kind).toBe('measured')
  })

  it('is a record that can be stored, with one result of both legs', () => {
    expect(trialOutcomeSchema.parse(only())).toEqual(only())
    const records = [0.05, 0.08, 0.02].map((value) =>
      trialRecord('both', measured('both', value, 'hipShift'), { mobilityTestId: squat.id }),
    )
    expect(bilateralResult(squat, records).both.value).toBeCloseTo(0.05, 5)
  })
})
