import { describe, expect, it } from 'vitest'
import { ms } from '../../../src/math/units'
import type { Pose } from '../../../src/pose/pose'
import { mobilityTest } from '../../../src/protocol/registry'
import { Greeting } from '../../../src/session/greeting'
import { Interlude } from '../../../src/session/interlude'
import { Leaving } from '../../../src/session/leaving'
import { Lookout, type Watcher } from '../../../src/session/lookout'
import type { SessionEvent } from '../../../src/session/state'
import { filmed } from '../../tools/synthetic-runner'
import { standing as sideways } from '../../tools/synthetic-runner-lunge'
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

  describe.each([
    ['while getting into place', 'positioning', 600, [] as const],
    ['while the room is tested', 'testing-room', 5000, ['room-test-began'] as const],
    ['in the countdown', 'positioning', 3500, ['stood-still', 'counted'] as const],
  ] as const)('%s', (_, phase, after, told) => {
    // Ten poses a second are enough to be led in.
    const stand = filmed(sideways(20_000), { rate: 10 })
    const watched = (...way: readonly (readonly [Pose | null, number])[]) => {
      const lookout = new Lookout(mobilityTest('ankle-dorsiflexion')!, 'left', phase)
      const light = { luma: 143, change: 1 }
      const before = stand.filter(({ t }) => t <= after)
      const kinds = before.flatMap((pose) => lookout.push({ t: pose.t, pose, light }).sightings)
      let t: number = before.at(-1)!.t
      const then = way.flatMap(([pose, lasting]) =>
        Array.from({ length: lasting / 100 }, () => lookout.push({ t: (t += 100), pose, light }).sightings),
      )
      return { reached: kinds.map(({ kind }) => kind), kinds: then.flat().map(({ kind }) => kind) }
    }
    const upClose = transformed([stand[0]!], { down: 500 })[0]!

    it('is seen after two seconds, walked out or up to the laptop, and pauses', () => {
      for (const away of [null, upClose]) {
        const { reached, kinds } = watched([away, 1900])
        for (const kind of told) expect(reached).toContain(kind)
        expect(kinds).not.toContain('left-picture')
        expect(watched([away, 2500]).kinds.filter((kind) => kind === 'left-picture')).toHaveLength(1)
      }
    })

    it('is no stumble, and not feet that stand too close to the camera', () => {
      expect(watched([null, 1500], [stand[0]!, 1000]).kinds).not.toContain('left-picture')
      expect(watched([transformed([stand[0]!], { down: 70 })[0]!, 6000]).kinds).not.toContain('left-picture')
    })
  })

  it('waits in the entrance for whoever has not come yet', () => {
    const entrance = new Lookout(mobilityTest('ankle-dorsiflexion')!, 'left', 'positioning')
    expect(left(entrance, [null, 20_000])).toEqual([])
  })

  it('pauses whoever walks out while getting into place, in the test of the room and in the countdown', () => {
    const go = { kind: 'left-picture' } as const
    const into = [openedWith(['ankle-dorsiflexion']), ready]
    const stages: readonly (readonly [string, readonly SessionEvent[]])[] = [
      ['positioning', []],
      ['testing-room', [{ kind: 'room-test-began' }]],
      ['counting-down', [{ kind: 'counted', left: 3 }]],
    ]
    for (const [stage, way] of stages) {
      const before = played([...into, ...way]).state
      expect(before.stage.kind).toBe(stage)
      const after = played([go], before).state
      expect(after.stage).toMatchObject({ kind: 'paused', because: 'left-picture' })
      expect(after.cue).toMatchObject({ id: 'paused' })
    }
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
