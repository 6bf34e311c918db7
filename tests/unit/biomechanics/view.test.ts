import { describe, expect, it } from 'vitest'
import { yawFromSide, yawOff } from '../../../src/biomechanics/view'
import { landmarkIndex } from '../../../src/pose/landmark'
import { imagePoints, metricPoints, type Pose } from '../../../src/pose/pose'
import { filmed, type FilmingOptions } from '../../tools/synthetic-runner'
import { standing } from '../../tools/synthetic-runner-lunge'

const yaw = (filming: FilmingOptions) => yawFromSide(filmed(standing(500), filming))!

/** The stick figure's shoulders are 1.2 degrees off its pelvis, one way: what the picture shows and the depth does not. */
const leastAndMost = (angle: number): readonly [number, number] => [angle - 0.1, angle + 1.3]

const isBetween = (value: number, [least, most]: readonly [number, number]) => {
  expect(value).toBeGreaterThan(least)
  expect(value).toBeLessThan(most)
}

/** The same poses, of which the model guesses no depth between the shoulders. */
const flat = (poses: readonly Pose[]): readonly Pose[] =>
  poses.map((pose) => {
    const metric = metricPoints(Float32Array.from(pose.metric!))
    const [left, right] = (['left-shoulder', 'right-shoulder'] as const).map(landmarkIndex)
    metric[left! * 3] = metric[right! * 3]!
    return { ...pose, metric }
  })

/** The same poses with the shoulders drawn one over the other, as arms that are stretched forward make the model see them. */
const narrow = (poses: readonly Pose[]): readonly Pose[] =>
  poses.map((pose) => {
    const image = imagePoints(Float32Array.from(pose.image))
    const [left, right] = (['left-shoulder', 'right-shoulder'] as const).map(landmarkIndex)
    image[left! * 2] = image[right! * 2]!
    return { ...pose, image }
  })

describe('yawFromSide', () => {
  it.each([0, 5, 10, 15, 20, 30, 45])('reads no less than %i degrees, turned either way', (angle) => {
    isBetween(yaw({ yaw: angle }), leastAndMost(angle))
    isBetween(yaw({ yaw: -angle }), leastAndMost(angle))
  })

  it('believes the one that sees the runner turned: picture and depth both read too little of a turn', () => {
    const turned = filmed(standing(500), { yaw: 20 })
    expect(yawFromSide(flat(turned))!).toBeGreaterThan(18)
    expect(yawFromSide(narrow(turned))!).toBeGreaterThan(18)
    expect(yawFromSide(flat(narrow(turned)))!).toBeLessThan(3)
  })

  it('reads a front view as far off', () => {
    expect(yaw({ yaw: 90 })).toBeGreaterThan(75)
  })

  it('reads the same facing the other edge', () => {
    const facingRight = filmed({ ...standing(500), heading: 0 }, { yaw: 12 })
    isBetween(yawFromSide(facingRight)!, leastAndMost(12))
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

describe('yawOff', () => {
  it('takes the mean of both estimates for a front view, where they err either way', () => {
    const turned = filmed(standing(500), { yaw: 78 })
    const both = yawOff('frontal', turned)!
    expect(Math.abs(both - 12)).toBeLessThan(1)
    // Of a trunk that leans to the camera the picture alone says that it is square.
    const square = turned.map((pose) => ({ ...pose, metric: null }))
    expect(yawOff('frontal', square)).not.toBe(both)
    expect(yawOff('sagittal', turned)!).toBeGreaterThan(77.9)
  })
})
