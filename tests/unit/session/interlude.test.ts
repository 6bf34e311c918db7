import { describe, expect, it } from 'vitest'
import { ms } from '../../../src/math/units'
import { Interlude } from '../../../src/session/interlude'
import { withHandUp } from '../../tools/hand-up'
import { filmed } from '../../tools/synthetic-runner'
import { balance } from '../../tools/synthetic-runner-balance'

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
    const before = interlude.atFirst().wait
    const left = [1000, 2500, 3500, 5000, 7000, 9000, 11_000].map(
      (t) => interlude.push(at(t)).live.wait!.left,
    )
    expect([before, ...left]).toEqual([
      { left: 10_000, of: 10_000 },
      ...[10_000, 8500, 7500, 6000, 4000, 2000, 0],
    ])
  })

  it('goes on when the line of poses breaks', () => {
    const interlude = new Interlude(ms(10_000))
    interlude.push(at(0))
    interlude.interrupt()
    expect(interlude.push(at(1500)).live.wait!.left).toBe(8500)
  })

  it('counts no time in which the computer slept', () => {
    const interlude = new Interlude(ms(10_000))
    interlude.push(at(0))
    interlude.push(at(1000))
    expect(interlude.push(at(61_000)).live.wait!.left).toBe(9000)
    expect(interlude.push(at(62_000)).live.wait!.left).toBe(8000)
  })
})

const down = filmed(balance())[0]!
const up = withHandUp(down, 'left')

describe('Interlude with a question', () => {
  it('asks for the whole of its time after a sleep, before the question or in it', () => {
    for (const asleepAt of [1000, 5000]) {
      const interlude = new Interlude(ms(7000), { mobilityTestId: 'ankle-dorsiflexion', side: 'left' })
      const told = Array.from({ length: 140 }, (_, i) => i * 100).flatMap((awake) => {
        const t = awake > asleepAt ? awake + 60_000 : awake
        const { sightings } = interlude.push({ t, pose: { ...down, t: ms(t) }, light: null })
        return sightings.map(({ kind }) => [kind, awake] as const)
      })
      expect(told.map(([kind]) => kind)).toEqual([
        'pain-asked',
        'hurt-sighted',
        'announced',
        'answer-over',
        'waited',
      ])
      const [asked, silent] = told.map(([, t]) => t)
      expect(silent! - asked!).toBeGreaterThanOrEqual(4900)
    }
  })

  const left = { mobilityTestId: 'ankle-dorsiflexion', side: 'left' } as const
  /** What is told, ten poses a second, where a hand is up in these stretches of milliseconds. */
  const told = (raised: readonly (readonly [number, number])[] = [], answeredAt = Infinity) => {
    const interlude = new Interlude(ms(7000), left)
    return Array.from({ length: 140 }, (_, i) => i * 100).flatMap((t) => {
      if (t === answeredAt) interlude.answered()
      const isUp = raised.some(([from, to]) => t >= from && t < to)
      const pose = { ...(isUp ? up : down), t: ms(t) }
      return interlude.push({ t, pose, light: null }).sightings.map((sighting) => {
        const { kind } = sighting
        return `${kind === 'hurt-sighted' ? `hurt ${sighting.hurt}` : kind} ${t}`
      })
    })
  }

  it('shows how the trial ended, asks, and then says what comes next', () => {
    expect(told()).toEqual([
      'pain-asked 3500',
      'hurt null 8500',
      'announced 8500',
      'answer-over 11200',
      'waited 12000',
    ])
  })

  it('takes a hand for yes while it asks, and for "once more" after that', () => {
    expect(told([[5000, 6500]])).toEqual([
      'pain-asked 3500',
      'hurt true 5600',
      'announced 8500',
      'waited 12000',
    ])
    expect(told([[11_000, 12_000]])).toContain('hand-raised 11600')
  })

  it.each([8000, 8200, 8300, 8400, 8500, 8700, 9000, 9500, 10_400])(
    'takes a hand that went up at %i ms, when the time was over or almost so, for an answer',
    (from) => {
      const all = told([[from, from + 2000]])
      expect(all).toContain(`hurt true ${String(from + 600)}`)
      expect(all.some((each) => each.startsWith('hand-raised'))).toBe(false)
      expect(all.filter((each) => each.startsWith('announced'))).toHaveLength(1)
    },
  )

  it('closes when a hand that was on its way comes down again', () => {
    expect(told([[8300, 8800]]).slice(0, 3)).toEqual(['pain-asked 3500', 'hurt null 8800', 'announced 8800'])
  })

  it('takes a hand for "once more" once it was answered at the laptop, and asks no more', () => {
    expect(told([[6000, 7000]], 5000)).toEqual([
      'pain-asked 3500',
      'hand-raised 6600',
      'announced 8500',
      'waited 12000',
    ])
  })

  it('takes no hand for an answer that was up before the question, and stays there', () => {
    expect(told([[2800, 8000]])).toEqual(told())
    expect(
      told([
        [2800, 5000],
        [6000, 7000],
      ]),
    ).toContain('hurt true 6600')
  })

  it('takes no hand for an answer that went down before the question', () => {
    expect(told([[1000, 3000]])[0]).toBe('pain-asked 3500')
    expect(told([[1000, 3000]])).toContain('hurt null 8500')
  })
})
