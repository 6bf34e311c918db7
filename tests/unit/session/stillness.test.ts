import { describe, expect, it } from 'vitest'
import { bodySpan } from '../../../src/biomechanics/sample-quality'
import { Stillness } from '../../../src/session/stillness'
import { filmed, inTurn, type FilmingOptions, type Scene } from '../../tools/synthetic-runner'
import { lunge, standing } from '../../tools/synthetic-runner-lunge'
import { transformed } from '../../tools/synthetic-runner-trouble'
import { walk } from '../../tools/synthetic-runner-walk'

const shares = (scene: Scene, filming: FilmingOptions = {}) => {
  const stillness = new Stillness()
  return filmed(scene, filming).map((pose) => ({ t: pose.t, still: stillness.push(pose) }))
}

describe('Stillness', () => {
  it.each([8, 15, 30, 60])('fills in two seconds at %i poses a second', (rate) => {
    const filling = shares(standing(3000), { rate })
    const at = (t: number) => filling.findLast((share) => share.t <= t)!.still
    expect(at(0)).toBe(0)
    expect(at(1000)).toBeCloseTo(0.5, 1)
    expect(at(1800)).toBeLessThan(1)
    expect(at(2000)).toBe(1)
    expect(at(3000)).toBe(1)
  })

  it('is not disturbed by breathing, noise and labels that swap', () => {
    expect(shares(standing(2500), { noise: 2, swapped: 0.41 }).at(-1)!.still).toBe(1)
  })

  it('begins anew at every step', () => {
    const filling = shares(inTurn(walk({ steps: 6 }), standing(1500)))
    expect(Math.max(...filling.filter(({ t }) => t < 3900).map(({ still }) => still))).toBeLessThan(0.5)
    expect(filling.at(-1)!.still).toBeGreaterThan(0.6)
    expect(filling.at(-1)!.still).toBeLessThan(1)
  })

  it('is broken by a lunge', () => {
    const scene = lunge({ restFor: 2500, trials: [{}] })
    const filling = shares(scene)
    expect(filling.findLast(({ t }) => t <= 2400)!.still).toBe(1)
    expect(Math.min(...filling.filter(({ t }) => t > 2500 && t < 3700).map(({ still }) => still))).toBe(0)
  })

  it('takes no pause in the poses for stillness', () => {
    const filling = shares(standing(3000), { dropOuts: [{ from: 1000, to: 1700 }] })
    expect(filling.at(-1)!.still).toBeLessThan(0.8)
  })

  it('begins anew when told so', () => {
    const stillness = new Stillness()
    const poses = filmed(standing(3000))
    for (const pose of poses.slice(0, 80)) stillness.push(pose)
    stillness.reset()
    expect(stillness.push(poses[80]!)).toBe(0)
  })

  it.each([
    [0.029, true],
    [0.031, false],
  ])('forgives a shift by 0.03 of the body and no more: %d', (share, isStill) => {
    const stillness = new Stillness()
    const poses = filmed(standing(3000))
    const body = bodySpan(poses[0]!) * poses[0]!.picture.height
    const filled = poses.map((pose) =>
      stillness.push(pose.t < 2500 ? pose : transformed([pose], { right: share * body })[0]!),
    )
    expect(filled.at(-1) === 1).toBe(isStill)
  })
})
