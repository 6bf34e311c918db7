import { expect, it } from 'vitest'
import { changesTold } from '../../../src/assessment/changes-told'

const change = { level: 'none', value: 1, limit: 2 } as const
const side = { ...change, side: 'left', fullTime: null, isBetter: null, mayBeRegression: false } as const
const asymmetry = { ...change, then: 0, now: 1, mayBeRegression: false } as const

it('numbers that are held against a limit are legs and differences, of time and at the full time', () => {
  const compared = {
    kind: 'compared',
    mobilityTestId: 'a',
    metricId: 'time',
    sides: [side, side],
    asymmetry,
    atFullTime: { metricId: 'sway', sides: [side], asymmetry: null },
    tooFew: [],
  } as const
  expect(changesTold(compared)).toHaveLength(4)
  expect(changesTold({ kind: 'unlike', mobilityTestId: 'a', because: ['turn'] })).toEqual([])
})
