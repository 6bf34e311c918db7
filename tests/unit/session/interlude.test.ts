import { describe, expect, it } from 'vitest'
import { ms } from '../../../src/math/units'
import { Interlude } from '../../../src/session/interlude'

const at = (t: number) => ({ t, pose: null, light: null })

describe('Interlude', () => {
  const told = (rate: number, lasting: number) => {
    const interlude = new Interlude(ms(lasting))
    return Array.from(
      { length: Math.ceil((lasting + 3000) / (1000 / rate)) },
      (_, i) => 5000 + (i * 1000) / rate,
    ).flatMap((t) => interlude.push(at(t)).sightings.map(({ kind }) => ({ kind, after: t - 5000 })))
  }

  it.each([8, 30])('says what comes once, and once that it is over, at %i poses a second', (rate) => {
    const all = told(rate, 12_000)
    expect(all.map(({ kind }) => kind)).toEqual(['announced', 'waited'])
    expect(all[0]!.after).toBeGreaterThanOrEqual(3000)
    expect(all[0]!.after).toBeLessThan(4000)
    expect(all[1]!.after).toBeGreaterThanOrEqual(12_000)
    expect(all[1]!.after).toBeLessThan(12_000 + 1000 / rate + 1)
  })

  it('shows how much is left, whether anybody is there or not', () => {
    const interlude = new Interlude(ms(10_000))
    const left = [1000, 3500, 20_000].map((t) => interlude.push(at(t)).live.wait)
    expect(left).toEqual([
      { left: 10_000, of: 10_000 },
      { left: 7500, of: 10_000 },
      { left: 0, of: 10_000 },
    ])
  })

  it('goes on when the line of poses breaks', () => {
    const interlude = new Interlude(ms(10_000))
    interlude.push(at(0))
    interlude.interrupt()
    expect(interlude.push(at(9000)).live.wait!.left).toBe(1000)
  })
})
