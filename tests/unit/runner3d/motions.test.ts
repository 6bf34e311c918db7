import { describe, expect, it } from 'vitest'
import { distance, type Vec3 } from '../../../src/math/vector'
import { sides } from '../../../src/pose/side'
import { mobilityTests } from '../../../src/protocol/registry'
import { bodyLengths, middleBody } from '../../../src/runner3d/body'
import { courseOf, type Course } from '../../../src/runner3d/course'
import { minimumJerk } from '../../../src/runner3d/minimum-jerk'
import { jointsOf, letterOf, type JointName } from '../../../src/runner3d/joints'
import { motions } from '../../../src/runner3d/motions'
import { seededLooks } from '../../../src/runner3d/looks'
import { skeletonOf } from '../../../src/runner3d/skeleton'
import { anglesOf } from '../../../src/runner3d/truth'

const body = bodyLengths(middleBody)
const still = { hips: 0, trunk: 0 }
const all = Object.values(motions)
const ways = all.flatMap((motion) =>
  [undefined, ...Object.keys(motion.mistakes)].map(
    (mistake) => [`${motion.id} ${mistake ?? ''}`, motion, mistake] as const,
  ),
)

const course = (
  id: string,
  mistake?: string,
  options: Partial<Parameters<typeof courseOf>[2]> = {},
  lengths = body,
): Course => {
  const motion = motions[id]!
  const repetition = { range: motion.range, ...(mistake === undefined ? {} : { mistake }) }
  return courseOf(motion, lengths, { side: 'left', repetitions: [repetition], before: 0.5, ...options })
}

const instants = (of: Course, fps = 30) =>
  Array.from({ length: Math.floor(of.duration * fps) }, (_, i) => of.at(i / fps).posture)

const atTop = (of: Course) => of.at(of.repetitions[0]!.top + 0.01).posture

describe('every mobility test', () => {
  it('can be shown: it has a motion of its name, seen from where its camera stands', () => {
    for (const { id, view } of mobilityTests)
      expect(motions[id]?.view, id).toBe(view.plane === 'frontal' ? 'front' : 'side')
  })

  it('is shown with bare feet, as the instructions ask', () => {
    for (const { id } of mobilityTests) expect(motions[id]?.barefoot, id).toBe(true)
  })
})

describe('every motion', () => {
  it('carries its file name as its id, and there are the four tests and twelve exercises at least', () => {
    const files = Object.keys(import.meta.glob('../../../src/runner3d/motions/*.ts'))
    const names = files.map((file) => file.replace(/.*\/(.*)\.ts$/, '$1')).sort()
    expect(Object.keys(motions).sort()).toEqual(names)
    expect(names.length).toBeGreaterThanOrEqual(16)
    for (const id of ['ankle-dorsiflexion', 'hip-extension', 'single-leg-balance', 'squat-depth'])
      expect(names).toContain(id)
  })

  it.each(ways)('%s: a foot is where the posture puts it', (_name, motion, mistake) => {
    for (const posture of instants(course(motion.id, mistake), 10)) {
      const joints = jointsOf(body, skeletonOf(body, posture))
      for (const side of sides) {
        const { grounded, foot } = posture.legs[side]
        const aside = side === 'left' ? foot.aside : -foot.aside
        const put: Vec3 = [aside, foot.up + body.ballHeight, foot.ahead]
        if (grounded === 1) expect(distance(joints[`mtp.${letterOf(side)}`], put)).toBeLessThan(1e-6)
      }
    }
  })

  it.each(ways)('%s: no joint goes through the floor', (_name, motion, mistake) => {
    const lengths = [body, bodyLengths(seededLooks(3).shape), bodyLengths(seededLooks(8).shape)]
    for (const one of lengths)
      for (const posture of instants(course(motion.id, mistake, {}, one), 10)) {
        const lowest = Math.min(...Object.values(jointsOf(one, skeletonOf(one, posture))).map(([, up]) => up))
        expect(lowest).toBeGreaterThan(0.01)
      }
  })

  it.each(ways)('%s: one knee does not go through the other', (_name, motion, mistake) => {
    for (const posture of instants(course(motion.id, mistake), 10)) {
      const joints = jointsOf(body, skeletonOf(body, posture))
      // Two knees of 10 cm that touch and give a little.
      expect(distance(joints['knee.L'], joints['knee.R'])).toBeGreaterThan(0.08)
    }
  })

  it.each(ways)('%s: no joint moves faster than a person would', (_name, motion, mistake) => {
    let before: Readonly<Record<JointName, Vec3>> | null = null
    for (const posture of instants(course(motion.id, mistake))) {
      const joints = jointsOf(body, skeletonOf(body, posture))
      if (before)
        for (const name of Object.keys(joints) as JointName[])
          expect(distance(joints[name], before[name]) * 30).toBeLessThan(3)
      before = joints
    }
  })

  it.each(all.map(({ id }) => [id]))('%s: the right side is the mirror image of the left', (id) => {
    const [left, right] = [course(id), course(id, undefined, { side: 'right' })]
    const [a, b] = [left, right].map((one) => jointsOf(body, skeletonOf(body, one.at(1.7).posture))) as [
      Readonly<Record<JointName, Vec3>>,
      Readonly<Record<JointName, Vec3>>,
    ]
    for (const [name, [x, y, z]] of Object.entries(a)) {
      const other = name.replace(/[LR]$/, (letter) => (letter === 'L' ? 'R' : 'L')) as JointName
      expect(distance([-x, y, z], b[other])).toBeLessThan(1e-9)
    }
  })
})

describe('a test at its hold', () => {
  const held = (id: string, mistake?: string) => anglesOf(body, atTop(course(id, mistake, { sway: still })))

  it('has the range that was asked for, to a hundredth of a degree', () => {
    expect(held('ankle-dorsiflexion').L.tibia).toBeCloseTo(38, 6)
    expect(held('hip-extension').L.hipExt).toBeCloseTo(16, 6)
    expect(held('squat-depth').L.thigh).toBeCloseTo(88, 6)
    expect(held('squat-depth').R.thigh).toBeCloseTo(88, 6)
  })

  it('keeps its feet as they are to be', () => {
    expect(held('ankle-dorsiflexion').L).toMatchObject({ contact: 'flat', footPitch: expect.closeTo(0, 6) })
    expect(held('squat-depth').L.contact).toBe('flat')
    expect(held('single-leg-balance').L.contact).toBe('flat')
    expect(held('single-leg-balance').R.contact).toBe('off')
    expect(held('hip-extension').R.contact).toBe('flat')
    expect(held('hip-extension').L.contact).toBe('off')
  })

  it('shows each mistake in the number that it is told by', () => {
    expect(held('ankle-dorsiflexion', 'heel-up').L.footPitch).toBeCloseTo(14, 6)
    expect(held('ankle-dorsiflexion', 'shallow').L.tibia).toBeCloseTo(20.9, 6)
    expect(held('hip-extension', 'trunk-lean').trunkLean - held('hip-extension').trunkLean).toBeGreaterThan(
      14,
    )
    expect(held('squat-depth', 'heels-up').L.footPitch).toBeCloseTo(18, 6)
    expect(held('squat-depth', 'shallow').L.thigh).toBeCloseTo(48.4, 6)
    expect(held('squat-depth', 'knee-in').L.kneeMedial - held('squat-depth').L.kneeMedial).toBeGreaterThan(
      0.08,
    )
    expect(held('squat-depth', 'hip-shift').latShift).toBeCloseTo(0.05, 6)
    expect(held('single-leg-balance', 'foot-down').R.contact).toBe('toe')
    expect(held('single-leg-balance', 'trunk-lean').trunkLeanSide).toBeCloseTo(13, 1)
  })
})

describe('the timing', () => {
  it('is that of a smooth movement: slow, quick, slow, from rest to rest', () => {
    expect([0, 0.5, 1].map(minimumJerk)).toEqual([0, 0.5, 1])
    expect(minimumJerk(0.1)).toBeLessThan(0.01)
    expect((minimumJerk(0.501) - minimumJerk(0.499)) / 0.002).toBeCloseTo(1.875, 2)
  })

  it('repeats itself from the same seed, and not from another', () => {
    const lean = (seed: number) => course('squat-depth', undefined, { seed }).at(0.3).posture.trunk.lean
    expect(lean(4)).toBe(lean(4))
    expect(lean(4)).not.toBe(lean(5))
  })

  it('sways as much as it is told', () => {
    const long = course('single-leg-balance', undefined, { before: 120, sway: { hips: 5, trunk: 0 } })
    const at = Array.from({ length: 1200 }, (_, i) => long.at(i / 10).posture.pelvis.left * 1000)
    const mean = at.reduce((sum, x) => sum + x, 0) / at.length
    const rms = Math.sqrt(at.reduce((sum, x) => sum + (x - mean) ** 2, 0) / at.length)
    expect(rms).toBeGreaterThan(4.4)
    expect(rms).toBeLessThan(5.6)
  })
})
