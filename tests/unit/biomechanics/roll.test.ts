import { describe, expect, it } from 'vitest'
import { rollByBody } from '../../../src/biomechanics/roll'
import { stance } from '../../../src/biomechanics/stance'
import type { Side } from '../../../src/pose/side'
import { filmed } from '../../tools/synthetic-runner'
import { squat } from '../../tools/synthetic-runner-squat'

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

  it('is nothing without a pose', () => {
    expect(rollByBody([])).toBeNull()
  })
})
