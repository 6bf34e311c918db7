import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distance, minus, type Vec3 } from '../../../src/math/vector'
import { sides } from '../../../src/pose/side'
import { bodyLengths, middleBody } from '../../../src/runner3d/body'
import { jointsOf, type JointName } from '../../../src/runner3d/joints'
import { changed, mirroredPosture, type Posture } from '../../../src/runner3d/posture'
import { skeletonOf } from '../../../src/runner3d/skeleton'
import { standing } from '../../../src/runner3d/standing'

const body = bodyLengths(middleBody)
const between = (low: number, high: number) => fc.double({ min: low, max: high, noNaN: true })

/** Bent, leaning, twisted bodies on their left foot, the other foot anywhere within reach or in the air. */
const postures: fc.Arbitrary<Posture> = fc
  .record({
    shank: between(-5, 45),
    thigh: between(-5, 100),
    toeOut: between(-5, 30),
    heel: between(0, 40),
    left: between(-0.08, 0.08),
    drop: between(-10, 10),
    turn: between(-20, 20),
    lean: between(-10, 60),
    aside: between(-15, 15),
    grounded: fc.constantFrom(0, 0.4, 1),
    reach: fc.constantFrom(0, 0.5, 1),
    up: between(0.6, 1.5),
    elbow: between(5, 120),
  })
  .map((v) =>
    changed(standing(body), {
      pelvis: { left: v.left, drop: v.drop, turn: v.turn, pitch: v.lean / 2 },
      trunk: { lean: v.lean, aside: v.aside, turn: v.turn },
      legs: {
        left: { shank: v.shank, thigh: v.thigh, foot: { toeOut: v.toeOut, heel: v.heel } },
        right: { grounded: v.grounded, foot: { heelFree: 1 } },
      },
      arms: { left: { reach: v.reach, at: { up: v.up } }, right: { elbow: v.elbow } },
    }),
  )

const joints = (posture: Posture) => jointsOf(body, skeletonOf(body, posture))
const flipped = ([x, y, z]: Vec3): Vec3 => [-x, y, z]
const tilt = (from: Vec3, to: Vec3) => {
  const [, up, ahead] = minus(to, from)
  return (Math.atan2(ahead, up) * 180) / Math.PI
}

describe('a posed skeleton', () => {
  it('keeps the length of every segment', () => {
    fc.assert(
      fc.property(postures, (posture) => {
        const { legs, arms, midHips, midShoulders } = skeletonOf(body, posture)
        for (const side of sides) {
          expect(distance(legs[side].hip, legs[side].knee)).toBeCloseTo(body.thigh, 9)
          expect(distance(legs[side].knee, legs[side].ankle)).toBeCloseTo(body.shank, 9)
          expect(distance(arms[side].shoulder, arms[side].elbow)).toBeCloseTo(body.upperArm, 9)
          expect(distance(arms[side].elbow, arms[side].wrist)).toBeCloseTo(body.foreArm, 9)
        }
        expect(distance(legs.left.hip, legs.right.hip)).toBeCloseTo(2 * body.hipHalf, 9)
        expect(distance(midHips, midShoulders)).toBeCloseTo(body.trunk, 9)
      }),
      { seed: 1, numRuns: 300 },
    )
  })

  it('has the tilts that the posture writes down, exactly', () => {
    fc.assert(
      fc.property(postures, (posture) => {
        const { legs, midHips, midShoulders } = skeletonOf(body, posture)
        expect(tilt(legs.left.ankle, legs.left.knee)).toBeCloseTo(posture.legs.left.shank, 6)
        expect(-tilt(legs.left.knee, legs.left.hip)).toBeCloseTo(posture.legs.left.thigh, 6)
        expect(tilt(midHips, midShoulders)).toBeCloseTo(posture.trunk.lean, 6)
      }),
      { seed: 2, numRuns: 300 },
    )
  })

  it('leaves the ball of a planted foot where it is, whatever moves above it', () => {
    const at = joints(standing(body))['mtp.L']
    fc.assert(
      fc.property(postures, (posture) => {
        expect(distance(joints(posture)['mtp.L'], at)).toBeLessThan(1e-6)
      }),
      { seed: 3, numRuns: 300 },
    )
  })

  it('is the mirror image when the posture is', () => {
    fc.assert(
      fc.property(postures, (posture) => {
        const here = joints(posture)
        const there = joints(mirroredPosture(posture))
        for (const [name, point] of Object.entries(here)) {
          const other = name.replace(/[LR]$/, (letter) => (letter === 'L' ? 'R' : 'L')) as JointName
          expect(distance(flipped(point), there[other])).toBeLessThan(1e-9)
        }
      }),
      { seed: 4, numRuns: 200 },
    )
  })

  it('stands symmetrically, both feet on the floor', () => {
    const at = joints(standing(body))
    expect(distance(flipped(at['knee.L']), at['knee.R'])).toBeLessThan(1e-9)
    expect(at['heel.L'][1]).toBeCloseTo(body.ballHeight, 9)
    expect(at['heel.R'][1]).toBeCloseTo(body.ballHeight, 9)
    expect(at['eye.L'][1] / body.stature).toBeCloseTo(0.937, 1)
  })

  it('lets the rear heel rise as far as the leg needs and no further', () => {
    const stride = changed(standing(body), {
      legs: { left: { shank: 35, thigh: 40 }, right: { foot: { ahead: -0.45, heelFree: 1 } } },
    })
    const at = joints(stride)
    expect(at['heel.R'][1]).toBeGreaterThan(0.03)
    expect(distance(at['hip.R'], at['ankle.R'])).toBeCloseTo(0.9995 * (body.thigh + body.shank), 6)
    expect(at['mtp.R'][1]).toBeCloseTo(body.ballHeight, 9)
  })
})
