import { describe, expect, it } from 'vitest'
import { isSameRow } from '../../../src/storage/same-row'

describe('two rows', () => {
  it.each([
    ['in another order', { a: 1, b: [2] }, { b: [2], a: 1 }],
    ['with a field that is undefined', { a: 1, b: undefined }, { a: 1 }],
    ['of typed arrays', { t: Float64Array.of(1, NaN) }, { t: Float64Array.of(1, NaN) }],
  ])('%s are the same', (_what, a, b) => {
    expect(isSameRow(a, b)).toBe(true)
    expect(isSameRow(b, a)).toBe(true)
  })

  it.each([
    ['with another value', { a: 1 }, { a: 2 }],
    ['with one field more', { a: 1, b: null }, { a: 1 }],
    ['with a field that only the prototype has', { toString: 1 }, {}],
    ['with a list for a record', { a: [] }, { a: {} }],
    ['of arrays of another kind', { t: Float64Array.of(1) }, { t: Float32Array.of(1) }],
    ['with one number more', { t: Uint8Array.of(1) }, { t: Uint8Array.of(1, 0) }],
    ['one of which is none', { a: 1 }, null],
  ])('%s are not', (_what, a, b) => {
    expect(isSameRow(a, b)).toBe(false)
    expect(isSameRow(b, a)).toBe(false)
  })
})
