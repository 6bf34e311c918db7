import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packedValues, scattered, steady, unpackedValues } from '../../../src/storage/packed-values'

const width = 5
const anyRows = fc
  .array(fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), { minLength: width, maxLength: width }))
  .map((rows) => Int32Array.from(rows.flat()))

test.each([
  ['scattered', scattered],
  ['steady', steady],
] as const)('any rows of 32-bit values come back, %s', (_, lengths) => {
  fc.assert(
    fc.property(anyRows, (values) => {
      const packed = packedValues(values, width, lengths)
      expect(unpackedValues(packed, values.length, width, lengths)).toEqual(values)
    }),
    { numRuns: 200 },
  )
})

test('the bits of any float come back, of what is no number too', () => {
  const floats = Float32Array.from([0, -0, 1e-40, -3.5, 512, NaN, Infinity, -Infinity, 3.4e38, 511.99997])
  const packed = packedValues(new Int32Array(floats.buffer), 2, scattered)
  const back = unpackedValues(packed, floats.length, 2, scattered)!
  expect(new Float32Array(back.buffer)).toEqual(floats)
})

test('what stays takes two bits, and a small change one byte more', () => {
  const still = new Int32Array(8 * width).fill(40)
  const first = packedValues(still.slice(0, width), width, steady).length
  expect(first).toBe(2 + width)
  expect(packedValues(still, width, steady).length).toBe(10 + width)
  const moved = still.map((value, i) => value + Math.floor(i / width))
  expect(packedValues(moved, width, steady).length).toBe(10 + 8 * width)
})

test('bytes of fewer or more values are none', () => {
  const values = Int32Array.from({ length: 4 * width }, (_, i) => i * 1000)
  const packed = packedValues(values, width, scattered)
  const read = (bytes: Uint8Array, count = values.length) => unpackedValues(bytes, count, width, scattered)
  expect(read(packed)).toEqual(values)
  expect(read(packed.slice(0, -1))).toBeNull()
  expect(read(Uint8Array.of(...packed, 0))).toBeNull()
  expect(read(packed, values.length - width)).toBeNull()
  expect(read(packed, values.length + width)).toBeNull()
  expect(read(new Uint8Array(), width)).toBeNull()
  expect(read(new Uint8Array(), 0)).toEqual(new Int32Array())
})
