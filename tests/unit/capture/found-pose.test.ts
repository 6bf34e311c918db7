import { expect, test } from 'vitest'
import { foundPose } from '../../../src/capture/pose-worker/found-pose'
import type { ModelPoint } from '../../../src/capture/pose-worker/landmarker'
import { ms } from '../../../src/math/units'
import { imagePoint } from '../../../src/pose/pose'

const picture = { width: 1000, height: 500 }
const points = Array.from({ length: 33 }, (_, index): ModelPoint => ({
  x: index / 100,
  y: index / 50,
  z: -index,
  visibility: index / 33,
}))

test('image points are in pixels of the source, metric points as the model gave them', () => {
  const pose = foundPose({ landmarks: [points], worldLandmarks: [points] }, ms(40), picture)!
  expect(pose.t).toBe(40)
  // Landmark 12 of the model's order.
  const shoulder = imagePoint(pose, 'right-shoulder')
  expect(shoulder.x).toBeCloseTo(120)
  expect(shoulder.y).toBeCloseTo(120)
  expect([...pose.metric!.slice(36, 39)].map((value) => value.toFixed(2))).toEqual(['0.12', '0.24', '-12.00'])
  expect(pose.visibility[12]).toBeCloseTo(12 / 33)
})

test('nobody found is no pose', () => {
  expect(foundPose({ landmarks: [], worldLandmarks: [] }, ms(0), picture)).toBeNull()
})

test('numbers that are none are no pose', () => {
  const broken = points.map((point, index) => (index === 5 ? { ...point, x: NaN } : point))
  expect(foundPose({ landmarks: [broken], worldLandmarks: [points] }, ms(0), picture)).toBeNull()
})
