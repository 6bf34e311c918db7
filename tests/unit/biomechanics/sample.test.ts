import { describe, expect, it } from 'vitest'
import {
  isPlace,
  jointAngle,
  lift,
  segmentAngle,
  segmentTilt,
  slide,
  type Channel,
} from '../../../src/biomechanics/channel'
import { placeChange, samplePlace } from '../../../src/biomechanics/place'
import { sampleValue, segmentLength } from '../../../src/biomechanics/sample'
import { stance } from '../../../src/biomechanics/stance'
import { deg } from '../../../src/math/units'
import { opposite, type Side } from '../../../src/pose/side'
import { filmed, type FilmingOptions, type Scene } from '../../tools/synthetic-runner'
import { lunge } from '../../tools/synthetic-runner-lunge'

const scene = lunge({ trials: [{ peak: 38, heelLift: 9, slide: 0.06 }] })
const at = scene.holds[0]!.from + 500

const stanceAt = (of: Scene, t: number, filming: FilmingOptions = {}) =>
  stance(filmed({ ...of, motion: () => of.motion(t), duration: 0 }, filming)[0]!, 'front')

const angle = (channel: Channel, of: Scene, t = at, filming: FilmingOptions = {}) => {
  if (isPlace(channel)) throw new TypeError('a place has no angle')
  return sampleValue(channel, stanceAt(of, t, filming))
}

const truth = scene.motion(at)
const [front, back] = [truth.legs.left, truth.legs.right]

/** The same posture, faced either way and seen through a lens and without one. */
const facings: readonly (readonly [string, Side, FilmingOptions])[] = [
  ['facing left', 'left', {}],
  ['facing right', 'right', {}],
  ['facing left, without perspective', 'left', { camera: { kind: 'orthographic' } }],
  ['facing right, off the middle', 'right', { aside: 0.6 }],
]

describe.each(facings)('angles of a runner %s', (_, side, filming) => {
  const turned = lunge({ side, trials: [{ peak: 38, heelLift: 9, slide: 0.06 }] })
  const value = (channel: Channel) => angle(channel, turned, at, filming)

  it.each([
    ['shank tilt', segmentTilt('shank', { from: 'vertical' }), front.shank],
    ['thigh tilt', segmentTilt('thigh', { from: 'vertical' }), front.thigh],
    ['knee flexion', jointAngle('knee', { positive: 'flexion' }), front.shank + front.thigh],
    ['shank tilt from the floor', segmentTilt('shank', { from: 'horizontal' }), 90 - front.shank],
    ['shank of the other leg', segmentTilt('shank', { from: 'vertical', limb: 'other' }), back.shank],
    [
      'knee of the other leg',
      jointAngle('knee', { positive: 'flexion', limb: 'other' }),
      back.shank + back.thigh,
    ],
  ])('reads the %s exactly', (__, channel, expected) => {
    expect(value(channel)).toBeCloseTo(expected, 3)
  })

  it.each([
    ['trunk tilt', segmentTilt('trunk', { from: 'vertical' }), truth.trunk],
    ['hip flexion', jointAngle('hip', { positive: 'flexion' }), truth.trunk + front.thigh],
    ['hip extension', jointAngle('hip', { positive: 'extension' }), -truth.trunk - front.thigh],
    ['trunk against the shank', segmentAngle('trunk', { against: 'shank' }), truth.trunk - front.shank],
    ['foot line', segmentTilt('foot', { from: 'horizontal' }), -front.foot],
  ])('reads the %s to within the perspective of a body’s depth', (__, channel, expected) => {
    expect(Math.abs(value(channel) - expected)).toBeLessThan(0.5)
  })
})

describe('channels', () => {
  it('reads a camera roll one to one into a tilt, and not into a joint angle', () => {
    const tilt = segmentTilt('shank', { from: 'vertical' })
    // The picture leans to the right; the runner faces left, so that forward becomes less.
    expect(angle(tilt, scene, at, { camera: { roll: 3 } })).toBeCloseTo(38 - 3, 3)
    expect(angle(tilt, lunge({ side: 'right' }), at, { camera: { roll: 3 } })).toBeCloseTo(38 + 3, 3)
    const knee = jointAngle('knee', { positive: 'flexion' })
    expect(angle(knee, scene, at, { camera: { roll: 3 } })).toBeCloseTo(front.shank + front.thigh, 3)
  })

  it('does not care which leg the model calls left', () => {
    const tilt = segmentTilt('shank', { from: 'vertical' })
    expect(angle(tilt, scene, at, { swapped: 1 })).toBeCloseTo(38, 3)
    expect(stanceAt(scene, at, { swapped: 1 }).label).toBe('right')
    expect(stanceAt(scene, at).label).toBe('left')
  })

  it('names the leg in front whichever way the runner faces', () => {
    for (const side of ['left', 'right'] as const) {
      const found = stanceAt(lunge({ side }), at)
      expect(found.label).toBe(side)
      expect(found.facing).toBe(side === 'left' ? -1 : 1)
      expect(stanceAt({ ...lunge({ side }), heading: side === 'left' ? 0 : 180 }, at).label).toBe(side)
    }
  })

  it('measures a segment in the pixels of its own depth', () => {
    const one = stanceAt(scene, at)
    const [own, other] = [segmentLength(one, 'shank', 'this'), segmentLength(one, 'shank', 'other')]
    // Lens 3.5 m away, hips 0.175 m apart: the nearer leg looks larger by that ratio.
    expect(own / other).toBeCloseTo((3.5 + 0.0875) / (3.5 - 0.0875), 2)
    expect(opposite(one.label)).toBe('right')
  })
})

describe('a known camera roll', () => {
  const rolledStance = (side: Side, t: number, roll: number) => {
    const of = lunge({ side, trials: [{ peak: 38, heelLift: 9, slide: 0.06 }] })
    const [pose] = filmed({ ...of, motion: () => of.motion(t), duration: 0 }, { camera: { roll } })
    return stance(pose!, 'front', deg(roll))
  }

  it.each([-5, -2, 3, 5])(
    'of %i degrees is taken out of every angle and place, facing either way',
    (roll) => {
      for (const side of ['left', 'right'] as const) {
        const [there, before] = [rolledStance(side, at, roll), rolledStance(side, 0, roll)]
        const plain = lunge({ side, trials: [{ peak: 38, heelLift: 9, slide: 0.06 }] })
        const [straight, earlier] = [stanceAt(plain, at), stanceAt(plain, 0)]
        const angles = (of: typeof there) =>
          (['shank', 'thigh', 'trunk', 'foot'] as const).flatMap((segment) =>
            (['vertical', 'horizontal'] as const).map((from) => {
              const channel = segmentTilt(segment, { from })
              return sampleValue(channel, of)
            }),
          )
        angles(there).forEach((value, i) => expect(value).toBeCloseTo(angles(straight)[i]!, 2))
        for (const channel of [lift('heel', { about: 'foot' }), slide('foot-index', { in: 'foot' })]) {
          const change = (a: typeof there, b: typeof there) =>
            placeChange(channel, samplePlace(channel, a), samplePlace(channel, b))
          expect(change(before, there)).toBeCloseTo(change(earlier, straight), 2)
        }
      }
    },
  )
})

describe('the leg that counts', () => {
  it.each(['left', 'right'] as const)('is found in front, behind or near the camera, %s in front', (side) => {
    const of = lunge({ side })
    const [near] = filmed({ ...of, duration: 0 })
    const [far] = filmed({ ...of, heading: side === 'left' ? 0 : 180, duration: 0 })
    const labels = (pose: typeof near) =>
      (['front', 'rear', 'near'] as const).map((rule) => stance(pose!, rule).label)
    expect(labels(near)).toEqual([side, opposite(side), side])
    expect(labels(far)).toEqual([side, opposite(side), opposite(side)])
  })
})

describe('places', () => {
  const raised = lift('heel', { about: 'foot' })
  const moved = slide('foot-index', { in: 'foot' })
  const change = (channel: typeof raised | typeof moved, of: Scene, from: number, to: number) =>
    placeChange(channel, samplePlace(channel, stanceAt(of, from)), samplePlace(channel, stanceAt(of, to)))

  it.each(['left', 'right'] as const)('read a heel’s lift and a toe’s slide, %s leg', (side) => {
    const both = lunge({ side, trials: [{ heelLift: 9, slide: 0.06 }] })
    // The foot keeps its length while it turns: the rise is its sine, read as a tangent.
    const expected = (Math.atan(Math.sin((9 * Math.PI) / 180)) * 180) / Math.PI
    expect(change(raised, both, 0, at)).toBeCloseTo(expected, 1)
    // 6 cm of a foot of 0.152 x 1.75 m.
    expect(change(moved, both, 0, at)).toBeCloseTo(0.06 / 0.266, 2)
  })

  it('counts a slide forward and back alike, a lift only upward', () => {
    expect(change(moved, scene, at, 0)).toBeCloseTo(change(moved, scene, 0, at), 6)
    expect(change(raised, scene, at, 0)).toBeCloseTo(-change(raised, scene, 0, at), 6)
  })

  it('says nothing about a foot without length', () => {
    expect(placeChange(raised, { right: 0, up: 0, scale: 0 }, { right: 5, up: 5, scale: 0 })).toBe(0)
  })
})
