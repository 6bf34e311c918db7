import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  differenceError,
  limitOfDetection,
  pooledScatter,
  sideError,
} from '../../../src/assessment/error-budget'

/** The ankle's constants: typical scatter between trials and set-up error, degrees (clinical reference 6.5). */
const typical = 1.5
const setUp = 2.5

describe('the error of a side', () => {
  it('is the worked example: 40, 41 and 39.5 degrees', () => {
    // Mean 40.1667; squares about it 0.02778 + 0.69444 + 0.44444 = 1.16667, over 2: variance 0.58333.
    // Pooled: (10 x 1.5^2 + 2 x 0.58333) / 12 = 23.66667 / 12 = 1.97222, root 1.40436.
    expect(pooledScatter([40, 41, 39.5], typical)).toBeCloseTo(1.40436, 5)
    const error = sideError([40, 41, 39.5], typical, setUp)
    // 1.40436 / sqrt(3) = 0.81081; sqrt(0.65741 + 6.25) = 2.62820; times 1.96 = 5.15127.
    expect(error.trials).toBeCloseTo(0.81081, 5)
    expect(error.setUp).toBe(2.5)
    expect(error.standardError).toBeCloseTo(2.6282, 4)
    expect(error.half95).toBeCloseTo(5.1513, 4)
  })

  it('rests on the typical scatter while there is one trial', () => {
    expect(pooledScatter([38], typical)).toBe(1.5)
    expect(sideError([38], typical, setUp).trials).toBe(1.5)
  })

  it('cannot be told without a trial', () => {
    expect(() => sideError([], typical, setUp)).toThrow(RangeError)
  })

  const trials = fc.array(fc.double({ min: -60, max: 60, noNaN: true }), { minLength: 1, maxLength: 8 })

  it('is never widened by one more trial at the mean', () => {
    fc.assert(
      fc.property(trials, (values) => {
        const mean = values.reduce((sum, value) => sum + value, 0) / values.length
        const before = sideError(values, typical, setUp).trials
        expect(sideError([...values, mean], typical, setUp).trials).toBeLessThanOrEqual(before + 1e-9)
      }),
    )
  })

  it('does not depend on the level or the order of the trials', () => {
    fc.assert(
      fc.property(trials, fc.integer({ min: -90, max: 90 }), (values, shift) => {
        const { trials: plain } = sideError(values, typical, setUp)
        const moved = values.map((value) => value + shift).reverse()
        expect(sideError(moved, typical, setUp).trials).toBeCloseTo(plain, 6)
      }),
    )
  })

  it('never falls below the set-up error, however many trials there are', () => {
    const many = sideError(Array<number>(1000).fill(38), typical, setUp)
    expect(many.trials).toBeLessThan(0.01)
    expect(many.standardError).toBeGreaterThanOrEqual(setUp)
  })
})

describe('the limit of detection', () => {
  it('is twice the error of the difference: about 8 degrees with three trials a side', () => {
    // Three trials as scattered as is typical: 1.5 / sqrt(3) = 0.86603; one side sqrt(0.75 + 6.25) = 2.64575;
    // the difference sqrt(2) x 2.64575 = 3.74166; twice that 7.48331 (clinical reference 6.5 rounds to 8).
    const scattered = [36.5, 38, 39.5]
    const side = sideError(scattered, typical, setUp)
    expect(limitOfDetection(side, side, 4.7)).toBeCloseTo(7.48331, 5)
  })

  it('adds the errors of unequal sides in squares', () => {
    const [left, right] = [sideError([38], 3, 0), sideError([38], 4, 0)]
    expect(limitOfDetection(left, right, 0)).toBeCloseTo(10, 9)
  })

  it('adds the lean of the one camera as it is: 2 degrees of roll are 4 of difference', () => {
    // Clinical reference 0.5: the runner turns round, so what it puts on the one leg it takes from the other.
    const side = sideError([38], 0, 0, 0, { roll: 2, turn: 0 })
    expect([side.view, side.roll, side.standardError]).toEqual([2, 2, 2])
    expect(differenceError(side, side)).toBeCloseTo(4, 9)
    // The turn is taken up anew for each leg: sqrt(2) x 3. Known on one side, a roll is one error among the others.
    const turned = sideError([38], 0, 0, 0, { roll: 0, turn: 3 })
    expect(differenceError(turned, turned)).toBeCloseTo(3 * Math.SQRT2, 9)
    expect(differenceError(side, turned)).toBeCloseTo(Math.hypot(2, 3), 9)
  })

  it('is never less than the published minimal detectable change', () => {
    const small = sideError([38, 38, 38], 0.1, 0.1)
    expect(limitOfDetection(small, small, 4.7)).toBe(4.7)
  })
})

describe('one wild trial more', () => {
  const calm = fc.array(fc.double({ min: 30, max: 45, noNaN: true }), { minLength: 2, maxLength: 8 })

  /**
   * Of n trials with the squares Q about their mean, and A = 10 x typical^2 + Q: another one that is d off the mean adds
   * d^2 n / (n + 1) to the squares, one degree of freedom and one trial. It widens the error as soon as
   * (A + d^2 n / (n + 1)) / ((10 + n) (n + 1)) exceeds A / ((10 + n - 1) n).
   */
  const widensFrom = (values: readonly number[], typical: number): number => {
    const n = values.length
    const A = pooledScatter(values, typical) ** 2 * (10 + n - 1)
    return Math.sqrt((((A * (10 + n) * (n + 1)) / ((10 + n - 1) * n) - A) * (n + 1)) / n)
  }

  it('widens the trial part of the error exactly where it is wilder than more trials help', () => {
    fc.assert(
      fc.property(calm, fc.constantFrom(-1, 1), (values, way) => {
        const mean = values.reduce((sum, value) => sum + value, 0) / values.length
        const far = widensFrom(values, 1.5)
        const before = sideError(values, 1.5, 2).trials
        const withOne = (off: number) => sideError([...values, mean + way * off], 1.5, 2).trials
        expect(withOne(1.01 * far)).toBeGreaterThan(before)
        expect(withOne(0.99 * far)).toBeLessThan(before)
      }),
    )
  })
})
