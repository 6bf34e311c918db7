import { describe, expect, it } from 'vitest'
import { hasSizeJump, isOneBody } from '../../../src/biomechanics/body-size'
import { legName, plantedLegName } from '../../../src/biomechanics/leg-naming'
import { rollByBody } from '../../../src/biomechanics/roll'
import { bodySpan, hasJump } from '../../../src/biomechanics/sample-quality'
import { stance } from '../../../src/biomechanics/stance'
import { ms } from '../../../src/math/units'
import { landmarkIndex, type LandmarkName } from '../../../src/pose/landmark'
import { imagePoints, type Pose } from '../../../src/pose/pose'
import { sides } from '../../../src/pose/side'
import { filmed } from '../../tools/synthetic-runner'
import { standing } from '../../tools/synthetic-runner-lunge'
import { transformed } from '../../tools/synthetic-runner-trouble'

/** Limits that stand in the code and not in a declaration: for each an input just inside of it and one just outside. */
const [still] = filmed({ ...standing(0), duration: 0 })
const body = bodySpan(still!) * still!.picture.height

/** Two poses with so much time between them, milliseconds. */
const after = (between: number, pose: Pose): readonly Pose[] => [still!, { ...pose, t: ms(between) }]

const placed = (pose: Pose, places: Partial<Record<LandmarkName, readonly [x: number, y: number]>>): Pose => {
  const image = Float32Array.from(pose.image)
  for (const [name, [x, y]] of Object.entries(places)) {
    const at = landmarkIndex(name as LandmarkName) * 2
    ;[image[at], image[at + 1]] = [x, y]
  }
  return { ...pose, image: imagePoints(image) }
}

const bothAt = (part: 'shoulder' | 'hip' | 'knee' | 'ankle', y: number) =>
  Object.fromEntries(sides.map((side) => [`${side}-${part}`, [480, y] as const]))

describe('a jump from place to place', () => {
  it.each([
    [34, 0.12 + 0.034],
    [400, 0.12 + 0.4],
  ])('is more than 0.12 of the body at once and one body a second: after %i ms', (between, limit) => {
    const moved = (share: number) => after(between, transformed([still!], { right: share * body })[0]!)
    expect(hasJump(moved(limit - 0.005))).toBe(false)
    expect(hasJump(moved(limit + 0.005))).toBe(true)
  })
})

describe('a jump of size', () => {
  it.each([
    [34, 0.12 + 0.0408],
    [400, 0.12 + 0.48],
  ])('is more than 12 % at once and 1.2 a second: after %i ms', (between, limit) => {
    for (const way of [1, -1]) {
      const scaled = (change: number) =>
        after(between, transformed([still!], { scale: Math.exp(way * change) })[0]!)
      expect(hasSizeJump(scaled(limit - 0.005))).toBe(false)
      expect(hasSizeJump(scaled(limit + 0.005))).toBe(true)
    }
  })
})

describe('the lengths of one body', () => {
  /** Shoulder, hip, knee and ankle of both sides on one upright line, pixels. */
  const withLengths = (trunk: number, thigh: number, shank: number): readonly Pose[] => [
    placed(still!, {
      ...bothAt('shoulder', 100),
      ...bothAt('hip', 100 + trunk),
      ...bothAt('knee', 100 + trunk + thigh),
      ...bothAt('ankle', 100 + trunk + thigh + shank),
    }),
  ]

  it.each([
    [0.71, true],
    [0.69, false],
    [1.49, true],
    [1.51, false],
  ])('have a thigh of 0.7 to 1.5 shanks: %d', (thigh, isOne) => {
    expect(isOneBody(withLengths(0.7 * 100 * (1 + thigh), 100 * thigh, 100))).toBe(isOne)
  })

  it.each([
    [0.41, true],
    [0.39, false],
    [1.09, true],
    [1.11, false],
  ])('have a trunk of 0.4 to 1.1 legs: %d', (trunk, isOne) => {
    expect(isOneBody(withLengths(200 * trunk, 100, 100))).toBe(isOne)
  })
})

describe('the leg that is near', () => {
  const ear = still!.image[landmarkIndex('left-ear') * 2 + 1]!
  /** One set of toes stands lower than the other by this share of ear to toes. */
  const held = (share: number, swapped = false) => {
    const low = 400
    const toes = { 'left-foot-index': low, 'right-foot-index': low - share * (low - ear) } as const
    const sameEars = { 'left-ear': [480, ear], 'right-ear': [480, ear] } as const
    const pose = placed(still!, {
      ...sameEars,
      'left-foot-index': [still!.image[landmarkIndex('left-foot-index') * 2]!, toes['left-foot-index']],
      'right-foot-index': [still!.image[landmarkIndex('right-foot-index') * 2]!, toes['right-foot-index']],
    })
    const read = stance(pose, 'near')
    const labelled = swapped ? ('right' as const) : ('left' as const)
    return [{ ...read, label: labelled }]
  }

  it('is not told where one foot stands lower by less than 0.006 of the body', () => {
    expect(legName(held(0.0055))).toBeNull()
    expect(legName(held(0.0065))).toMatchObject({ by: 'geometry-and-labels' })
  })

  it('is told without the labels from 0.014 on', () => {
    expect(legName(held(0.0135))).toMatchObject({ by: 'geometry-and-labels' })
    expect(legName(held(0.0145))).toMatchObject({ by: 'geometry' })
  })

  it('is not told of a planted foot that lies within 0.006 of the middle between both', () => {
    const toesAt = (left: number, right: number) =>
      stance(placed(still!, { 'left-foot-index': [480, left], 'right-foot-index': [480, right] }), 'near')
    const rested = [toesAt(400, 380)]
    // Off the middle by half of a share is further from one than from the other by the whole of it.
    const planted = (share: number) => {
      const own = toesAt(390 + (share * body) / 2, 390 + (share * body) / 2)
      return plantedLegName(rested, [own])
    }
    const size = bodySpan(rested[0]!.pose) / bodySpan(still!)
    expect(planted(0.0055 * size)).toBeNull()
    expect(planted(0.0065 * size)).toMatchObject({ by: 'geometry' })
  })
})

describe('the roll that a body shows', () => {
  /** Trunk and foot of somebody side-on, in degrees: forward of the upright, and toe above heel. */
  const read = (trunk: number, foot: number) => {
    const { facing, label } = stance(still!, 'near')
    const [hip, heel, length] = [[480, 250], [480, 400], 100] as const
    const [lean, slope] = [trunk, foot].map((degrees) => (degrees * Math.PI) / 180) as [number, number]
    const shoulder = [hip[0] + facing * length * Math.sin(lean), hip[1] - length * Math.cos(lean)] as const
    const toe = [heel[0] + facing * length * Math.cos(slope), heel[1] - length * Math.sin(slope)] as const
    const places = Object.fromEntries(
      sides.flatMap((side) => [
        [`${side}-hip`, hip],
        [`${side}-shoulder`, shoulder],
        [`${side}-heel`, heel],
        [`${side}-foot-index`, toe],
      ]),
    )
    return { by: rollByBody([{ ...stance(placed(still!, places), 'near'), facing, label }])!, facing }
  }

  const rolls = (trunk: number, foot: number) => Math.abs(read(trunk, foot).by) > 0

  it('is some only where the foot slopes to the same side of four degrees as the trunk leans', () => {
    expect([-4.3, -3.7].map((slope) => rolls(10, slope))).toEqual([true, false])
    expect([-4.3, -3.7].map((slope) => rolls(-10, slope))).toEqual([false, true])
    const { by, facing } = read(10, -4.3)
    expect(facing * by).toBeCloseTo((2 / 3) * (10 - 1.5) + (1 / 3) * 0.3, 1)
  })

  it('is some only where the trunk leans to the same side of a degree and a half as the foot slopes', () => {
    expect([1.2, 1.8].map((lean) => rolls(lean, -14))).toEqual([false, true])
    expect([1.2, 1.8].map((lean) => rolls(lean, 6))).toEqual([true, false])
  })

  /** Trunk and foot as a camera rolled by 10 shows them; a leg that leans forward, is bent at the knee, and stands so far from the other one. */
  const onLegs = (lean: number, bend: number, apart: number) => {
    const { facing, label } = stance(still!, 'near')
    const along = (from: readonly [number, number], degrees: number, length: number) => {
      const turn = (degrees * Math.PI) / 180
      return [from[0] + facing * length * Math.sin(turn), from[1] - length * Math.cos(turn)] as const
    }
    const [ankle, heel, shank] = [[480, 400], [470, 410], 60] as const
    const knee = along(ankle, lean + bend / 2, shank)
    const hip = along(knee, lean - bend / 2, shank)
    const other = [ankle[0] + apart * shank, ankle[1]] as const
    const places = Object.fromEntries(
      sides.flatMap((side) => [
        [`${side}-hip`, hip],
        [`${side}-knee`, knee],
        [`${side}-ankle`, side === label ? ankle : other],
        [`${side}-shoulder`, along(hip, 11.5, 100)],
        [`${side}-heel`, heel],
        [`${side}-foot-index`, along(heel, 90 + 14, 40)],
      ]),
    )
    return facing * rollByBody([{ ...stance(placed(still!, places), 'near'), facing, label }])!
  }

  it('is none where straight legs side by side lean to the other side of two and a half degrees', () => {
    expect(onLegs(2.3, 5, 0)).toBeCloseTo(0, 5)
    expect(onLegs(2.7, 5, 0)).toBeCloseTo(10, 0)
    expect(onLegs(11.5, 5, 0)).toBeCloseTo(10, 0)
  })

  it('goes by trunk and foot alone where a knee is bent by more than twenty degrees, or the feet are a step apart', () => {
    expect([19.5, 20.5].map((bend) => Math.round(Math.abs(onLegs(0, bend, 0))))).toEqual([0, 10])
    expect([0.34, 0.36].map((apart) => Math.round(Math.abs(onLegs(0, 5, apart))))).toEqual([0, 10])
  })
})
