import { expect, it } from 'vitest'
import ankle from '../../../src/protocol/mobility-tests/ankle-dorsiflexion'
import balance from '../../../src/protocol/mobility-tests/single-leg-balance'
import { mobilityTests } from '../../../src/protocol/registry'
import { expectedMinutes } from '../../../src/session/expected-minutes'

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
