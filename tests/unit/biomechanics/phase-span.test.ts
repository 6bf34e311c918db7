import { describe, expect, it } from 'vitest'
import { plateau } from '../../../src/biomechanics/phase'
import { middleHalf, plateauSpan, towards, within } from '../../../src/biomechanics/phase-span'
import { deg, ms } from '../../../src/math/units'
import { sourced } from '../../tools/sourced'
import { lunge, type Lunge } from '../../tools/synthetic-runner-lunge'

const hold = plateau({
  of: 'shankTilt',
  at: 'maximum',
  excursion: sourced(deg(10)),
  within: sourced(deg(2)),
  lasting: sourced(ms(600)),
})
const dip = plateau({ ...hold, at: 'minimum' })

const sampled = (scene: Lunge, rate = 30, sign = 1) =>
  Array.from({ length: Math.floor((scene.duration * rate) / 1000) }, (_, i) => (i * 1000) / rate).map(
    (t) => ({ t, value: sign * scene.shankTilt(t) }),
  )

/** Within 2 degrees of 43 by minimum jerk, the last 0.19 of the 1.2 s down and the first of the way back. */
const slack = 2 * 0.19 * 1200

describe('plateauSpan', () => {
  it.each([8, 15, 30, 60])('finds a hold of two seconds at %i poses a second', (rate) => {
    const scene = lunge({ trials: [{ hold: 2000 }] })
    const found = plateauSpan(sampled(scene, rate), hold)!
    expect(found.from).toBeLessThanOrEqual(scene.holds[0]!.from)
    expect(found.to).toBeGreaterThanOrEqual(scene.holds[0]!.to - 1000 / rate)
    expect(found.to - found.from).toBeLessThan(2000 + slack + 2000 / rate)
  })

  it('finds the hold of a minimum', () => {
    const scene = lunge({ trials: [{ hold: 1000 }] })
    expect(plateauSpan(sampled(scene, 30, -1), dip)).toEqual(plateauSpan(sampled(scene), hold))
  })

  it.each([3, 6, 9])('does not take an overshoot of %i degrees for the extreme', (overshoot) => {
    const scene = lunge({ trials: [{ hold: 1500, overshoot }] })
    const found = plateauSpan(sampled(scene), hold)!
    expect(found.to - found.from).toBeGreaterThan(1300)
    expect(found.to).toBeGreaterThan(scene.holds[0]!.to)
  })

  it('goes on across one or two wild poses and a short drop-out', () => {
    const scene = lunge({ trials: [{ hold: 2000 }] })
    const from = scene.holds[0]!.from
    const wild = sampled(scene, 15).map((sample, i) =>
      sample.t > from + 800 && sample.t < from + 940 ? { ...sample, value: i % 2 === 0 ? -40 : 90 } : sample,
    )
    const gappy = sampled(scene).filter(({ t }) => t < from + 800 || t > from + 1000)
    const length = (samples: typeof wild) => {
      const found = plateauSpan(samples, hold)!
      return found.to - found.from
    }
    expect(length(wild)).toBeGreaterThan(2000)
    expect(length(gappy)).toBeGreaterThan(2000)
  })

  it('ends where the runner leaves it for good', () => {
    const scene = lunge({ trials: [{ hold: 2000 }] })
    const from = scene.holds[0]!.from
    const broken = sampled(scene).map((sample) =>
      sample.t > from + 600 && sample.t < from + 1100 ? { ...sample, value: 20 } : sample,
    )
    const found = plateauSpan(broken, hold)!
    expect(found.from).toBeGreaterThanOrEqual(from + 1100)
  })

  it('is shorter than six tenths of a second when nothing was held', () => {
    const found = plateauSpan(sampled(lunge({ trials: [{ hold: 0 }] })), hold)!
    expect(found.to - found.from).toBeLessThan(600)
    const held = plateauSpan(sampled(lunge({ trials: [{ hold: 400 }] })), hold)!
    expect(held.to - held.from).toBeGreaterThan(600)
  })

  it('is nothing when there are no samples', () => {
    expect(plateauSpan([], hold)).toBeNull()
  })
})

describe('parts of a span', () => {
  it('cuts a quarter off at each end', () => {
    expect(middleHalf({ from: 1000, to: 3000 })).toEqual({ from: 1500, to: 2500 })
  })

  it('keeps the samples at its very ends', () => {
    const samples = [1, 2, 3, 4].map((t) => ({ t, value: 0 }))
    expect(within(samples, { from: 2, to: 3 }).map(({ t }) => t)).toEqual([2, 3])
  })

  it('turns a minimum into a maximum', () => {
    expect([towards(hold, 3), towards(dip, 3)]).toEqual([3, -3])
  })
})
