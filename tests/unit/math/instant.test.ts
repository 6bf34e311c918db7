import { describe, expect, it } from 'vitest'
import { daysBetween } from '../../../src/math/instant'

describe('days between instants', () => {
  it('are those of the machine’s own calendar, with their fraction and in any zone', () => {
    const instants = [
      '1999-12-31T23:59:59.999Z',
      '2024-02-29T12:00:00Z',
      '2024-03-01T00:30:00+01:00',
      '2026-11-30T08:15:30.250-09:30',
      '2100-03-01T00:00:00.000Z',
    ]
    for (const from of instants)
      for (const to of instants)
        expect(daysBetween(from, to)).toBeCloseTo((Date.parse(to) - Date.parse(from)) / 86_400_000, 6)
  })

  it('are none of what is no instant', () => {
    expect(daysBetween('yesterday', '2026-11-30T08:15:30Z')).toBeNaN()
    expect(daysBetween('2026-11-30', '2026-11-30T08:15:30Z')).toBeNaN()
  })
})
