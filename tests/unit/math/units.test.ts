import fc from 'fast-check'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { deg, fromRadians, ratio, toRadians, type Degrees, type Ratio } from '../../../src/math/units'

describe('units', () => {
  it('turns radians into degrees', () => {
    expect(fromRadians(Math.PI)).toBeCloseTo(180, 12)
    expect(fromRadians(-Math.PI / 6)).toBeCloseTo(-30, 12)
  })

  it('goes there and back', () => {
    fc.assert(
      fc.property(fc.double({ min: -720, max: 720, noNaN: true }), (angle) => {
        expect(fromRadians(toRadians(deg(angle)))).toBeCloseTo(angle, 9)
      }),
    )
  })

  it('keeps the units apart in the types', () => {
    expectTypeOf(deg(1)).not.toEqualTypeOf<number>()
    expectTypeOf<Ratio>().not.toExtend<Degrees>()
    expectTypeOf(ratio(1)).toEqualTypeOf<Ratio>()
  })
})
