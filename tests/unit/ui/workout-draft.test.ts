import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { itemInstead } from '../../../src/prescription/edit-plan'
import { makePlan } from '../../../src/prescription/plan'
import { workoutDraftSchema, type WorkoutDraft } from '../../../src/prescription/records'
import { exerciseOf } from '../../../src/prescription/registry'
import type { WorkoutItem } from '../../../src/prescription/workout'
import { keepWorkout, keptWorkout } from '../../../src/ui/state/kept-workout'
import { WorkoutPlayer } from '../../../src/ui/state/workout-player.svelte'
import { noLoad } from '../../../src/ui/state/workout-progress'
import { aRunner, found } from '../../tools/plan-runners'

/** A workout outlives its page: where the runner was, and what was done until then. */

const request = aRunner({ findings: [found('ankle-dorsiflexion-uneven', 'left')], experience: 'none' })
const made = makePlan(request)
if (made.kind !== 'plan') throw new Error('no plan')
const workout = made.weeks[0]!.workouts.find(({ kind }) => kind === 'strength')!

const instead = (item: WorkoutItem, id: string) => itemInstead(item, exerciseOf(id)!, request, workout)
const wanted = { planId: 'plan', which: '1-mon', day: '2026-11-30' }
const draftOf = (player: WorkoutPlayer): WorkoutDraft => ({
  schemaVersion: 1,
  ...wanted,
  ...player.progress,
})

let notes: Map<string, string>
beforeEach(() => {
  vi.useFakeTimers()
  notes = new Map()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => notes.get(key) ?? null,
    setItem: (key: string, value: string) => void notes.set(key, value),
    removeItem: (key: string) => void notes.delete(key),
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const skipTo = (player: WorkoutPlayer, exerciseId: string): void => {
  while (player.step && player.step.item.exerciseId !== exerciseId) player.skipSet()
}

/** To the first set of the slow calf raise, done once, then another exercise in its place, done once with a weight. */
const halfWay = () => {
  let now = 0
  const player = new WorkoutPlayer(workout, () => now)
  player.go()
  skipTo(player, 'calf-raise-off-step')
  player.finishSet(12, noLoad)
  player.swap(instead(player.step!.item, 'bent-knee-calf-raise'))
  skipTo(player, 'bent-knee-calf-raise')
  player.finishSet(15, { kg: 8, band: null })
  player.felt('calf-raise-off-step', 'too-easy')
  now = 14 * 60_000
  return player
}

describe('a workout whose page was closed', () => {
  it('goes on at the set that was next, with what was done, what was swapped and the minutes', () => {
    const before = halfWay()
    keepWorkout('anna', draftOf(before))
    const player = new WorkoutPlayer(workout, () => 1000)
    player.resume(keptWorkout('anna', wanted)!, instead)
    expect(player.phase).toBe('ready')
    expect(player.step).toEqual(before.step)
    expect(player.steps).toEqual(before.steps)
    expect(player.done).toEqual(before.done)
    expect(player.done.map(({ exerciseId }) => exerciseId)).toEqual([
      'calf-raise-off-step',
      'bent-knee-calf-raise',
    ])
    expect(player.minutes).toBe(14)
    expect(player.progress).toEqual(before.progress)
  })

  it('leaves out what pain had ended', () => {
    const before = halfWay()
    before.hurts(6, false)
    const player = new WorkoutPlayer(workout, () => 0)
    player.resume(workoutDraftSchema.parse(draftOf(before)), instead)
    const ended = before.progress.ended[0]!
    const left: (string | undefined)[] = []
    while (player.step) {
      left.push(player.step.item.exerciseId)
      player.skipSet()
    }
    expect(left.length).toBeGreaterThan(0)
    expect(left).not.toContain(ended)
    expect(player.pains[ended]).toBe(6)
  })

  it('begins with the warm-up again while that was not over', () => {
    const player = new WorkoutPlayer(workout, () => 0)
    player.resume({ ...new WorkoutPlayer(workout, () => 0).progress, at: 2 }, instead)
    expect(player.phase).toBe('warm-up')
  })

  it('asks how it was where every set was behind', () => {
    const before = halfWay()
    while (before.step) before.skipSet()
    const player = new WorkoutPlayer(workout, () => 0)
    player.resume(draftOf(before), instead)
    expect(player.phase).toBe('asking')
  })
})

describe('the note of a workout', () => {
  it('is of this workout of this plan on this day alone, and can be taken away', () => {
    keepWorkout('anna', draftOf(halfWay()))
    expect(keptWorkout('anna', wanted)).not.toBeNull()
    for (const other of [{ planId: 'other' }, { which: '1-wed' }, { day: '2026-12-01' }])
      expect(keptWorkout('anna', { ...wanted, ...other })).toBeNull()
    keepWorkout('anna', null)
    expect(keptWorkout('anna', wanted)).toBeNull()
  })

  it('is of one runner of a household: what another does neither shows it nor takes it away', () => {
    keepWorkout('anna', draftOf(halfWay()))
    expect(keptWorkout('berta', wanted)).toBeNull()
    keepWorkout('berta', { ...draftOf(halfWay()), planId: 'of-berta' })
    keepWorkout('berta', null)
    expect(keptWorkout('anna', wanted)).not.toBeNull()
  })

  it('is nothing before the first set, and nothing where something else stands in its place', () => {
    const player = new WorkoutPlayer(workout, () => 0)
    keepWorkout('anna', draftOf(player))
    expect(keptWorkout('anna', wanted)).toBeNull()
    keepWorkout('anna', { ...draftOf(halfWay()), at: -1 })
    expect(keptWorkout('anna', wanted)).toBeNull()
    for (const key of notes.keys()) notes.set(key, '{"half": ')
    expect(keptWorkout('anna', wanted)).toBeNull()
  })

  it('costs nothing where a browser forbids notes', () => {
    const forbidden = () => {
      throw new DOMException('no', 'SecurityError')
    }
    vi.stubGlobal('localStorage', { getItem: forbidden, setItem: forbidden, removeItem: forbidden })
    keepWorkout('anna', draftOf(halfWay()))
    keepWorkout('anna', null)
    expect(keptWorkout('anna', wanted)).toBeNull()
  })
})
