import { describe, expect, it } from 'vitest'
import {
  breadth,
  kneesOffLine,
  shift,
  shoulderLine,
  hipsHeight,
  type ValueChannel,
} from '../../../src/biomechanics/channel'
import { sampleValue } from '../../../src/biomechanics/sample'
import { stance } from '../../../src/biomechanics/stance'
import { deg } from '../../../src/math/units'
import { landmarkIndex, sidedLandmark } from '../../../src/pose/landmark'
import { mirroredPose } from '../../../src/pose/mirror'
import { imagePoint } from '../../../src/pose/pose'
import { filmed, type FilmingOptions } from '../../tools/synthetic-runner'
import { bodyLengths } from '../../tools/synthetic-runner-body'
import { frontSquat, stanceWidth, type FrontSquatTrial } from '../../tools/synthetic-runner-front-squat'

/** Without perspective the picture shows the truth itself. */
const flat: FilmingOptions = { camera: { kind: 'orthographic' } }
const atBottom = 1500 + 1400 + 800

const stanceAt = (trial: Partial<FrontSquatTrial>, t: number, filming: FilmingOptions, mirrored = false) => {
  const scene = frontSquat({ trials: [trial] })
  const [pose] = filmed({ ...scene, motion: () => scene.motion(t), duration: 0 }, filming)
  return stance(mirrored ? mirroredPose(pose!) : pose!, 'both', deg(filming.camera?.roll ?? 0))
}
const read = (channel: ValueChannel, trial: Partial<FrontSquatTrial>, t = atBottom, filming = flat) =>
  sampleValue(channel, stanceAt(trial, t, filming))

const hipShift = shift('hip', { over: 'ankle' })
const width = stanceWidth(1.75)
const body = bodyLengths(1.75)

describe('the hips over the feet', () => {
  it.each([0.04, 0, -0.03])('are shifted to the left by what they are, %d m', (metres) => {
    expect(read(hipShift, { shift: metres })).toBeCloseTo(metres / width, 3)
  })

  it('are shifted to the other side in the mirror', () => {
    const mirrored = sampleValue(hipShift, stanceAt({ shift: 0.04 }, atBottom, flat, true))
    expect(mirrored).toBeCloseTo(-0.04 / width, 3)
  })

  it('read the same from a camera that is rolled by a known angle', () => {
    const rolled = { camera: { kind: 'orthographic', roll: 4 } } as const
    expect(read(hipShift, { shift: 0.04 }, atBottom, rolled)).toBeCloseTo(0.04 / width, 3)
  })
})

describe('how high the hips are', () => {
  const height = hipsHeight()
  const cos = (degrees: number) => Math.cos((degrees * Math.PI) / 180)
  const across = 2 * (body.shoulderHalf + body.hipHalf)

  it('is their height over the ankles in sizes of the trunk', () => {
    const standing = (body.thigh * cos(3.5) + body.shank * cos(3)) / (across + body.trunk * cos(2))
    // The feet stand outside the hips, so that the legs lean by some degrees.
    expect(read(height, {}, 0) / standing).toBeGreaterThan(0.99)
    expect(read(height, {}, 0) / standing).toBeLessThan(1)
    const level = (body.shank * cos(31)) / (across + body.trunk * cos(42))
    expect(read(height, { depth: 0 }) / level).toBeGreaterThan(0.96)
    expect(read(height, { depth: 0 }) / level).toBeLessThan(1)
  })

  it('falls with every degree of depth', () => {
    const heights = [60, 40, 20, 0, -10].map((depth) => read(height, { depth }))
    expect(heights).toEqual([...heights].sort((a, b) => b - a))
  })

  it('stays when the feet part', () => {
    const apart = read(height, { slide: { left: 0.1 }, depth: 86.5 })
    expect(Math.abs(apart - read(height, { depth: 86.5 }))).toBeLessThan(0.02)
  })
})

describe('widths', () => {
  it('are told in each other, or in the stature of a runner who stands', () => {
    expect(read(breadth('hip', { in: 'ankle' }), {}, 0)).toBeCloseTo((2 * body.hipHalf) / width, 2)
    const share = read(breadth('ankle', { in: 'stature' }), {}, 0)
    expect(share / (width / 1.75)).toBeGreaterThan(0.95)
    expect(share / (width / 1.75)).toBeLessThan(1.05)
  })
})

describe('the line of the shoulders', () => {
  it.each([
    ['left', 12],
    ['right', -12],
  ] as const)('is tilted with the %s one up, positive towards the measured left', (side, lifted) => {
    const found = stanceAt({}, 0, flat)
    const image = found.pose.image.slice() as typeof found.pose.image
    image[landmarkIndex(sidedLandmark(side, 'shoulder')) * 2 + 1]! -= 12
    const [left, right] = [imagePoint(found.pose, 'left-shoulder'), imagePoint(found.pose, 'right-shoulder')]
    const truth = (Math.atan2(lifted, Math.abs(left.x - right.x)) * 180) / Math.PI
    expect(sampleValue(shoulderLine(), found)).toBeCloseTo(0, 3)
    expect(sampleValue(shoulderLine(), { ...found, pose: { ...found.pose, image } })).toBeCloseTo(truth, 1)
  })
})

describe('the knees', () => {
  it('lie on their lines where the legs are straight from the front', () => {
    expect(read(kneesOffLine('mean'), {})).toBeCloseTo(0, 3)
    expect(read(kneesOffLine('difference'), { shift: 0.03 })).toBeCloseTo(0, 3)
  })

  it('lie off it by what they are moved, inward positive, left minus right', () => {
    const moved = (side: 'left' | 'right', inward: number) => {
      const found = stanceAt({}, 0, flat)
      const image = found.pose.image.slice() as typeof found.pose.image
      // Facing the camera, the runner's left is to the right in the picture.
      const at = landmarkIndex(sidedLandmark(side, 'knee')) * 2
      image[at]! += side === 'left' ? -inward : inward
      return { ...found, pose: { ...found.pose, image } }
    }
    const ankles = stanceAt({}, 0, flat).pose
    const feet = imagePoint(ankles, 'left-ankle').x - imagePoint(ankles, 'right-ankle').x
    for (const side of ['left', 'right'] as const) {
      const at = moved(side, 8)
      expect(sampleValue(kneesOffLine('mean'), at)).toBeCloseTo(4 / feet, 2)
      expect(sampleValue(kneesOffLine('difference'), at)).toBeCloseTo((side === 'left' ? 8 : -8) / feet, 2)
    }
  })
})
