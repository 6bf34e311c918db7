import { describe, expect, it } from 'vitest'
import type { TrialRecord } from '../../../src/assessment/records'
import { bilateralResult, sidesOf, testResult } from '../../../src/assessment/test-result'
import type { Side } from '../../../src/pose/side'
import balance from '../../../src/protocol/mobility-tests/single-leg-balance'
import squat from '../../../src/protocol/mobility-tests/squat-depth'
import { measured, trialRecord } from '../../tools/synthetic-runner-records'

const stand = (side: Side, seconds: number, sway: number | null = 0.004): TrialRecord => {
  const outcome = measured(side, seconds * 1000, 'holdTime')
  const metrics = { holdTime: seconds * 1000, ...(sway === null ? {} : { swaySideways: sway }) }
  return trialRecord(side, { ...outcome, metrics } as TrialRecord['outcome'], { mobilityTestId: balance.id })
}
const three = (side: Side, seconds: number, sway?: number) =>
  [1, 0.96, 0.92].map((share) => stand(side, seconds * share, sway))
const difference = (...trials: readonly TrialRecord[]) => testResult(balance, trials).difference

describe('a hold for time', () => {
  it('is the best of its trials, whole at the ceiling after one', () => {
    const { left, right } = testResult(balance, [...three('left', 31), stand('right', 45)])
    expect([left.value, left.atCeiling]).toEqual([31_000, false])
    expect([right.value, right.valid, right.atCeiling]).toEqual([45_000, 1, true])
  })

  it('is compared by the ratio of its times while one side falls short', () => {
    expect(difference(...three('left', 12), stand('right', 45))).toMatchObject({
      kind: 'large',
      metricId: 'holdTime',
      scale: 'ratio',
      value: expect.closeTo(Math.log(12 / 45), 9) as number,
    })
  })

  it('is called where one leg holds less than a third of the time of the other, however short both are', () => {
    // 3 s against 11 s is the same difference as 10 s against 36.7 s.
    expect(difference(...three('left', 3), ...three('right', 11)).kind).toBe('large')
    expect(difference(...three('left', 10), ...three('right', 36.7)).kind).toBe('large')
    expect(difference(...three('left', 30), ...three('right', 38)).kind).toBe('none')
    // 2.77 x ln 1.48 = 1.086: three times.
    expect(difference(...three('left', 4), ...three('right', 11))).toMatchObject({
      kind: 'none',
      limit: Math.log(3),
    })
  })

  it('with one side at the ceiling is at least what was read, and never none', () => {
    // 20 s against 45 or more: nobody knows whether that is a difference.
    for (const seconds of [44.9, 37, 20])
      expect(difference(...three('left', seconds), stand('right', 45))).toEqual({
        kind: 'not-measurable',
        because: 'one-full-time',
      })
    // The bound itself is more than the limit: there is one, and no interval of its size.
    expect(difference(...three('left', 45), ...three('right', 12))).toMatchObject({
      kind: 'large',
      value: expect.closeTo(Math.log(45 / 12), 9) as number,
      half95: null,
    })
    expect(difference(...three('left', 40), ...three('right', 40))).toMatchObject({ kind: 'none' })
  })

  it('asks for three trials of a side that falls short', () => {
    expect(difference(stand('left', 20), stand('left', 22), stand('right', 45))).toEqual({
      kind: 'not-measurable',
      because: 'too-few-trials',
    })
  })

  it('is not compared with a leg that was done the easier way, and is where both were', () => {
    const easier = (trial: TrialRecord): TrialRecord =>
      ({ ...trial, setUp: { ...trial.setUp, easier: true } }) as TrialRecord
    const [left, right] = [three('left', 31), three('right', 16)]
    const otherWay = { kind: 'not-measurable', because: 'other-way' }
    expect(difference(...left, ...right).kind).not.toBe('not-measurable')
    expect(difference(...left.map(easier), ...right)).toEqual(otherWay)
    expect(difference(...left, easier(right[0]!), ...right.slice(1))).toEqual(otherWay)
    expect(difference(...left.map(easier), ...right.map(easier))).toEqual(difference(...left, ...right))
    // What does not count was tried, and not done.
    const taken = { ...easier(right[0]!), withdrawn: true }
    expect(difference(...left, ...right, taken)).toEqual(difference(...left, ...right))
    expect(difference(easier(stand('left', 45)), stand('right', 45))).toEqual(otherWay)
  })

  it('at the ceiling on both sides, of one stand each, is a hint of its sway and calls nothing', () => {
    const found = difference(stand('left', 45, 0.006), stand('right', 45, 0.003))
    // One trial a side: 2 x sqrt(2 x (ln 1.2)^2 + 2 x (ln 1.15)^2) = 0.6499, more than ln 1.66 = 0.5068.
    const hint = {
      metricId: 'swaySideways',
      scale: 'ratio',
      value: expect.closeTo(Math.LN2, 9) as number,
      limit: expect.closeTo(0.6499, 3) as number,
      // Half the limit, the error of the difference, by t of 10 degrees of freedom: 0.32495 x 2.2281.
      half95: expect.closeTo(0.724, 3) as number,
    }
    expect(found).toEqual({ kind: 'not-measurable', because: 'full-time', hint })
    expect(difference(stand('left', 45, 0.006), ...three('right', 45, 0.003)).kind).toBe('not-measurable')
  })

  it('at the ceiling on both sides, of three stands each, is compared by the ratio of its sway', () => {
    const found = (left: number, right: number) =>
      difference(...three('left', 45, left), ...three('right', 45, right))
    // 2 x sqrt(2 x (ln 1.2)^2 / 3 + 2 x (ln 1.15)^2), pooled with trials that are alike, is 0.48: less than ln 1.66.
    expect(found(0.0063, 0.003)).toMatchObject({
      kind: 'large',
      metricId: 'swaySideways',
      scale: 'ratio',
      value: expect.closeTo(Math.log(2.1), 9) as number,
      limit: expect.closeTo(Math.log(1.66), 9) as number,
    })
    expect(found(0.003, 0.0063)).toMatchObject({ value: expect.closeTo(-Math.log(2.1), 9) as number })
    expect(found(0.0048, 0.003).kind).toBe('none')
  })

  it('takes the same sway on both scales of body for the same', () => {
    const small = difference(...three('left', 45, 0.0021), ...three('right', 45, 0.003))
    const large = difference(...three('left', 45, 0.0042), ...three('right', 45, 0.006))
    expect(large).toEqual({
      ...small,
      value: expect.closeTo((small as { value: number }).value, 9) as number,
    })
  })

  it('at the ceiling on both sides without a sway is not measurable', () => {
    for (const none of [null, 0]) {
      expect(difference(stand('left', 45, none), stand('right', 45))).toEqual({
        kind: 'not-measurable',
        because: 'full-time',
      })
    }
  })

  it('has the geometric mean of its sways, and no verdict by them', () => {
    const { others } = testResult(balance, [stand('left', 30, 0.002), stand('left', 20, 0.008)])
    const sway = others.find(({ metricId }) => metricId === 'swaySideways')!
    expect(sway.left.value).toBeCloseTo(0.004, 9)
    expect(sway.left.atCeiling).toBe(false)
    expect('difference' in sway).toBe(false)
  })
})

describe('a test of both legs', () => {
  it('has its other metrics beside it', () => {
    const outcome = { ...measured('both', 5, 'depth'), metrics: { depth: 5, kneeFlexion: 110 } }
    const trial = trialRecord('both', outcome, { mobilityTestId: squat.id })
    const result = bilateralResult(squat, [trial, trial, trial])
    expect(sidesOf(result).map(({ side, value }) => [side, value])).toEqual([['both', 5]])
    const knee = result.others.find(({ metricId }) => metricId === 'kneeFlexion')!
    expect([knee.both.value, knee.both.valid]).toEqual([110, 3])
    expect(result.others.map(({ metricId }) => metricId)).not.toContain('depth')
  })
})
