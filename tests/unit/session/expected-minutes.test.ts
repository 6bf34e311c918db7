import { expect, it } from 'vitest'
import ankle from '../../../src/protocol/mobility-tests/ankle-dorsiflexion'
import balance from '../../../src/protocol/mobility-tests/single-leg-balance'
import { mobilityTests } from '../../../src/protocol/registry'
import { expectedMinutes, minutesFor } from '../../../src/session/expected-minutes'

const led = mobilityTests.filter(({ inAssessment }) => inAssessment)

it('counts stations, trials, practice and rests of the declarations', () => {
  // What comes once takes 30 s, each station 30 s around its trials, each lunge 8 s: 138 s of two legs in the short form.
  expect(expectedMinutes([ankle], 'short')).toEqual({ least: 2, most: 2 })
  // A practice and two rests of 15 s and what follows each, a leg: 234 s.
  expect(expectedMinutes([ankle], 'full')).toEqual({ least: 4, most: 4 })
  // One of 45 s reaches the ceiling: 51 s a leg, a rest of 30 s between them: 227 s. Two a leg, three rests: 399 s.
  expect(expectedMinutes([balance], 'short')).toEqual({ least: 4, most: 7 })
  // Practice of 10 s on each leg and one rest more: 304 s. Three a leg, and six rests: 648 s.
  expect(expectedMinutes([balance], 'full')).toEqual({ least: 5, most: 11 })
})

it('is about twenty minutes in full, and about ten in the short form', () => {
  const [full, short] = [expectedMinutes(led, 'full'), expectedMinutes(led, 'short')]
  expect(full.most).toBeGreaterThanOrEqual(18)
  expect(full.most).toBeLessThanOrEqual(22)
  expect(short.least).toBeGreaterThanOrEqual(8)
  expect(short.most).toBeLessThanOrEqual(13)
})

it('is as long for what is left as for all of it, and shorter with each leg and trial that is done', () => {
  for (const [form, trials] of [
    ['full', 6],
    ['short', 4],
  ] as const)
    expect(minutesFor([{ test: balance, legs: 2, fresh: 2, trials }], form)).toEqual(
      expectedMinutes([balance], form),
    )
  // One leg of three, practised before: 30 s of its own, 30 once, three stands of 51 s and two rests of 35: 283 s.
  expect(minutesFor([{ test: balance, legs: 1, fresh: 0, trials: 3 }], 'full')).toEqual({ least: 2, most: 5 })
  // The last lunge: 30 s once, 30 around it, 8 of its own.
  expect(minutesFor([{ test: ankle, legs: 1, fresh: 0, trials: 1 }], 'full')).toEqual({ least: 1, most: 1 })
  expect(minutesFor([], 'full')).toEqual({ least: 1, most: 1 })
})
