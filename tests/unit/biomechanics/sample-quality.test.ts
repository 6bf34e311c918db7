import { describe, expect, it } from 'vitest'
import {
  bodySpan,
  hasJump,
  isInPicture,
  longestGap,
  poseRate,
} from '../../../src/biomechanics/sample-quality'
import { landmarkNames } from '../../../src/pose/landmark'
import { filmed } from '../../tools/synthetic-runner'
import { lunge, standing } from '../../tools/synthetic-runner-lunge'
import { transformed } from '../../tools/synthetic-runner-trouble'
import { walk } from '../../tools/synthetic-runner-walk'

const still = standing(2000)

describe('the rate and the gaps of poses', () => {
  it.each([8, 15, 30, 60])('counts %i a second', (rate) => {
    const poses = filmed(still, { rate })
    expect(poseRate(poses)).toBeCloseTo(rate, 6)
    expect(longestGap(poses)).toBeCloseTo(1000 / rate, 6)
  })

  it('finds a drop-out', () => {
    const poses = filmed(still, { dropOuts: [{ from: 501, to: 1199 }] })
    expect(longestGap(poses)).toBeCloseTo(700, 0)
    expect(poseRate(poses)).toBeCloseTo(20, 0)
  })

  it('has no rate without two poses', () => {
    expect(poseRate([])).toBe(0)
    expect(poseRate(filmed({ ...still, duration: 0 }))).toBe(0)
    expect(longestGap([])).toBe(0)
  })
})

describe('the body in the picture', () => {
  const [pose] = filmed({ ...still, duration: 0 })

  it('spans from the nose to the lower foot', () => {
    // Nose 1.57 m over the floor in the lunge's rest, the lens 3.5 m away: about 0.7 of 540 pixels.
    expect(bodySpan(pose!)).toBeCloseTo(0.7, 1)
    const [half] = transformed([pose!], { scale: 0.5 })
    expect(bodySpan(half!)).toBeCloseTo(bodySpan(pose!) / 2, 4)
  })

  it.each([
    ['down', { down: 200 }],
    ['up', { down: -200 }],
    ['right', { right: 600 }],
    ['left', { right: -600 }],
  ])('is not inside once it has moved %s', (_, move) => {
    expect(isInPicture(pose!, landmarkNames, 0)).toBe(true)
    expect(isInPicture(transformed([pose!], move)[0]!, landmarkNames, 0)).toBe(false)
  })

  it('is judged by the points that are asked for and with their margin', () => {
    const low = transformed([pose!], { down: 75 })[0]!
    expect(isInPicture(low, ['nose'], 0.04)).toBe(true)
    expect(isInPicture(low, ['left-heel'], 0)).toBe(false)
    expect(isInPicture(pose!, ['left-foot-index'], 0.3)).toBe(false)
  })
})

describe('hasJump', () => {
  it.each([8, 15, 30, 60])('takes no movement of a body for a jump, at %i poses a second', (rate) => {
    const scene = lunge()
    const walking = walk()
    expect(hasJump(filmed(scene, { rate, noise: 2 }))).toBe(false)
    expect(hasJump(filmed(walking, { rate, noise: 2 }))).toBe(false)
  })

  it.each([8, 30])('sees the model change to another person, at %i poses a second', (rate) => {
    const poses = filmed(still, { rate })
    const half = Math.floor(poses.length / 2)
    expect(hasJump([...poses.slice(0, half), ...transformed(poses.slice(half), { right: 180 })])).toBe(true)
  })

  it('allows a longer way after a longer gap', () => {
    const poses = filmed(still, { dropOuts: [{ from: 500, to: 1400 }] })
    const moved = poses.map((pose) => (pose.t < 1000 ? pose : transformed([pose], { right: 150 })[0]!))
    expect(hasJump(moved)).toBe(false)
  })
})
