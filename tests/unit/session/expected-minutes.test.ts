import { expect, it } from 'vitest'
import ankle from '../../../src/protocol/mobility-tests/ankle-dorsiflexion'
import balance from '../../../src/protocol/mobility-tests/single-leg-balance'
import frontSquat from '../../../src/protocol/mobility-tests/squat-depth-front'
import squat from '../../../src/protocol/mobility-tests/squat-depth'
import { expectedMinutes } from '../../../src/session/expected-minutes'

it('counts stations, trials and rests of the declarations', () => {
  // 30 s and three times 8 s: 54 s a leg, 108 s both; 54 s for both together.
  expect(expectedMinutes([ankle])).toEqual({ least: 2, most: 2 })
  expect(expectedMinutes([squat])).toEqual({ least: 1, most: 1 })
  expect(expectedMinutes([squat, frontSquat])).toEqual({ least: 2, most: 2 })
  // One of 45 s reaches the ceiling: 81 s a leg. Three of them with two rests of 30 s: 243 s a leg.
  expect(expectedMinutes([balance])).toEqual({ least: 3, most: 8 })
  expect(expectedMinutes([ankle, squat, balance])).toEqual({ least: 5, most: 11 })
})
