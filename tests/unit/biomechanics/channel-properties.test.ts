import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jointAngle, segmentTilt } from '../../../src/biomechanics/channel'
import { kneesOffLine } from '../../../src/biomechanics/front-view'
import { plateau } from '../../../src/biomechanics/phase'
import { plateauSpan } from '../../../src/biomechanics/phase-span'
import { sampleValue } from '../../../src/biomechanics/sample'
import { stance } from '../../../src/biomechanics/stance'
import { deg, ms } from '../../../src/math/units'
import { mirroredPose } from '../../../src/pose/mirror'
import type { Pose } from '../../../src/pose/pose'
import { sourced } from '../../tools/sourced'
import { filmed, type Scene } from '../../tools/synthetic-runner'
import { bodyPoints, type Posture } from '../../tools/synthetic-runner-body'
import { frontSquat } from '../../tools/synthetic-runner-front-squat'
import { rolledBy, transformed } from '../../tools/synthetic-runner-trouble'

/** Degrees that points in single precision are read to. */
const close = 1
const angle = fc.integer({ min: -20, max: 60 })

/** One exact pose of somebody side-on who faces the right edge, or the left one. */
const seen = (posture: Posture, heading: 0 | 180 = 0): Pose => {
  const scene: Scene = { motion: () => posture, duration: 0, heading }
  return filmed(scene, { camera: { kind: 'orthographic' } })[0]!
}

const bent = (thigh: number, shank: number, trunk: number): Posture => ({
  trunk,
  support: 'left',
  toe: { ahead: 0.15, up: 0 },
  legs: { left: { thigh, shank, foot: 0 }, right: { thigh, shank, foot: 0 } },
})

const channels = {
  shank: segmentTilt('shank', { from: 'vertical' }),
  thigh: segmentTilt('thigh', { from: 'vertical' }),
  trunk: segmentTilt('trunk', { from: 'vertical' }),
  knee: jointAngle('knee', { positive: 'flexion' }),
  hip: jointAngle('hip', { positive: 'flexion' }),
}
const read = (pose: Pose, roll = 0) =>
  Object.values(channels).map((channel) => sampleValue(channel, stance(pose, 'near', deg(roll))))
const expectAlike = (found: readonly number[], expected: readonly number[]) =>
  found.forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, close))

describe('angles from the side', () => {
  it('are the ones that the body has, in degrees, forward and flexion positive, whichever way it faces', () => {
    fc.assert(
      fc.property(
        angle,
        angle,
        angle,
        fc.constantFrom(0 as const, 180 as const),
        (thigh, shank, trunk, heading) => {
          const known = [shank, thigh, trunk, thigh + shank, thigh + trunk]
          expectAlike(read(seen(bent(thigh, shank, trunk), heading)), known)
        },
      ),
    )
  })

  it('do not change in a mirror, elsewhere in the picture or from further away', () => {
    const place = fc.integer({ min: -200, max: 200 })
    const scale = fc.double({ min: 0.4, max: 1.6, noNaN: true })
    fc.assert(
      fc.property(angle, angle, angle, place, place, scale, (thigh, shank, trunk, right, down, size) => {
        const pose = seen(bent(thigh, shank, trunk))
        const plain = read(pose)
        expectAlike(read(mirroredPose(pose)), plain)
        expectAlike(read(transformed([pose], { right, down, scale: size })[0]!), plain)
      }),
    )
  })

  it('take a roll of the camera one to one where they go by the upright, none in a joint, none once it is known', () => {
    fc.assert(
      fc.property(angle, angle, fc.integer({ min: -8, max: 8 }), (thigh, shank, roll) => {
        const pose = seen(bent(thigh, shank, 5))
        const [leaning] = rolledBy([pose], roll)
        const plain = read(pose)
        expectAlike(read(leaning!, roll), plain)
        const wrong = read(leaning!)
        expect(Math.abs(wrong[0]! - plain[0]!)).toBeCloseTo(Math.abs(roll), close)
        expect(wrong[3]).toBeCloseTo(plain[3]!, close)
      }),
    )
  })
})

describe('the knees off their lines', () => {
  const width = (posture: Posture) => {
    const points = bodyPoints(posture, 1.75)
    return points['left-ankle'].left - points['right-ankle'].left
  }
  const inward = fc.double({ min: 0, max: 0.08, noNaN: true })

  it('are the share of the stance that they are in by, the same shifted and scaled, and exchanged in a mirror', () => {
    fc.assert(
      fc.property(inward, inward, fc.double({ min: 0.5, max: 1.5, noNaN: true }), (left, right, scale) => {
        const scene = frontSquat({
          restFor: 500,
          moveFor: 500,
          trials: [{ hold: 1000, kneeIn: { left, right } }],
        })
        const at = 1500
        const pose = filmed(scene, { camera: { kind: 'orthographic' } }).find(({ t }) => t >= at)!
        const [mean, difference] = (['mean', 'difference'] as const).map((of) =>
          kneesOffLine(stance(pose, 'both'), of),
        ) as [number, number]
        const wide = width(scene.motion(at))
        expect(mean).toBeCloseTo((left + right) / 2 / wide, 2)
        expect(difference).toBeCloseTo((left - right) / wide, 2)
        const moved = stance(transformed([pose], { right: 50, down: -20, scale })[0]!, 'both')
        expect(kneesOffLine(moved, 'mean')).toBeCloseTo(mean, 4)
        const mirrored = stance(mirroredPose(pose), 'both')
        expect(kneesOffLine(mirrored, 'mean')).toBeCloseTo(mean, 4)
        expect(kneesOffLine(mirrored, 'difference')).toBeCloseTo(-difference, 4)
      }),
      { numRuns: 20 },
    )
  })
})

describe('the plateau of a channel', () => {
  /** Degrees; of such a number no sample lies on the very edge, where rounding would decide. */
  const width = 2.0137
  const rule = (at: 'maximum' | 'minimum') =>
    plateau({
      of: 'x',
      at,
      excursion: sourced(deg(10)),
      within: sourced(deg(width)),
      lasting: sourced(ms(600)),
    })
  /** Up for a second, a hold, down for a second. */
  const series = (peak: number, hold: number) =>
    Array.from({ length: Math.ceil((2000 + hold) / 33) }, (_, i) => i * 33).map((t) => ({
      t,
      value: peak * Math.max(0, Math.min(1, t / 1000, (2000 + hold - t) / 1000)),
    }))

  it('covers the hold, wherever in time and however high it lies, up or down', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 20, max: 90 }),
        fc.integer({ min: 600, max: 3000 }),
        fc.integer({ min: -1000, max: 1000 }),
        (peak, hold, by) => {
          const samples = series(peak, hold)
          const span = plateauSpan(samples, rule('maximum'))!
          // Two degrees below the top a ramp of one second is reached so much before it.
          const early = (width / peak) * 1000
          expect(Math.abs(span.from - (1000 - early))).toBeLessThan(34)
          expect(Math.abs(span.to - (1000 + hold + early))).toBeLessThan(34)
          const moved = samples.map(({ t, value }) => ({ t: t + by, value: value + by }))
          expect(plateauSpan(moved, rule('maximum'))).toEqual({ from: span.from + by, to: span.to + by })
          const turned = samples.map(({ t, value }) => ({ t, value: -value }))
          expect(plateauSpan(turned, rule('minimum'))).toEqual(span)
        },
      ),
    )
  })
})
