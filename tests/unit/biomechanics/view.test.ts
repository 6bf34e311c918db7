import { describe, expect, it } from 'vitest'
import { yawFromSide } from '../../../src/biomechanics/view'
import { filmed, type FilmingOptions } from '../../tools/synthetic-runner'
import { standing } from '../../tools/synthetic-runner-lunge'

const yaw = (filming: FilmingOptions) => yawFromSide(filmed(standing(500), filming))!

describe('yawFromSide', () => {
  it.each([0, 5, 10, 15, 20, 30, 45])('reads %i degrees to within one, turned either way', (angle) => {
    expect(Math.abs(yaw({ yaw: angle }) - angle)).toBeLessThan(1)
    expect(Math.abs(yaw({ yaw: -angle }) - angle)).toBeLessThan(1)
  })

  it('reads a front view as far off', () => {
    expect(yaw({ yaw: 90 })).toBeGreaterThan(75)
  })

  it('reads the same facing the other edge', () => {
    const facingRight = filmed({ ...standing(500), heading: 0 }, { yaw: 12 })
    expect(Math.abs(yawFromSide(facingRight)! - 12)).toBeLessThan(1)
  })

  it('does without metric points', () => {
    const poses = filmed(standing(500), { yaw: 20 }).map((pose) => ({ ...pose, metric: null }))
    expect(Math.abs(yawFromSide(poses)! - 20)).toBeLessThan(1.5)
  })

  it('is steady in the noise of a real picture', () => {
    expect(yaw({ noise: 2 })).toBeLessThan(3)
  })

  it('says nothing where nothing was seen', () => {
    expect(yawFromSide([])).toBeNull()
  })
})
