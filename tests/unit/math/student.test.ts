import { describe, expect, it } from 'vitest'
import { t975 } from '../../../src/math/student'

describe('the 97.5 % quantile of Student’s t', () => {
  it.each([
    [10, 2.2281],
    [12, 2.1788],
    [14, 2.1448],
    [20, 2.086],
    [60, 2.0003],
    [1000, 1.9623],
  ])('of %i degrees of freedom is that of the tables', (freedom, tabled) => {
    expect(t975(freedom)).toBeCloseTo(tabled, 3)
  })

  it('is refused where the expansion does not hold', () => {
    expect(() => t975(7)).toThrow(RangeError)
  })
})
