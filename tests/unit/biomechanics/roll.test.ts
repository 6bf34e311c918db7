import { describe, expect, it } from 'vitest'
import { rollByBody } from '../../../src/biomechanics/roll'
import { stance } from '../../../src/biomechanics/stance'
import type { Side } from '../../../src/pose/side'
import { bodyLengths, middleBody } from '../../../src/runner3d/body'
import { motions } from '../../../src/runner3d/motions'
import { mirroredPosture } from '../../../src/runner3d/posture'
import { laptopView } from '../../../src/runner3d/view-point'
import { needsFolder } from '../../tools/needs-folder'
import { recordedPoses, sharedRecordings } from '../../tools/shared-clips'
import { filmed } from '../../tools/synthetic-runner'
import { squat } from '../../tools/synthetic-runner-squat'
import { truePose } from '../../tools/virtual-runner-poses'

/** Quiet standing, seen from one side by a camera that is rolled. */
const seen = (near: Side, roll: number, lean = 0) => {
  const { motion, heading } = squat({ near, trials: [] })
  const leaning = (t: number) => ({ ...motion(t), trunk: motion(t).trunk + lean })
  const poses = filmed({ motion: leaning, duration: 500, heading }, { camera: { roll } })
  return rollByBody(poses.map((pose) => stance(pose, 'near')))!
}

describe('what the body says of a camera roll', () => {
  it.each([-12, -8, 8, 12])('is most of a true roll of %i degrees', (roll) => {
    for (const near of ['left', 'right'] as const) {
      const found = seen(near, roll)
      expect(Math.sign(found)).toBe(Math.sign(roll))
      expect(Math.abs(found)).toBeGreaterThan(Math.abs(roll) - 5)
      expect(Math.abs(found)).toBeLessThan(Math.abs(roll) + 2)
    }
  })

  it.each([-4, 0, 12, 25])('is little of a level camera, whatever the trunk does: %i degrees', (lean) => {
    for (const near of ['left', 'right'] as const) expect(Math.abs(seen(near, 0, lean))).toBeLessThan(4.5)
  })

  const body = bodyLengths(middleBody)
  const { rest, near: drawnNear } = motions['squat-depth']!
  const armsAhead = (near: Side, roll: number) => {
    const posture = near === drawnNear ? rest(body) : mirroredPosture(rest(body))
    const view = { ...laptopView, from: near === 'left' ? 90 : -90, roll }
    return rollByBody([stance(truePose(body, posture, view, { width: 1280, height: 720 }, 0), 'near')])!
  }

  it('is not that arms are held ahead, as before a squat: only a camera that is rolled too far is refused', () => {
    for (const near of ['left', 'right'] as const) {
      for (const roll of [-3, -1, 0, 1, 3]) expect(Math.abs(armsAhead(near, roll))).toBeLessThan(5)
      for (const roll of [-8, 8]) expect(Math.abs(armsAhead(near, roll))).toBeGreaterThan(5)
    }
  })

  /** Between two squats: one leans his trunk back over legs that do not, the other carries a bar. */
  it.for([
    ['squat_side_06', 36],
    ['squat_side_06', 72],
    ['squat_side_08_gym_mirror', 0],
    ['squat_side_08_gym_mirror', 182],
  ] as const)('is none of a person on film who leans: %s, picture %i', ([name, at], context) => {
    needsFolder(sharedRecordings, context)
    const pose = recordedPoses(new URL(`${name}.pose.json.gz`, sharedRecordings))[at]!
    expect(Math.abs(rollByBody([stance(pose, 'near')])!)).toBe(0)
  })

  it('is nothing without a pose', () => {
    expect(rollByBody([])).toBeNull()
  })
})
