import { describe, expect, it } from 'vitest'
import { baselineOf, earlierThan, wasPractice } from '../../../src/assessment/baseline'
import { constant } from '../../../src/math/sourced'
import singleLegBalance from '../../../src/protocol/mobility-tests/single-leg-balance'
import { onDay } from '../../tools/on-day'
import { assessment, resultOf } from '../../../src/workbench/gallery/records'

const on = (day: number, state: 'finished' | 'open' = 'finished') =>
  resultOf([38, 38, 38], [38, 38, 38], assessment(state, `day-${day}`, day))
const ids = (entries: readonly ReturnType<typeof on>[]) => entries.map(({ assessment: { id } }) => id)

const isAnkle = (id: string) => id === 'ankle-dorsiflexion'

describe('what an assessment is compared with', () => {
  it('are those before it that were closed, oldest first', () => {
    const all = [on(28), on(20), on(14, 'open'), on(9), on(2)]
    expect(ids(earlierThan(on(20), all))).toEqual(['day-2', 'day-9'])
  })

  it('are the two before it, made within two weeks on two days, else the one before it', () => {
    expect(ids(baselineOf([on(2), on(9)], isAnkle))).toEqual(['day-2', 'day-9'])
    expect(ids(baselineOf([on(2), on(17)], isAnkle))).toEqual(['day-17'])
    expect(ids(baselineOf([on(9), on(9)], isAnkle))).toEqual(['day-9'])
    // The evening, and the next afternoon: another day, as for what a second session confirms.
    const evening = onDay(on(2), '2026-03-02T20:00:00.000Z')
    const at = (instant: string) => baselineOf([evening, onDay(on(3), instant)], isAnkle).length
    expect(at('2026-03-03T13:00:00.000Z')).toBe(2)
    expect(at('2026-03-03T10:00:00.000Z')).toBe(1)
    expect(ids(baselineOf([on(2)], isAnkle))).toEqual(['day-2'])
    const alone = { ...on(16), results: [] }
    expect(ids(baselineOf([on(2), on(9), alone], isAnkle))).toEqual(['day-2', 'day-9'])
    expect(baselineOf([alone], isAnkle)).toEqual([])
    expect(baselineOf([], isAnkle)).toEqual([])
  })

  it('leave out the first time ever of a test that is learned, where the next one was within a week', () => {
    expect(ids(baselineOf([on(2), on(9)], isAnkle, 7))).toEqual(['day-9'])
    expect(ids(baselineOf([on(2), on(10)], isAnkle, 7))).toEqual(['day-2', 'day-10'])
    expect(ids(baselineOf([on(2), on(9), on(12)], isAnkle, 7))).toEqual(['day-9', 'day-12'])
    expect(ids(baselineOf([on(9)], isAnkle, 7))).toEqual(['day-9'])
  })

  it('was practice where it is the first time ever, at most a week before, of a test that is learned', () => {
    const learned = {
      id: 'ankle-dorsiflexion',
      learnedWithin: constant(7, 'day', 'provisional', 'For this test.'),
    }
    expect(wasPractice(on(9), [on(2)], learned)).toBe(true)
    expect(wasPractice(on(10), [on(2)], learned)).toBe(false)
    expect(wasPractice(on(12), [on(2), on(9)], learned)).toBe(false)
    expect(wasPractice(on(9), [], learned)).toBe(false)
    expect(wasPractice(on(9), [on(2)], { id: 'ankle-dorsiflexion' })).toBe(false)
    expect(singleLegBalance.learnedWithin?.value).toBe(7)
  })
})
