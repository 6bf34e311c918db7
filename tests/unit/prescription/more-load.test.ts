import { describe, expect, it } from 'vitest'
import { moreLoad } from '../../../src/prescription/more-load'
import type { ExerciseDone } from '../../../src/prescription/records'
import type { Equipment } from '../../../src/runner/records'

const done = (kg: number | null, repetitions: number, exerciseId = 'goblet-squat'): ExerciseDone => ({
  exerciseId,
  asked: { low: 8, high: 12 },
  sets: [12, repetitions].map((each) => ({
    side: 'both',
    done: Math.max(each, repetitions),
    kg,
    band: null,
  })),
  feel: null,
  pain: null,
})
const next = (kg: number | null, repetitions: number, ...has: readonly Equipment[]) =>
  moreLoad(done(kg, repetitions), has)

describe('a little more weight', () => {
  // By Epley's formula 8 repetitions with the next weight are as hard as (30 + 8) x next / kg - 30 with this one.
  it.each([
    [20, 12, 'dumbbell', 22],
    [20, 11, 'dumbbell', 20],
    [8, 13, 'dumbbell', 9],
    [8, 12, 'dumbbell', 8],
    [10, 16, 'dumbbell', 12],
    [10, 15, 'dumbbell', 10],
    [24, 15, 'kettlebell', 28],
    [24, 14, 'kettlebell', 24],
  ] as const)('%d kg with %i in each set, with a %s: %d kg', (kg, repetitions, thing, then) => {
    const { kg: taken, say } = next(kg, repetitions, thing)
    expect(taken).toBe(then)
    expect(say).toContain(then === kg ? `stay at ${kg} kg` : `${then} kg: take it, and begin with 8 again`)
  })

  it('is the smallest step among what the exercise takes and the runner has', () => {
    expect(next(16, 30, 'kettlebell', 'dumbbell').kg).toBe(18)
    expect(next(16, 30, 'kettlebell').kg).toBe(20)
    expect(next(16, 30).kg).toBe(18)
  })

  it('is tempo instead where the next weight would take more than twenty repetitions', () => {
    const { kg, say } = next(8, 14, 'kettlebell')
    expect([kg, say]).toEqual([
      8,
      expect.stringContaining('50 % at once: stay at 8 kg, and lower more slowly'),
    ])
  })

  it('of a band is the next band', () => {
    expect(next(null, 14, 'band')).toEqual({ kg: null, say: expect.stringContaining('heavier band') })
  })

  it('of what is carried is the next weight at once', () => {
    expect(
      moreLoad({ ...done(16, 10, 'farmers-carry'), asked: { low: 5, high: 10 } }, ['kettlebell']).kg,
    ).toBe(20)
  })
})
