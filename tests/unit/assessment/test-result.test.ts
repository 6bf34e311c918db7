import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TrialRecord } from '../../../src/assessment/records'
import type { SideDifference } from '../../../src/assessment/side-difference'
import { bilateralResult, testResult } from '../../../src/assessment/test-result'
import { opposite, type Side } from '../../../src/pose/side'
import ankle from '../../../src/protocol/mobility-tests/ankle-dorsiflexion'
import squat from '../../../src/protocol/mobility-tests/squat-depth'
import { incomplete, measured, rejected, trialRecord } from '../../tools/synthetic-runner-records'

const side = (of: Side, values: readonly number[]) =>
  values.map((value) => trialRecord(of, measured(of, value)))
const both = (left: readonly number[], right: readonly number[]) => [
  ...side('left', left),
  ...side('right', right),
]
const difference = (records: readonly TrialRecord[]) => testResult(ankle, records).difference
const known = (found: SideDifference) => {
  if (found.kind === 'not-measurable') throw new TypeError(found.because)
  return found
}

describe('a test result', () => {
  it('is the mean of the valid trials, with its error', () => {
    const { left, right } = testResult(ankle, both([40, 41, 39.5], [33]))
    expect(left.value).toBeCloseTo(40.1667, 4)
    expect(left.error!.standardError).toBeCloseTo(2.885, 4)
    expect([left.valid, right.valid, right.value]).toEqual([3, 1, 33])
  })

  it('shows every trial and counts the measured ones alone', () => {
    const records = [
      ...side('left', [40, 41]),
      trialRecord('left', rejected('left', 'heelLifted')),
      trialRecord('left', incomplete('no-hold')),
      trialRecord('left', measured('left', 90), { withdrawn: true }),
      trialRecord('left', measured('left', 90), { mobilityTestId: 'another-test' }),
    ]
    const { left, right } = testResult(ankle, records)
    expect([left.trials.length, left.valid, left.value]).toEqual([5, 2, 40.5])
    expect(right).toEqual({
      side: 'right',
      trials: [],
      valid: 0,
      value: null,
      error: null,
      atCeiling: false,
      doubts: [],
    })
  })

  it('has no difference to tell while a side is missing', () => {
    expect(difference([])).toEqual({ kind: 'not-measurable', because: 'side-missing' })
    expect(difference(side('left', [40, 41, 39]))).toEqual({
      kind: 'not-measurable',
      because: 'side-missing',
    })
  })

  it('has no difference to tell with fewer than three valid trials on a side', () => {
    expect(difference(both([40, 41, 39], [20, 21]))).toEqual({
      kind: 'not-measurable',
      because: 'too-few-trials',
    })
    expect(difference(both([40, 41, 39], [20, 21, 22])).kind).not.toBe('not-measurable')
  })

  it('is left minus right', () => {
    const found = known(difference(both([40, 40, 40], [28, 28, 28])))
    expect(found.value).toBe(12)
    expect(found.kind).toBe('large')
    expect(known(difference(both([28, 28, 28], [40, 40, 40]))).value).toBe(-12)
  })

  it('calls nothing real that lies inside the measuring error', () => {
    // Trials all alike: pooled sqrt(10 x 2.25 / 12) = 1.36931, over sqrt(3) 0.79057; the roll not known 3; one side
    // 0.625 + 4.6656 + 3 = 8.2906. The camera leans the same for both legs, which face opposite ways: its term is added once
    // more for each, sqrt(2 x 8.2906 + 2 x 3) = 4.75197; limit 2 x 4.75197 = 9.50394.
    expect(known(difference(both([40, 40, 40], [30.6, 30.6, 30.6])))).toEqual({
      kind: 'none',
      metricId: 'dorsiflexion',
      scale: 'difference',
      value: expect.closeTo(9.4, 9) as number,
      limit: expect.closeTo(9.50394, 4) as number,
      // Student's t of 10 + 2 + 2 degrees of freedom is 2.1448; 2.1448 x 4.75197 = 10.192.
      half95: expect.closeTo(10.192, 2) as number,
    })
    expect(difference(both([40, 40, 40], [30.4, 30.4, 30.4])).kind).toBe('noticeable')
  })

  it('calls large what is beyond the usual difference of sides', () => {
    expect(difference(both([40, 40, 40], [29.1, 29.1, 29.1])).kind).toBe('noticeable')
    expect(difference(both([40, 40, 40], [29, 29, 29])).kind).toBe('large')
  })

  it('needs a greater difference where trials scatter more', () => {
    const [calm, wild] = [both([38, 38, 38], [38, 38, 38]), both([30, 38, 46], [30, 38, 46])]
    expect(known(difference(wild)).limit).toBeGreaterThan(known(difference(calm)).limit)
  })

  it('turns only its sign round when the sides are changed over', () => {
    const angles = fc.array(fc.double({ min: -20, max: 60, noNaN: true }), { minLength: 3, maxLength: 6 })
    fc.assert(
      fc.property(angles, angles, (left, right) => {
        const there = known(difference(both(left, right)))
        const back = known(difference(both(right, left)))
        expect(back).toEqual({ ...there, value: there.value === 0 ? 0 : -there.value })
      }),
    )
  })

  it('names its own two sides', () => {
    const result = testResult(ankle, both([40], [33]))
    for (const of of ['left', 'right'] as const) {
      expect(result[of].side).toBe(of)
      expect(result[of].trials.every((trial) => trial.side !== opposite(of))).toBe(true)
    }
  })
})

describe('the result of a test of both legs together', () => {
  const squats = (values: readonly number[]) =>
    values.map((depth) => trialRecord('both', measured('both', depth, 'depth'), { mobilityTestId: squat.id }))

  it('is one value with its error', () => {
    const records = [...squats([20, 5, -10]), ...side('left', [40])]
    const { both: result, metricId } = bilateralResult(squat, records)
    expect([metricId, result.side, result.valid, result.value]).toEqual(['depth', 'both', 3, 5])
    // Pooled scatter sqrt((10 x 2^2 + 2 x 225) / 12) = 6.39, over sqrt(3) 3.69; with the set-up's 2 4.20.
    expect(result.error!.standardError).toBeCloseTo(4.1966, 3)
  })

  it('is empty without a valid squat', () => {
    const rejections = [trialRecord('both', rejected('both', 'heelLifted'), { mobilityTestId: squat.id })]
    const { both: result } = bilateralResult(squat, rejections)
    expect([result.trials.length, result.valid, result.value, result.error]).toEqual([1, 0, null, null])
  })
})
