import { describe, expect, it } from 'vitest'
import { bodyLengths, middleBody } from '../../../src/runner3d/body'
import { courseOf } from '../../../src/runner3d/course'
import { motions } from '../../../src/runner3d/motions'
import { truthOf } from '../../../src/runner3d/truth'
import { laptopView, projection } from '../../../src/runner3d/view-point'

const body = bodyLengths(middleBody)
const picture = { width: 960, height: 540 }
const lunge = motions['ankle-dorsiflexion']!

/** As the clip `ank_m_L` of the rendered runners has it (its meta.cam), with places and pixels of its first frame. */
const clipView = { ...laptopView, from: 90, distance: 2.7, height: 0.85, ahead: -0.05 }
const clipPoints = [
  [
    [0.1098, 0.9452, -0.0429],
    [478.1, 244.8],
  ],
  [
    [-0.1, 0.1566, -0.4004],
    [565.8, 439.8],
  ],
  [
    [0.0009, 1.5898, 0.1875],
    [419.7, 82.1],
  ],
] as const

describe('the camera', () => {
  it('sees places where the renderer of the fixtures saw them', () => {
    const project = projection(clipView, picture)
    for (const [place, [x, y]] of clipPoints) {
      expect(project(place).x).toBeCloseTo(x, 0)
      expect(project(place).y).toBeCloseTo(y, 0)
    }
  })

  it('turned up, rolled or turned aside moves the picture the other way', () => {
    const straight = projection(laptopView, picture)([0, 0.9, 0])
    expect(straight).toEqual({ x: 480, y: 270 })
    expect(projection({ ...laptopView, pitch: 5 }, picture)([0, 0.9, 0]).y).toBeGreaterThan(300)
    expect(projection({ ...laptopView, yaw: 5 }, picture)([0, 0.9, 0]).x).toBeGreaterThan(500)
    expect(projection({ ...laptopView, roll: 10 }, picture)([0, 1.7, 0]).x).toBeGreaterThan(500)
  })
})

describe('the truth of a course', () => {
  const course = courseOf(lunge, body, {
    side: 'right',
    repetitions: [{ range: 32 }, { range: 36, mistake: 'heel-up' }],
  })
  const truth = truthOf(course, body, { ...laptopView, from: -90 }, picture)

  it('has the fields of the fixtures, frame by frame', () => {
    expect(truth.frames).toHaveLength(Math.round(course.duration * 30))
    expect(truth.meta).toMatchObject({
      fps: 30,
      side: 'R',
      test: 'ankle-dorsiflexion',
      body: { height: 1.75 },
    })
    const { j3, j2, a, flags, t } = truth.frames[60]!
    expect(t).toBe(2)
    expect(flags).toEqual({ rep: 1, phase: 'out' })
    expect(Object.keys(j2).sort()).toEqual(Object.keys(j3).sort())
    expect(Object.keys(j3)).toHaveLength(23)
    expect(a.midHip[1]).toBeGreaterThan(0.7)
  })

  it('says how far each repetition went, on the side that it was done', () => {
    const heldIn = (rep: number) =>
      truth.frames.filter(({ flags }) => flags.rep === rep && flags.phase === 'hold')
    for (const { a } of heldIn(1)) {
      expect(a.R.tibia).toBeCloseTo(32, 6)
      expect(a.R.contact).toBe('flat')
    }
    for (const { a } of heldIn(2)) {
      expect(a.R.tibia).toBeCloseTo(43, 6)
      expect(a.R.footPitch).toBeCloseTo(14, 6)
      expect(a.R.contact).toBe('toe')
    }
    expect(heldIn(1).length).toBe(60)
  })

  it('faces to the right of the picture when the right side is near', () => {
    const { j2 } = truth.frames[0]!
    expect(j2.nose[0]).toBeGreaterThan(j2['ear.R'][0])
  })
})
