import { describe, expect, it } from 'vitest'
import { bodyLengths, middleBody } from '../../../src/runner3d/body'
import { courseOf } from '../../../src/runner3d/course'
import { motions } from '../../../src/runner3d/motions'
import { mobilityTests } from '../../../src/protocol/registry'
import { laptopView, projection } from '../../../src/runner3d/view-point'
import { expectation } from '../../accuracy/expected'
import { fixtureTruth } from '../../accuracy/fixture-truth'
import { truthOf } from '../../accuracy/truth-file'

const body = bodyLengths(middleBody)
const picture = { width: 960, height: 540 }
const names = { clip: 'virtual', body: 'middle' }
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
  const truth = fixtureTruth(course, body, { ...laptopView, from: -90 }, picture, 30, names)

  it('has the fields of the fixtures, frame by frame', () => {
    expect(truth.frames).toHaveLength(Math.round(course.duration * 30))
    expect(truth.meta).toMatchObject({
      fps: 30,
      side: 'R',
      test: 'ankle',
      cam: { view: 'R', az: 0, h: 0.9, d: 2.8, hfov: 70 },
      body: { height: 1.75 },
    })
    const { j3, j2, a, flags, t } = truth.frames[60]!
    expect(t).toBe(2)
    expect(flags).toEqual({ rep: 1, phase: 'out', handsOn: false })
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

  it('tells what was done, not what was asked for, and when the heel went up and came down', () => {
    const { reps, phases, events } = truth.meta
    expect(reps!.map(({ v }) => Math.round(v))).toEqual([32, 43])
    expect(phases).toBeNull()
    const [, second] = course.repetitions
    const heel = events.filter(({ type }) => type === 'heel_lift' || type === 'heel_down')
    expect(heel.filter((event) => 'foot' in event && event.foot === 'R').map(({ type }) => type)).toEqual([
      'heel_lift',
      'heel_down',
    ])
    for (const { t } of heel) {
      expect(t).toBeGreaterThan(second!.start - 0.05)
      expect(t).toBeLessThan(second!.end + 0.05)
    }
  })

  it('is a file of the fixtures for every test that the assessment leads through', () => {
    for (const { id } of mobilityTests.filter(({ inAssessment }) => inAssessment)) {
      const motion = motions[id]!
      const played = courseOf(motion, body, { side: 'left', repetitions: [{ range: motion.range }] })
      const from = motion.view === 'front' ? 0 : 90
      const made = fixtureTruth(played, body, { ...laptopView, from }, picture, 15, names)
      const read = truthOf(JSON.parse(JSON.stringify(made)))
      if (typeof read === 'string') throw new Error(`${id} ${read}`)
      const { mobilityTestId, trials, refused } = expectation(read, names.clip)
      expect([mobilityTestId, trials.length, refused]).toEqual([id, 1, null])
    }
  })

  it('of a stand has its foot off the floor, and the hands that stayed or did not', () => {
    const stand = (mistake?: string) => {
      const repetitions = [{ range: 1, ...(mistake === undefined ? {} : { mistake }) }]
      const played = courseOf(motions['single-leg-balance']!, body, { side: 'right', repetitions })
      return fixtureTruth(played, body, laptopView, picture, 30, names)
    }
    const { meta } = stand()
    expect(meta.reps).toBeNull()
    expect(meta.phases).toMatchObject([{ side: 'R' }])
    const { a, b } = meta.phases![0]!
    expect(meta.events.filter(({ type }) => type.startsWith('foot_')).map(({ type }) => type)).toEqual([
      'foot_off',
      'foot_down',
    ])
    expect(b - a).toBeGreaterThan(5)
    const endedBy = (truthful: ReturnType<typeof stand>) =>
      expectation(truthful, names.clip).trials.map((trial) => trial.endedBy)
    expect(endedBy(stand())).toEqual(['foot-down'])
    expect(endedBy(stand('hands-off'))).toEqual(['hands'])
  })

  it('faces to the right of the picture when the right side is near', () => {
    const { j2 } = truth.frames[0]!
    expect(j2.nose[0]).toBeGreaterThan(j2['ear.R'][0])
  })
})
