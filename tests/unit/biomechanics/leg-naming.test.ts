import { describe, expect, it } from 'vitest'
import { areLegsKnown, legName, nearSide, plantedLegName } from '../../../src/biomechanics/leg-naming'
import { stance } from '../../../src/biomechanics/stance'
import { opposite, sides, type Side } from '../../../src/pose/side'
import { filmed, type FilmingOptions } from '../../tools/synthetic-runner'
import { calfRaise } from '../../tools/synthetic-runner-calf-raise'
import { frontSquat } from '../../tools/synthetic-runner-front-squat'
import { lunge } from '../../tools/synthetic-runner-lunge'

/** One second of a hold; `far` puts the front leg on the side away from the camera. */
const holdStances = (side: Side, filming: FilmingOptions = {}, far = false) => {
  const scene = lunge({ side })
  const still = scene.motion(scene.holds[0]!.from + 100)
  const heading = (scene.heading + (far ? 180 : 0)) % 360
  return filmed({ motion: () => still, duration: 1000, heading }, filming).map((pose) =>
    stance(pose, 'front'),
  )
}

describe.each(sides)('legName, the %s leg in front', (side) => {
  it('is named by geometry when it is near the camera', () => {
    expect(legName(holdStances(side))).toEqual({ side, near: true, by: 'geometry', swapped: 0 })
  })

  it('is named by geometry when it is far from the camera', () => {
    expect(legName(holdStances(side, {}, true))).toEqual({ side, near: false, by: 'geometry', swapped: 0 })
  })

  it.each([0.41, 0.93, 1])('is named though the labels are swapped in a share of %d', (swapped) => {
    const found = legName(holdStances(side, { swapped, seed: 11 }))!
    expect(found).toMatchObject({ side, near: true, by: 'geometry' })
    expect(found.swapped).toBeCloseTo(swapped, 0)
    expect(found.swapped).toBeGreaterThan(swapped - 0.2)
  })

  it('is named with the help of the labels when near and far are hard to tell', () => {
    // A lens near the floor sees both feet almost on one line.
    const low = { camera: { height: 0.3 } } as const
    expect(legName(holdStances(side, low))).toMatchObject({ side, near: true, by: 'geometry-and-labels' })
    expect(legName(holdStances(side, low, true))).toMatchObject({ side, near: false })
  })

  it('is not named when near and far are hard to tell and the labels disagree', () => {
    expect(legName(holdStances(side, { camera: { height: 0.3 }, swapped: 0.6, seed: 3 }))).toBeNull()
  })

  it('is not named when there is nothing to tell near from far', () => {
    expect(legName(holdStances(side, { camera: { kind: 'orthographic' } }))).toBeNull()
  })

  it('stays named in the noise of a real picture', () => {
    expect(legName(holdStances(side, { noise: 3, swapped: 0.41 }))).toMatchObject({ side, near: true })
  })

  it('is not named while the runner turns', () => {
    const there = holdStances(side)
    const back = holdStances(side, {}, true)
    expect(legName([...there.slice(0, 15), ...back.slice(0, 15)])).toBeNull()
  })
})

describe('near side', () => {
  it('is the right one of a runner who faces the right edge', () => {
    expect(nearSide({ facing: 1 })).toBe('right')
    expect(nearSide({ facing: -1 })).toBe('left')
    expect(opposite(nearSide({ facing: 1 }))).toBe('left')
  })

  it('names nothing without a pose', () => {
    expect(legName([])).toBeNull()
  })
})

describe('both legs from the front', () => {
  const squatting = (filming: FilmingOptions = {}) =>
    filmed(frontSquat(), filming).map((pose) => stance(pose, 'both'))

  it('are known by their labels, the runner facing the camera or away from it', () => {
    expect(areLegsKnown(squatting())).toBe(true)
    expect(areLegsKnown(squatting({ yaw: 180 }))).toBe(true)
  })

  it('are not known where the labels waver, nor from no pose', () => {
    expect(areLegsKnown(squatting({ swapped: 0.41 }))).toBe(false)
    expect(areLegsKnown([])).toBe(false)
  })
})

describe.each(sides)('the %s foot that stays down, seen from the side', (side) => {
  const stood = (filming: FilmingOptions = {}) => {
    const stances = filmed(calfRaise({ side }), filming).map((pose) => stance(pose, 'standing'))
    const during = (from: number, to: number) => stances.filter(({ pose }) => pose.t >= from && pose.t <= to)
    return plantedLegName(during(0, 1400), during(3000, 12_000))
  }

  it('is named by where both feet were', () => {
    expect(stood()).toEqual({ side, near: true, by: 'geometry', swapped: 0 })
  })

  it('is known to be the far one', () => {
    expect(stood({ yaw: 180 })).toMatchObject({ side, near: false })
  })

  it.each([0.41, 0.93])(
    'is named though the labels are swapped in a share of %d, and in noise',
    (swapped) => {
      expect(stood({ swapped, noise: 1.5 })).toMatchObject({ side, near: true })
      expect(stood({ swapped, noise: 1.5 })!.swapped).toBeGreaterThan(swapped - 0.2)
    },
  )

  it('is not named where both feet lie on one line, nor from no rest', () => {
    expect(stood({ camera: { kind: 'orthographic' } })).toBeNull()
    expect(plantedLegName([], [])).toBeNull()
  })
})
