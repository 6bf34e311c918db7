import { describe, expect, it } from 'vitest'
import { isInPosture } from '../../../src/biomechanics/posture'
import { rollByBody } from '../../../src/biomechanics/roll'
import { sampleValue } from '../../../src/biomechanics/sample'
import { segmentTilt } from '../../../src/biomechanics/channel'
import { stance } from '../../../src/biomechanics/stance'
import { sides, type Side } from '../../../src/pose/side'
import { filmed, type FilmingOptions, type Scene } from '../../tools/synthetic-runner'
import { halfKneeling, kneelingThigh } from '../../tools/synthetic-runner-half-kneeling'
import { hipExtension } from '../../tools/synthetic-runner-hip-extension'
import { lunge } from '../../tools/synthetic-runner-lunge'
import { squat } from '../../tools/synthetic-runner-squat'

const first = (scene: Scene, filming: FilmingOptions = {}) =>
  filmed({ ...scene, duration: 300 }, filming).map((pose) => stance(pose, 'kneeling'))
const kneeling = (side: Side, filming: FilmingOptions = {}) => first(halfKneeling({ side }), filming)

describe('on one knee', () => {
  it.each(sides)(
    'the knee on the floor is the one that counts, and the other one is ahead of it, %s',
    (side) => {
      for (const { label, facing } of kneeling(side)) {
        expect(label).toBe(side)
        expect(facing).toBe(side === 'right' ? 1 : -1)
      }
    },
  )

  it.each(sides)('the thigh that stands on it is read exactly, %s', (side) => {
    const [found] = kneeling(side)
    const behind = segmentTilt('thigh', { from: 'vertical', positive: 'backward' })
    expect(sampleValue(behind, found!)).toBeCloseTo(kneelingThigh, 3)
  })

  it('is known from standing, from a lunge and from a squat by the bend of the knee', () => {
    expect(isInPosture('half-kneeling', kneeling('left'))).toBe(true)
    expect(isInPosture('standing', kneeling('left'))).toBe(false)
    for (const scene of [hipExtension(), lunge(), squat()]) {
      expect(isInPosture('half-kneeling', first(scene))).toBe(false)
      expect(isInPosture('standing', first(scene))).toBe(true)
    }
    expect(isInPosture('half-kneeling', [])).toBe(false)
  })

  it('is known from the bottom of a squat by the other knee', () => {
    const bottom = squat({ trials: [{ depth: -5 }] })
    const held = first({ ...bottom, motion: () => bottom.motion(3500) })
    expect(isInPosture('half-kneeling', held)).toBe(false)
  })

  it('a camera that is rolled is seen by the front foot, which lies flat', () => {
    const roll = (of: number) => rollByBody(kneeling('left', { camera: { roll: of } }), 'other')
    expect(Math.abs(roll(0)!)).toBeLessThan(5)
    expect(roll(10)!).toBeGreaterThan(5)
    expect(roll(-10)!).toBeLessThan(-5)
  })
})
