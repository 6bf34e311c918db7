import { describe, expect, it } from 'vitest'
import { hasSizeJump, isOneBody } from '../../../src/biomechanics/body-size'
import { landmarkIndex } from '../../../src/pose/landmark'
import { imagePoints, type Pose } from '../../../src/pose/pose'
import { filmed, type Scene } from '../../tools/synthetic-runner'
import { balance } from '../../tools/synthetic-runner-balance'
import { frontSquat } from '../../tools/synthetic-runner-front-squat'
import { halfKneeling } from '../../tools/synthetic-runner-half-kneeling'
import { lunge, standing } from '../../tools/synthetic-runner-lunge'
import { squat } from '../../tools/synthetic-runner-squat'
import { transformed, withLegsSwapped } from '../../tools/synthetic-runner-trouble'
import { walk } from '../../tools/synthetic-runner-walk'

const still = standing(2000)
const stands = filmed(still)

/** From the middle of the run on everything is so many times as large. */
const scaledFromHalf = (poses: readonly Pose[], scale: number): readonly Pose[] => {
  const half = poses[Math.floor(poses.length / 2)]!.t
  return poses.map((pose) => (pose.t < half ? pose : transformed([pose], { scale })[0]!))
}

const movements: Readonly<Record<string, Scene>> = {
  'a lunge': lunge(),
  'a squat from the side': squat(),
  'a squat from the front': frontSquat(),
  'a stand on one leg': balance({ trials: [{ hold: 3000 }] }),
  'a hip extension on one knee': halfKneeling(),
  'a walk': walk(),
}

describe('hasSizeJump', () => {
  describe.each(Object.entries(movements))('of %s', (_, scene) => {
    it.each([8, 15, 30, 60])('is no, at %i poses a second, with noise and labels that swap', (rate) => {
      expect(hasSizeJump(filmed(scene, { rate, noise: 2, swapped: 0.41 }))).toBe(false)
    })
  })

  it.each([0.6, 0.8, 1.25, 1.6])('is yes where everything becomes %d times as large at once', (scale) => {
    expect(hasSizeJump(scaledFromHalf(stands, scale))).toBe(true)
  })

  it('allows a tenth at once, and more after a longer gap', () => {
    expect(hasSizeJump(scaledFromHalf(stands, 1.1))).toBe(false)
    expect(hasSizeJump(scaledFromHalf(stands, 1.25))).toBe(true)
    const blind = stands.filter(({ t }) => t < 800 || t > 1200)
    expect(hasSizeJump(scaledFromHalf(blind, 1.25))).toBe(false)
    expect(hasSizeJump(scaledFromHalf(blind, 0.45))).toBe(true)
  })

  it('is no of no pose and of one', () => {
    expect(hasSizeJump([])).toBe(false)
    expect(hasSizeJump(stands.slice(0, 1))).toBe(false)
  })
})

type Part = 'hip' | 'knee' | 'ankle' | 'shoulder'

/** These points of both sides lie further down, as a share of the picture. */
const lowered = (poses: readonly Pose[], parts: readonly Part[], by: number): readonly Pose[] =>
  poses.map((pose) => {
    const rows = parts.flatMap((part) =>
      (['left', 'right'] as const).map((side) => landmarkIndex(`${side}-${part}`) * 2 + 1),
    )
    const image = pose.image.map((value, i) => (rows.includes(i) ? value + by * pose.picture.height : value))
    return { ...pose, image: imagePoints(image) }
  })

describe('isOneBody', () => {
  it.each([
    ['somebody who stands side-on', stands],
    ['somebody who faces the camera', filmed({ ...balance({ trials: [] }), duration: 2000 })],
    ['somebody on one knee', filmed({ ...halfKneeling(), duration: 900 })],
    ['a runner whose labels swap', withLegsSwapped(stands, { share: 0.41, seed: 2 })],
  ])('takes %s for one', (_, poses) => {
    expect(isOneBody(poses)).toBe(true)
  })

  it.each([
    ['whose knees are nearly at the ankles', lowered(stands, ['knee'], 0.1)],
    ['whose knees are nearly at the hips', lowered(stands, ['knee'], -0.1)],
    ['whose hips are nearly at the shoulders', lowered(stands, ['hip'], -0.13)],
    ['whose legs are short for the trunk', lowered(lowered(stands, ['hip'], 0.16), ['knee'], 0.08)],
  ])('takes nobody for one %s', (_, poses) => {
    expect(isOneBody(poses)).toBe(false)
  })

  it('says nothing against nobody', () => {
    expect(isOneBody([])).toBe(true)
  })
})
