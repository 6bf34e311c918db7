import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { makePlan } from '../../../src/prescription/plan'
import { itemInstead } from '../../../src/prescription/edit-plan'
import { exerciseOf } from '../../../src/prescription/registry'
import { WorkoutPlayer, type PlayerSignal } from '../../../src/ui/state/workout-player.svelte'
import { noLoad } from '../../../src/ui/state/workout-progress'
import { aRunner, found } from '../../tools/plan-runners'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const request = aRunner({ findings: [found('ankle-dorsiflexion-uneven', 'left')], experience: 'none' })
const made = makePlan(request)
if (made.kind !== 'plan') throw new Error('no plan')
const workout = made.weeks[0]!.workouts.find(({ kind }) => kind === 'strength')!

/** A player past its warm-up, and the clock of its page in seconds. */
const playing = () => {
  let now = 0
  const player = new WorkoutPlayer(workout, () => now)
  player.go()
  const pass = (seconds: number) => {
    now += seconds * 1000
    vi.advanceTimersByTime(200)
  }
  return { player, pass }
}

const idOf = (player: WorkoutPlayer) => player.step?.item.exerciseId

/** To the first set that is held or timed. */
const untilTimed = (player: WorkoutPlayer): void => {
  while (player.step && !player.isTimed) player.skipSet()
  player.go()
}

describe('the player of a workout', () => {
  it('begins with the warm-up, which ends by itself', () => {
    let now = 0
    const player = new WorkoutPlayer(workout, () => now)
    expect([player.phase, player.left]).toEqual(['warm-up', 300])
    now = 300_000
    vi.advanceTimersByTime(200)
    expect(player.phase).toBe('ready')
  })

  it('begins on the weaker side, rests after a set by the clock, and goes on by itself', () => {
    const { player, pass } = playing()
    expect(player.step).toMatchObject({ side: 'left', number: 1 })
    player.finishSet(12, { kg: 8, band: null })
    expect(player.phase).toBe('resting')
    const rest = player.left
    expect(rest).toBe(player.step!.restBefore)
    pass(rest - 1)
    expect([player.phase, player.left]).toEqual(['resting', 1])
    pass(1)
    expect(player.phase).toBe('ready')
  })

  it('does not make a rest longer because the page slept', () => {
    const { player, pass } = playing()
    player.finishSet(12, noLoad)
    pass(3600)
    expect(player.phase).toBe('ready')
  })

  it('holds its breath while it is paused', () => {
    const { player, pass } = playing()
    player.finishSet(12, noLoad)
    const left = player.left
    player.togglePause()
    pass(600)
    expect([player.phase, player.left]).toEqual(['resting', left])
    player.togglePause()
    pass(left)
    expect(player.phase).toBe('ready')
  })

  it('is not paused in the next rest because it was in this one', () => {
    const { player } = playing()
    player.finishSet(12, noLoad)
    player.togglePause()
    player.skipSet()
    expect(player.isPaused).toBe(false)
  })

  it('keeps a hold that came to its end, and the part of one that was broken off', () => {
    const { player, pass } = playing()
    untilTimed(player)
    player.go()
    const { exerciseId, work } = player.step!.item
    expect(player.phase).toBe('holding')
    pass(work.high)
    expect(player.done).toMatchObject([{ exerciseId, sets: [{ done: work.high, kg: null, band: null }] }])
  })

  it('waits with a hold while another screen is looked at, and lets a rest go on', () => {
    const { player, pass } = playing()
    untilTimed(player)
    player.go()
    player.leave()
    pass(600)
    expect(player.phase).toBe('holding')
    const resting = playing()
    resting.player.finishSet(12, noLoad)
    resting.player.leave()
    resting.pass(600)
    expect(resting.player.phase).toBe('ready')
  })

  it('skips a set without keeping it', () => {
    const { player } = playing()
    player.skipSet()
    expect([player.at, player.done]).toEqual([1, []])
  })

  it.each([
    [4, false, 4],
    [1, true, 4],
    [0, true, 4],
    [7, true, 7],
  ])('ends an exercise at pain of %i, sharp: %s, and keeps %i', (intensity, isSharp, kept) => {
    const { player } = playing()
    const hurting = idOf(player)!
    player.finishSet(10, noLoad)
    player.hurts(intensity, isSharp)
    expect(player.stoppedId).toBe(hurting)
    expect(player.done).toMatchObject([{ exerciseId: hurting, pain: kept, sets: [{ done: 10 }] }])
    const left: (string | undefined)[] = []
    while (player.step) {
      left.push(idOf(player))
      player.skipSet()
    }
    expect(left.length).toBeGreaterThan(0)
    expect(left).not.toContain(hurting)
  })

  it('goes on at pain of 3, and remembers the worst of it', () => {
    const { player } = playing()
    const id = idOf(player)
    player.hurts(3, false)
    player.hurts(2, false)
    expect([idOf(player), player.stoppedId]).toEqual([id, null])
    expect(player.done).toMatchObject([{ exerciseId: id, pain: 3, sets: [] }])
  })

  it('swaps the sets that are left, and keeps what was done before', () => {
    const { player } = playing()
    const before = player.step!.item
    const count = player.steps.length
    player.finishSet(10, noLoad)
    const other = itemInstead(before, exerciseOf('bent-knee-calf-raise')!, request, workout)
    player.swap(other)
    player.finishSet(15, noLoad)
    expect(player.steps).toHaveLength(count)
    expect(player.steps.slice(1).some(({ item }) => item.exerciseId === before.exerciseId)).toBe(false)
    expect(player.done.map(({ exerciseId, sets }) => [exerciseId, sets.map(({ done }) => done)])).toEqual([
      [before.exerciseId, [10]],
      ['bent-knee-calf-raise', [15]],
    ])
  })

  it('asks how it was after the last set, and keeps the answer with its exercise', () => {
    const { player } = playing()
    const id = idOf(player)!
    player.finishSet(10, { kg: 4, band: null })
    while (player.step) player.skipSet()
    expect(player.phase).toBe('asking')
    player.felt(id, 'too-hard')
    expect(player.done).toMatchObject([{ exerciseId: id, feel: 'too-hard' }])
  })

  it('counts whole minutes, one at the least', () => {
    const { player, pass } = playing()
    expect(player.minutes).toBe(1)
    pass(60 * 24)
    expect(player.minutes).toBe(24)
  })
})

describe('what is heard of a workout', () => {
  /** A player that tells what sounds, with its clock. */
  const heard = () => {
    let now = 0
    const signals: PlayerSignal[] = []
    const player = new WorkoutPlayer(
      workout,
      () => now,
      (signal) => signals.push(signal),
    )
    player.go()
    const pass = (seconds: number) => {
      now += seconds * 1000
      vi.advanceTimersByTime(200)
    }
    return { player, signals, pass }
  }

  it('is three counts and a tone at the end of a rest, and nothing for a set that was finished by hand', () => {
    const { player, signals, pass } = heard()
    player.finishSet(12, noLoad)
    pass(player.left - 3)
    pass(1)
    pass(1)
    pass(1)
    expect(signals).toEqual(['count', 'count', 'count', 'rest-over'])
  })

  it('is another tone at the end of a hold', () => {
    const { player, signals, pass } = heard()
    untilTimed(player)
    player.go()
    expect(player.phase).toBe('holding')
    pass(player.left)
    expect(signals).toEqual(['set-over'])
  })

  it('is nothing while it is paused', () => {
    const { player, signals, pass } = heard()
    player.finishSet(12, noLoad)
    player.togglePause()
    pass(600)
    expect(signals).toEqual([])
  })
})
