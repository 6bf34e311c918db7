import { describe, expect, it } from 'vitest'
import { nextStep } from '../../../src/prescription/progression'
import type { ExerciseDone, WorkoutDone } from '../../../src/prescription/records'
import { loggedWorkout } from '../../tools/logged-workout'

const today = '2026-11-30'

/** One workout with sets of so many repetitions, asked for 8 to 12. */
const workout = (
  day: string,
  repetitions: readonly number[],
  more: Partial<ExerciseDone> & { readonly kg?: number; readonly settled?: boolean | null } = {},
): WorkoutDone => {
  const { kg = null, settled = null, ...rest } = more
  const sets = repetitions.map((done) => ({ side: 'both' as const, done, kg, band: null }))
  return loggedWorkout(day, [{ exerciseId: 'goblet-squat', sets, ...rest }], { settled })
}

const next = (...log: readonly WorkoutDone[]) => nextStep('goblet-squat', log, today)

describe('the next time of an exercise', () => {
  it('is the first one where nothing was done', () => {
    expect(next()).toMatchObject({ do: 'hold', say: expect.stringContaining('first time') })
    expect(next({ ...workout('2026-11-28', [12]), exercises: [] }).do).toBe('hold')
  })

  it.each([
    [[14, 14], [14, 14], 'progress'],
    [[14, 13], [14, 14], 'hold'],
    [[14, 14], [14, 13], 'hold'],
    [[12, 12], [12, 12], 'hold'],
  ] as const)('after %j and then %j repetitions of 8 to 12: %s', (before, last, decision) => {
    expect(next(workout('2026-11-26', before), workout('2026-11-28', last)).do).toBe(decision)
  })

  it('does not go on after one easy workout alone', () => {
    expect(next(workout('2026-11-28', [14, 14])).do).toBe('hold')
  })

  it('goes on when the whole range felt too easy twice', () => {
    const easy = { feel: 'too-easy' } as const
    expect(next(workout('2026-11-26', [12, 12], easy), workout('2026-11-28', [12, 12], easy)).do).toBe(
      'progress',
    )
    expect(next(workout('2026-11-26', [12, 12], easy), workout('2026-11-28', [12, 11], easy)).do).toBe('hold')
  })

  it('keeps the exercise where it has a weight to add, and takes the harder exercise where there is none', () => {
    const loaded = next(workout('2026-11-26', [14], { kg: 8 }), workout('2026-11-28', [14], { kg: 8 }))
    expect(loaded).toMatchObject({ do: 'progress', swapTo: null })
    const bare = next(workout('2026-11-26', [14]), workout('2026-11-28', [14]))
    expect(bare.swapTo).not.toBeNull()
  })

  it.each([
    [4, 'regress'],
    [5, 'hold'],
  ] as const)('with %i good repetitions in a set: %s', (least, decision) => {
    expect(next(workout('2026-11-28', [12, least])).do).toBe(decision)
  })

  it('becomes easier after two that were too hard, not after one', () => {
    const hard = { feel: 'too-hard' } as const
    expect(next(workout('2026-11-28', [8], hard)).do).toBe('hold')
    expect(next(workout('2026-11-26', [8], hard), workout('2026-11-28', [8], hard)).do).toBe('regress')
  })

  it.each([
    [3, null, 'hold'],
    [3, true, 'hold'],
    [1, false, 'regress'],
    [4, null, 'regress'],
  ] as const)('after pain of %i, settled a day later: %s, it is %s', (pain, settled, decision) => {
    expect(next(workout('2026-11-28', [10], { pain, settled })).do).toBe(decision)
  })

  it('stops after too much pain twice in a row, whatever else was easy', () => {
    const hurt = { pain: 4 }
    expect(next(workout('2026-11-26', [14], hurt), workout('2026-11-28', [14], hurt)).do).toBe('pause')
    const between = workout('2026-11-27', [10])
    expect(next(workout('2026-11-26', [14], hurt), between, workout('2026-11-28', [14], hurt)).do).toBe(
      'regress',
    )
  })

  it.each([
    [[7], 'regress'],
    [[7, 7], 'pause'],
    [[2], 'hold'],
  ] as const)('remembers pain before the first set was over, of %j: %s', (pains, decision) => {
    const hurt = pains.map((pain, index) => workout(`2026-11-2${7 + index}`, [], { pain }))
    expect(next(workout('2026-11-26', [12]), ...hurt).do).toBe(decision)
    expect(next(...hurt).do).toBe(decision)
  })

  it('takes no set at all for neither easy nor short', () => {
    const none = workout('2026-11-28', [], { pain: 2 })
    expect(next(workout('2026-11-26', [14]), none).do).toBe('hold')
    expect(next(workout('2026-11-25', [14]), workout('2026-11-26', [14]), none).do).toBe('progress')
    expect(next(none).say).toContain('The first time')
  })

  it('begins again, light, once a professional has looked, and forgets none of what hurts after that', () => {
    const hurt = { pain: 5 }
    const before = workout('2026-11-20', [10], hurt)
    const looked = workout('2026-11-22', [10], { ...hurt, lookedAt: '2026-11-25' })
    expect(next(before, looked)).toMatchObject({ do: 'regress', swapTo: null, sets: 'first-block' })
    expect(next(before, looked, workout('2026-11-26', [10])).do).toBe('hold')
    const again = workout('2026-11-26', [10], hurt)
    expect(next(before, looked, again).do).toBe('regress')
    expect(next(before, looked, again, workout('2026-11-28', [10], hurt)).do).toBe('pause')
  })

  it.each([
    ['2026-11-17', 'hold', 'Right as it is'],
    ['2026-11-16', 'hold', 'Two weeks without it'],
    ['2026-11-03', 'hold', 'Two weeks without it'],
    ['2026-11-02', 'regress', 'Four weeks without it'],
  ] as const)('last done on %s: %s, %s', (day, decision, say) => {
    expect(next(workout(day, [10]))).toMatchObject({ do: decision, say: expect.stringContaining(say) })
  })

  it('counts a bad day of the harder one also where this one went well on that very day', () => {
    const sets = [{ side: 'both' as const, done: 12, kg: null, band: null }]
    const both = loggedWorkout('2026-11-24', [
      { exerciseId: 'goblet-squat', sets, pain: 5 },
      { exerciseId: 'squat', sets },
    ])
    const then = loggedWorkout('2026-11-28', [{ exerciseId: 'squat', sets, pain: 5 }])
    expect(nextStep('squat', [both, then], today).do).toBe('pause')
    const well = loggedWorkout('2026-11-26', [{ exerciseId: 'squat', sets }])
    expect(nextStep('squat', [both, well, then], today).do).toBe('regress')
  })

  it('does not depend on the order of the log', () => {
    const log = [workout('2026-11-28', [14]), workout('2026-11-24', [3]), workout('2026-11-26', [14])]
    expect(next(...log)).toEqual(next(...log.toReversed()))
    expect(next(...log).do).toBe('progress')
  })

  it('judges a hold by half of its shortest time, not by five', () => {
    const held = (done: number): WorkoutDone => ({
      ...workout('2026-11-28', []),
      exercises: [
        {
          exerciseId: 'plank',
          asked: { low: 20, high: 60 },
          sets: [{ side: 'both', done, kg: null, band: null }],
          feel: null,
          pain: null,
        },
      ],
    })
    expect(nextStep('plank', [held(9)], today).do).toBe('regress')
    expect(nextStep('plank', [held(10)], today).do).toBe('hold')
  })
})
