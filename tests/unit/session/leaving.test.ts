import { describe, expect, it } from 'vitest'
import { ms } from '../../../src/math/units'
import type { Pose } from '../../../src/pose/pose'
import { Greeting } from '../../../src/session/greeting'
import { Interlude } from '../../../src/session/interlude'
import { Leaving } from '../../../src/session/leaving'
import type { Watcher } from '../../../src/session/lookout'
import { filmed } from '../../tools/synthetic-runner'
import { balance } from '../../tools/synthetic-runner-balance'
import { transformed } from '../../tools/synthetic-runner-trouble'
import { countdown, ended, openedWith, played, ready, started } from './event-list'

const standing = filmed(balance({ restFor: 1000, trials: [] }))[0]!
/** Both feet below the edge: at the laptop. */
const atTheLaptop = transformed([standing], { down: 120 })[0]!

/** Looks, ten a second, as long as each pose is given for. */
const sightings = (watcher: Watcher, ...way: readonly (readonly [Pose | null, number])[]) => {
  let t = 0
  return way.flatMap(([pose, lasting]) =>
    Array.from({ length: lasting / 100 }, () =>
      watcher.push({ t: (t += 100), pose, light: null }).sightings.map(({ kind }) => ({ kind, t })),
    ).flat(),
  )
}
const left = (watcher: Watcher, ...way: readonly (readonly [Pose | null, number])[]) =>
  sightings(watcher, ...way).filter(({ kind }) => kind === 'left-picture')

describe('leaving the picture', () => {
  it.each([
    ['a rest', () => new Interlude(ms(60_000))],
    ['the tones', () => new Greeting(true)],
  ] as const)('in %s is seen after two seconds, walked out or up to the laptop, and told once', (_, made) => {
    for (const away of [null, atTheLaptop]) {
      const told = left(made(), [standing, 3000], [away, 8000])
      expect(told).toHaveLength(1)
      expect(told[0]!.t).toBeGreaterThanOrEqual(5000)
      expect(told[0]!.t).toBeLessThanOrEqual(5200)
    }
    expect(left(made(), [standing, 3000], [null, 1500], [standing, 3000])).toEqual([])
  })

  it('is nothing of a runner who is still on the way from the laptop into the picture', () => {
    expect(left(new Greeting(true), [atTheLaptop, 6000], [null, 2000], [standing, 3000])).toEqual([])
  })

  it('needs somebody who was there, unless one is expected', () => {
    const tell = (leaving: Leaving) => [0, 1000, 2000, 3000].map((t) => leaving.push(t, null))
    expect(tell(new Leaving(false))).not.toContain(true)
    expect(tell(new Leaving(true))).toContain(true)
  })

  it('pauses between trials, before the first test and in a trial, and ends nothing that is over', () => {
    const go = { kind: 'left-picture' } as const
    const paused = { kind: 'paused', because: 'left-picture' }
    const lunges = [openedWith(['ankle-dorsiflexion']), ready, ...countdown]
    expect(played([started(), ready, go]).state.stage).toMatchObject(paused)
    expect(played([...lunges, go]).state.stage).toMatchObject(paused)
    const next = [...lunges, ended('left'), ended('left'), ended('left')]
    expect(played([...next, go]).state.stage).toMatchObject(paused)
    const over = played([
      ...next,
      { kind: 'waited' },
      ...countdown,
      ended('right'),
      ended('right'),
      ended('right'),
    ])
    expect(over.state.stage).toMatchObject({ kind: 'between', why: 'finished' })
    expect(played([go], over.state).state.stage).toEqual(over.state.stage)
  })
})
