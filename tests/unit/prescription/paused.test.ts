import { describe, expect, it } from 'vitest'
import { lookedAt, pausedIn } from '../../../src/prescription/paused'
import { exerciseDoneSchema } from '../../../src/prescription/records'
import { loggedWorkout } from '../../tools/logged-workout'

const today = '2026-11-30'

const workout = (day: string, pains: Readonly<Record<string, number | null>>) =>
  loggedWorkout(
    day,
    Object.entries(pains).map(([exerciseId, pain]) => ({ exerciseId, pain })),
  )

const log = [
  workout('2026-11-20', { squat: 5, lunge: 5, clam: 5 }),
  workout('2026-11-22', { squat: 6, lunge: 2, clam: null }),
  workout('2026-11-24', { clam: 7 }),
]

describe('what pain has paused', () => {
  it('is what hurt too much twice in a row, with the workout in which it did last', () => {
    expect(pausedIn(log, today).map(({ exerciseId, entry }) => [exerciseId, entry.day])).toEqual([
      ['clam', '2026-11-24'],
      ['squat', '2026-11-22'],
    ])
    expect(pausedIn(log.toReversed(), today)).toHaveLength(2)
  })

  it('is over for one exercise, and for no other, once somebody has looked', () => {
    const squat = pausedIn(log, today).find(({ exerciseId }) => exerciseId === 'squat')!
    const entry = lookedAt(squat, today)
    const after = log.map((each) => (each.id === entry.id ? entry : each))
    expect(pausedIn(after, today).map(({ exerciseId }) => exerciseId)).toEqual(['clam'])
    expect(entry.exercises.map((each) => each.lookedAt)).toEqual([today, undefined, undefined])
    for (const each of entry.exercises) expect(exerciseDoneSchema.parse(each)).toEqual(each)
  })
})
