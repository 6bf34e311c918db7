import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { innerMean, mean, median, share, sortedQuantile, variance } from '../../../src/math/statistics'

describe('statistics', () => {
  it('takes the middle of an odd list and between the middles of an even one', () => {
    expect(median([5, 1, 3])).toBe(3)
    expect(median([4, 1, 3, 2])).toBe(2.5)
    expect(median([])).toBeNull()
  })

  it('does not sort the list that was handed in', () => {
    const values = [3, 1, 2]
    median(values)
    expect(values).toEqual([3, 1, 2])
  })

  it('leaves the median where it was when fewer than half of the values go wild', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: -1e6, max: 1e6 }), (n, wild) => {
        expect(median([...Array<number>(n + 1).fill(7), ...Array<number>(n).fill(wild)])).toBe(7)
      }),
    )
  })

  it('leaves the highest and the lowest out of an inner mean, where there are enough', () => {
    expect(innerMean([9, 1, 2, 3, -50])).toBe(2)
    expect(innerMean([1, 2, 100])).toBe(2)
    expect(innerMean([])).toBeNull()
  })

  it('counts the share of an empty list as none', () => {
    expect(share([1, 2, 3, 4], (value) => value > 3)).toBe(0.25)
    expect(share([], () => true)).toBe(0)
  })

  it('divides a variance by one less than the count', () => {
    expect(mean([1, 2, 3])).toBe(2)
    expect(variance([1, 2, 3])).toBe(1)
  })

  it('finds quantiles of a sorted list', () => {
    expect(sortedQuantile([1, 2, 3, 4, 5], 0.5)).toBe(3)
    // Between the neighbours, in proportion: a fifth of the way from 1 to 5.
    expect(sortedQuantile([1, 2, 3, 4, 5], 0.2)).toBeCloseTo(1.8, 9)
  })
})
