import { describe, expect, it } from 'vitest'
import {
  differenceError,
  differenceHalf95,
  limitOfDetection,
  sideError,
} from '../../../src/assessment/error-budget'
import { testResult } from '../../../src/assessment/test-result'
import type { TrialRecord } from '../../../src/assessment/records'
import hip from '../../../src/protocol/mobility-tests/hip-extension'
import { calledShare, chanceOf } from '../../tools/simulated-chance'
import { measured, trialRecord } from '../../tools/synthetic-runner-records'

/** The examples of the clinical reference, 6.2 and 6.4, with their numbers. */

const hips = (side: 'left' | 'right', thigh: number): readonly TrialRecord[] =>
  [0, 0, 0].map(() => {
    const outcome = measured(side, thigh, 'hipExtension')
    if (outcome.kind !== 'measured') throw new Error('a hip is measured')
    const metrics = { hipExtension: thigh, thighToTrunk: 180 + thigh }
    return trialRecord(side, { ...outcome, metrics }, { mobilityTestId: hip.id })
  })

describe('6.2: a percentage of an angle depends on where zero is', () => {
  const result = testResult(hip, [...hips('left', 5), ...hips('right', 10)])
  const symmetryIndex = (left: number, right: number) => (100 * (right - left)) / (0.5 * (left + right))

  it('10 against 5 degrees are 67 %, the same legs as 190 against 185 are 2.7 %', () => {
    expect(symmetryIndex(5, 10)).toBeCloseTo(66.7, 1)
    expect(symmetryIndex(185, 190)).toBeCloseTo(2.67, 2)
  })

  it('so sides are told apart in degrees: 5 of them, under the limit of 10.7 of hips that were looked at once', () => {
    const { difference } = result
    expect(difference).toMatchObject({ kind: 'none', scale: 'difference', value: -5 })
    // Placing and one look 3.34; trials all alike, sqrt(10 x 4 / 12 / 3) = 1.0541; 0.6 of a roll that nobody told, 1.0392, which
    // both legs share: sqrt(2 x (11.1556 + 1.1111 + 1.08) + 2 x 1.08) = 5.3715, times 2. The MDC is 9.7.
    expect(difference.kind === 'none' && difference.limit).toBeCloseTo(10.743, 3)
    const [trunk] = result.others
    expect(trunk && [trunk.left.value, trunk.right.value]).toEqual([185, 190])
  })
})

describe('6.2: a fixed limit forgets the error', () => {
  /** The share of runners with alike legs whose sides read more than five degrees apart. */
  const beyondFive = (sem: number) =>
    calledShare((_, { normal }) => Math.abs(sem * normal() - sem * normal()) > 5, 20_000)

  it.each([
    [2, 0.08],
    [3, 0.24],
    [4, 0.38],
    [5, 0.48],
  ])('with a standard error of %i degrees, 5 degrees flag this share of alike legs', (sem, share) => {
    // Two standard errors of a share of one half in 20 000 draws: 0.007.
    expect(Math.abs(beyondFive(sem) - share)).toBeLessThan(0.012)
  })

  it('the limit of two such errors is 8.5 degrees, which flags one in twenty where 5 degrees flag one in four', () => {
    // A value that is off by 3, whatever its trials do.
    const side = sideError([30, 30, 30], 0, 3)
    const limit = limitOfDetection(side, side, 0)
    expect(side.standardError).toBeCloseTo(3, 9)
    expect(limit).toBeCloseTo(8.485, 3)
    const flagged = (from: number) =>
      calledShare(
        (_, { normal }) => Math.abs(side.standardError * normal() - side.standardError * normal()) > from,
        20_000,
      )
    expect(flagged(limit)).toBeLessThanOrEqual(0.05)
    expect(Math.abs(flagged(5) - 0.24)).toBeLessThan(0.012)
  })

  it('twelve comparisons at 95 % flag 46 % of alike runners somewhere', () => {
    expect(1 - 0.95 ** 12).toBeCloseTo(0.46, 2)
    const any = calledShare(
      (_, { normal }) => Array.from({ length: 12 }, () => Math.abs(normal()) > 1.96).some(Boolean),
      20_000,
    )
    expect(Math.abs(any - 0.46)).toBeLessThan(0.012)
  })

  it('left against right is never nothing: what is told is signed, and its mean is', () => {
    const { normal } = chanceOf(3)
    const drawn = Array.from({ length: 5000 }, () => normal() - normal())
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
    // The mean size of a difference of two is 2 / sqrt(pi) = 1.128 standard errors.
    expect(mean(drawn.map(Math.abs))).toBeCloseTo(1.128, 1)
    expect(Math.abs(mean(drawn))).toBeLessThan(0.05)
  })
})

describe('6.4: the error budget', () => {
  it('of a shank, three trials a side as scattered as is typical', () => {
    // s = 1.5, sigma0 = 1.5: pooled sqrt((10 x 2.25 + 2 x 2.25) / 12) = 1.5; over sqrt(3) 0.86603.
    const side = sideError([36.5, 38, 39.5], 1.5, 2.5)
    expect(side.trials).toBeCloseTo(0.86603, 5)
    // sqrt(0.75 + 6.25) = 2.64575; SE_D = sqrt(2) x 2.64575 = 3.74166.
    expect(differenceError(side, side)).toBeCloseTo(3.74166, 5)
    // t of 10 + 2 x 2 = 14 degrees of freedom: 2.14479; 8.0251.
    expect(differenceHalf95(side, side)).toBeCloseTo(8.0251, 3)
    // max(2 x 3.74166, 4.7) = 7.48331; with the roll calibrated 1.5 in place of 2.5: sqrt(2 x 3) = 2.44949, 4.89898.
    expect(limitOfDetection(side, side, 4.7)).toBeCloseTo(7.48331, 5)
    const level = sideError([36.5, 38, 39.5], 1.5, 1.5)
    expect(limitOfDetection(level, level, 4.7)).toBeCloseTo(4.89898, 5)
  })

  it('of a tape: the published 1.5 cm, because the own error is less', () => {
    // sqrt(0.5^2 / 3 + 0.3^2) = 0.41633; sqrt(2) x that 0.58878; twice 1.17757.
    const side = sideError([11.5, 12, 12.5], 0.5, 0.3)
    expect(2 * differenceError(side, side)).toBeCloseTo(1.17757, 5)
    expect(limitOfDetection(side, side, 1.5)).toBe(1.5)
  })

  it('of a hip: the method’s own 9.7 degrees', () => {
    // sqrt(2^2 / 3 + 3^2) = 3.21455; sqrt(2) x that 4.54606; twice 9.09212.
    const side = sideError([14, 16, 18], 2, 3)
    expect(2 * differenceError(side, side)).toBeCloseTo(9.09212, 5)
    expect(limitOfDetection(side, side, 9.7)).toBe(9.7)
  })
})

describe('measuring.md: the shank of one side', () => {
  it('by a second look and a known roll has a standard error of 1.8 degrees and an MDC95 of 4.9', () => {
    // sqrt(1.4^2 biology + 0.4^2 pose, bench + 1.0^2 set-up, roll known) = sqrt(3.12) = 1.76635.
    const side = sideError([38], 0, Math.hypot(1.4, 1.0), 0.4)
    expect(side.standardError).toBeCloseTo(1.76635, 5)
    // 1.96 x sqrt(2) x that; without typical scatter one trial leaves none of its own.
    expect(1.96 * differenceError(side, side)).toBeCloseTo(4.896, 3)
  })
})
