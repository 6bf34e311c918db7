import { expect, test } from 'vitest'
import { lumaOf, rootMeanSquareChange } from '../../../src/capture/pose-worker/picture-light'

test('green counts most, blue least, white is 255', () => {
  const [red, green, blue, white] = lumaOf(
    new Uint8ClampedArray([255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 255, 255, 255, 255]),
  )
  expect(red).toBeCloseTo(54.2, 1)
  expect(green).toBeCloseTo(182.4, 1)
  expect(blue).toBeCloseTo(18.4, 1)
  expect(white).toBeCloseTo(255, 1)
})

test('change is the root mean square of the differences', () => {
  expect(rootMeanSquareChange(new Float32Array([10, 10]), new Float32Array([13, 6]))).toBeCloseTo(3.536, 3)
  expect(rootMeanSquareChange(new Float32Array([10, 10]), new Float32Array([10, 10]))).toBe(0)
})
