import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ms } from '../../../src/math/units'
import { landmarkCount } from '../../../src/pose/landmark'
import { mirroredPose } from '../../../src/pose/mirror'
import {
  imagePoint,
  imagePoints,
  imagePointsLength,
  metricPoints,
  metricPointsLength,
  type Pose,
} from '../../../src/pose/pose'
import { filmed } from '../../tools/synthetic-runner'
import { lunge } from '../../tools/synthetic-runner-lunge'

/** Whole numbers, which float32 holds exactly, so that twice mirrored can be the very same. */
const whole = fc.integer({ min: -5000, max: 5000 })
const floats = (length: number, value: fc.Arbitrary<number>) =>
  fc.array(value, { minLength: length, maxLength: length }).map((values) => Float32Array.from(values))

const anyPose: fc.Arbitrary<Pose> = fc.record({
  t: fc.integer({ min: 0, max: 1e6 }).map(ms),
  picture: fc.record({ width: fc.integer({ min: 1, max: 4000 }), height: fc.integer({ min: 1, max: 4000 }) }),
  image: floats(imagePointsLength, whole).map(imagePoints),
  metric: fc.option(
    floats(
      metricPointsLength,
      whole.filter((n) => n !== 0),
    ).map(metricPoints),
  ),
  visibility: floats(landmarkCount, fc.constantFrom(0, 0.25, 0.5, 1)),
})

describe('mirroredPose', () => {
  it('is the pose itself when done twice', () => {
    fc.assert(
      fc.property(anyPose, (pose) => {
        expect(mirroredPose(mirroredPose(pose))).toEqual(pose)
      }),
      { numRuns: 50 },
    )
  })

  it('shows a right lunge as the left lunge of the same runner', () => {
    const left = filmed({ ...lunge({ side: 'left' }), duration: 0 })[0]!
    const right = filmed({ ...lunge({ side: 'right' }), duration: 0 })[0]!
    const mirrored = mirroredPose(right)
    mirrored.image.forEach((value, i) => expect(value).toBeCloseTo(left.image[i]!, 2))
    mirrored.metric!.forEach((value, i) => expect(value).toBeCloseTo(left.metric![i]!, 4))
  })

  it('carries a point to the other label and the other half of the picture', () => {
    const pose = filmed({ ...lunge(), duration: 0 })[0]!
    const knee = imagePoint(pose, 'left-knee')
    const mirrored = imagePoint(mirroredPose(pose), 'right-knee')
    expect(mirrored.x).toBeCloseTo(pose.picture.width - knee.x, 3)
    expect(mirrored.y).toBe(knee.y)
  })

  it('leaves the pose that was handed in as it was', () => {
    const pose = filmed({ ...lunge(), duration: 0 })[0]!
    const before = [...pose.image]
    mirroredPose(pose)
    expect([...pose.image]).toEqual(before)
  })
})
