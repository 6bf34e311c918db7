import { describe, expect, it } from 'vitest'
import {
  bodySpan,
  hasJump,
  isInPicture,
  longestGap,
  poseRate,
} from '../../../src/biomechanics/sample-quality'
import { landmarkIndex, landmarkNames } from '../../../src/pose/landmark'
import type { Pose } from '../../../src/pose/pose'
import { gateLimits } from '../../../src/protocol/gate-limits'
import { filmed } from '../../tools/synthetic-runner'
import { lunge, standing } from '../../tools/synthetic-runner-lunge'
import { squat } from '../../tools/synthetic-runner-squat'
import { dropped, transformed } from '../../tools/synthetic-runner-trouble'
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

  const seeds = Array.from({ length: 20 }, (_, i) => i + 1)
  it.each([
    ['brisk', 900],
    ['hurried', 600],
  ])('takes no %s squat for a jump, whatever pictures drop out of it', (_, moveFor) => {
    const trials = [15, -5].map((depth) => ({ depth, hold: 1200 }))
    const scene = squat({ near: 'left', restFor: 1000, moveFor, trials })
    const films = seeds
      .map((seed) => dropped(filmed(scene, { rate: 15, noise: 1.5, seed }), { share: 0.33, seed }))
      .filter((poses) => longestGap(poses) <= gateLimits.longestBlind.value)
    expect(films.length).toBeGreaterThan(15)
    expect(Math.max(...films.map(longestGap))).toBeGreaterThan(400)
    expect(films.filter(hasJump)).toEqual([])
  })

  it('sees another person come into the picture of somebody who squats', () => {
    const poses = filmed(squat({ near: 'left', trials: [{ depth: -5, hold: 3000 }] }), {
      rate: 15,
      noise: 1.5,
    })
    const half = Math.floor(poses.length / 2)
    expect(hasJump([...poses.slice(0, half), ...transformed(poses.slice(half), { right: 120 })])).toBe(true)
  })

  it('sees it beside one wild pose that looks far too tall', () => {
    const poses = filmed(still)
    const half = Math.floor(poses.length / 2)
    const [first, ...more] = [...poses.slice(0, half), ...transformed(poses.slice(half), { right: 180 })]
    const image = first!.image.slice() as Pose['image']
    image[landmarkIndex('nose') * 2 + 1]! -= 800
    const wild = { ...first!, image }
    expect(bodySpan(wild)).toBeGreaterThan(2 * bodySpan(first!))
    expect(hasJump([wild, ...more])).toBe(true)
  })

  it('allows a longer way after a longer gap', () => {
    const poses = filmed(still, { dropOuts: [{ from: 500, to: 1400 }] })
    const moved = poses.map((pose) => (pose.t < 1000 ? pose : transformed([pose], { right: 150 })[0]!))
    expect(hasJump(moved)).toBe(false)
  })
})
