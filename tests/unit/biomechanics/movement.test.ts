import { describe, expect, it } from 'vitest'
import { MovementWatch, type Movement, type MovementStage } from '../../../src/biomechanics/movement'
import { plateau, type Plateau } from '../../../src/biomechanics/phase'
import { deg, ms, ratio } from '../../../src/math/units'
import { sourced } from '../../tools/sourced'
import { lunge } from '../../tools/synthetic-runner-lunge'
import { minimumJerk } from '../../tools/synthetic-runner-repetitions'
import { walk } from '../../tools/synthetic-runner-walk'
import { seededNormals, seededNumbers } from '../../tools/synthetic-runner-trouble'

const bend = plateau({
  of: 'shankTilt',
  at: 'maximum',
  excursion: sourced(deg(10)),
  within: sourced(deg(2)),
  lasting: sourced(ms(600)),
})

/** Milliseconds to degrees. */
type Signal = (t: number) => number

interface Watched {
  readonly found: readonly Movement[]
  readonly stages: ReadonlySet<MovementStage>
  /** The longest hold that was told while it was going on, milliseconds. */
  readonly longestHold: number
}

const watched = (signal: Signal, duration: number, rate = 30, of: Plateau = bend): Watched => {
  const watch = new MovementWatch(of)
  const count = Math.floor((duration * rate) / 1000)
  const steps = Array.from({ length: count + 1 }, (_, i) => (i * 1000) / rate).map((t) =>
    watch.push(t, signal(t)),
  )
  return {
    found: steps.flatMap(({ ended }) => ended ?? []),
    stages: new Set(steps.map(({ stage }) => stage)),
    longestHold: Math.max(...steps.map(({ heldFor }) => heldFor)),
  }
}

const lunges = lunge({ trials: [{ peak: 38 }, { peak: 30 }, { peak: 41 }] })
const rates = [8, 10, 15, 30, 60]

describe('MovementWatch', () => {
  it.each(rates)('finds three of three lunges at %i poses a second', (rate) => {
    const { found } = watched(lunges.shankTilt, lunges.duration, rate)
    expect(found).toHaveLength(3)
    found.forEach(({ rest, span, restLevel }, i) => {
      const hold = lunges.holds[i]!
      expect(span.from).toBeLessThan(hold.from)
      expect(span.from).toBeGreaterThan(hold.from - 1200)
      expect(span.to).toBeGreaterThanOrEqual(hold.to)
      expect(span.to).toBeLessThan(hold.to + 1000)
      expect(rest.to).toBe(span.from)
      expect(rest.to - rest.from).toBeGreaterThan(500)
      expect(restLevel).toBeCloseTo(-5, 0)
    })
  })

  it.each(rates)('tells how long a hold of two seconds has lasted, at %i poses a second', (rate) => {
    const { longestHold } = watched(lunges.shankTilt, lunges.duration, rate)
    expect(longestHold).toBeGreaterThan(1900)
    expect(longestHold).toBeLessThan(2800)
  })

  it('finds a minimum as it finds a maximum', () => {
    const down = plateau({ ...bend, at: 'minimum' })
    const { found } = watched((t) => -lunges.shankTilt(t), lunges.duration, 30, down)
    expect(found).toHaveLength(3)
    expect(found[0]!.restLevel).toBeCloseTo(5, 0)
  })

  it.each(rates)('takes getting into position for no movement, at %i poses a second', (rate) => {
    const into = walk()
    const shank: Signal = (t) => (t < into.duration ? into.motion(t).legs.left.shank : -5)
    expect(watched(shank, into.duration + 4000, rate).found).toEqual([])
  })

  it('finds the first lunge after walking into place and a short rest', () => {
    const into = walk()
    const shank: Signal = (t) =>
      t < into.duration ? into.motion(t).legs.left.shank : lunges.shankTilt(t - into.duration)
    expect(watched(shank, into.duration + lunges.duration).found).toHaveLength(3)
  })

  it('is told of no rest while the runner walks on and on', () => {
    const on = walk({ steps: 20 })
    const { found, stages } = watched((t) => on.motion(t).legs.left.shank, on.duration)
    expect(found).toEqual([])
    expect([...stages]).toEqual(['settling'])
  })

  it('finds a movement of three degrees a second', () => {
    const slow: Signal = (t) => -5 + 43 * Math.min(1, Math.max(0, (t - 3000) / 14_333)) * (t < 22_000 ? 1 : 0)
    const { found } = watched(slow, 25_000)
    expect(found).toHaveLength(1)
    expect(found[0]!.restLevel).toBeLessThan(0)
    expect(found[0]!.span.to).toBeCloseTo(22_000, -2)
  })

  it('sees no movement in labels that flicker at rest', () => {
    const chance = seededNumbers(4)
    const flicker: Signal = () => (chance() < 0.3 ? 35 : -5)
    const { found } = watched(flicker, 20_000)
    expect(found).toEqual([])
  })

  it.each([1, 2, 3])('sees no movement in a spike of %i poses', (poses) => {
    const spike: Signal = (t) => (t >= 5000 && t < 5000 + poses * 33.4 ? 60 : -5)
    const { found, stages } = watched(spike, 10_000)
    expect(found).toEqual([])
    expect(stages.has('moving')).toBe(false)
  })

  it('does not take a spike in the hold for its extreme', () => {
    const spiked: Signal = (t) =>
      Math.abs(t - (lunges.holds[0]!.from + 900)) < 17 ? 80 : lunges.shankTilt(t)
    const { found, longestHold } = watched(spiked, lunges.duration)
    expect(found).toHaveLength(3)
    expect(longestHold).toBeGreaterThan(1900)
  })

  it('sees no movement in noise, nor in one that is too small', () => {
    const normal = seededNormals(9)
    expect(watched(() => -5 + 2 * normal(), 20_000).found).toEqual([])
    const small = lunge({ trials: [{ peak: 3 }, { peak: 4 }] })
    expect(watched(small.shankTilt, small.duration).found).toEqual([])
  })

  it('drops a shuffle that is over in half a second', () => {
    const shuffle: Signal = (t) => (t > 4000 && t < 4500 ? 20 : -5)
    const { found, stages } = watched(shuffle, 8000)
    expect(stages.has('moving')).toBe(true)
    expect(found).toEqual([])
  })

  it('forgets a movement of more than thirty seconds and learns rest anew', () => {
    const stays: Signal = (t) => {
      if (t < 3000) return -5
      if (t < 40_000) return 30
      return 30 + 15 * minimumJerk((t - 40_000) / 1000) - 15 * minimumJerk((t - 43_000) / 1000)
    }
    const { found } = watched(stays, 48_000)
    expect(found).toHaveLength(1)
    expect(found[0]!.restLevel).toBeCloseTo(30, 0)
    expect(found[0]!.span.from).toBeGreaterThan(40_000)
  })

  it('follows a runner who stands a little differently after each attempt', () => {
    const drifting: Signal = (t) => lunges.shankTilt(t) + t / 2000
    const { found } = watched(drifting, lunges.duration)
    expect(found.map(({ restLevel }) => Math.round(restLevel))).toEqual([-5, -2, 1])
  })

  it('needs a way back before the next movement counts', () => {
    // Down, for a moment most of the way back, and down again from there: one attempt.
    const dipping: Signal = (t) => {
      if (t < 2000 || t >= 6300) return -5
      return t >= 4000 && t < 4300 ? 8 : 38
    }
    const { found } = watched(dipping, 10_000)
    expect(found.map(({ span }) => Math.round(span.from / 1000))).toEqual([2])
  })

  it('counts again from a new place to rest', () => {
    const elsewhere: Signal = (t) => {
      if (t < 2000) return -5
      if (t < 4000) return 38
      return t < 6000 || t >= 8000 ? 8 : 38
    }
    const { found } = watched(elsewhere, 10_000)
    expect(found.map(({ restLevel }) => Math.round(restLevel))).toEqual([-5, 8])
  })
})

describe('a movement in shares instead of degrees', () => {
  const sink = plateau({
    of: 'hipsHeight',
    at: 'minimum',
    excursion: sourced(ratio(0.3)),
    within: sourced(ratio(0.06)),
    lasting: sourced(ms(600)),
    quiet: sourced(ratio(0.1)),
  })
  const down: Signal = (t) => 1 - 0.8 * (minimumJerk((t - 1500) / 1000) - minimumJerk((t - 4000) / 1000))

  it('is found once, and held for as long as it was', () => {
    const { found, longestHold } = watched(down, 6500, 30, sink)
    expect(found).toHaveLength(1)
    expect(found[0]!.restLevel).toBeCloseTo(1, 2)
    expect(longestHold).toBeGreaterThan(1500)
    expect(longestHold).toBeLessThan(2500)
  })

  it('begins from no rest that is restless by its own measure', () => {
    const restless: Signal = (t) => down(t) + 0.3 * Math.sin(t / 90)
    expect(watched(restless, 6500, 30, sink).found).toEqual([])
    expect(watched(restless, 6500, 30, plateau({ ...sink, quiet: sourced(ratio(1)) })).found).not.toEqual([])
  })
})
