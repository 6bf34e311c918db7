import { describe, expect, it } from 'vitest'
import { byOwnClock, longDay, timeOfDay } from '../../../src/ui/format'

/** A report is read elsewhere than it was made: what it tells of the clock is the runner's. */
describe('an instant that carries an offset', () => {
  it.each([
    ['2026-11-30T23:40:00+13:00', '30 November 2026', '23:40'],
    ['2026-11-30T00:10:00-10:00', '30 November 2026', '00:10'],
    ['2026-11-30T14:05:00+00:00', '30 November 2026', '14:05'],
  ])('%s is told as the clock there showed it', (instant, day, hour) => {
    expect([longDay(instant), timeOfDay(instant)]).toEqual([day, hour])
  })

  it('is made of one by the clock of this device, and is the same instant', () => {
    for (const instant of ['2026-01-15T23:30:00.000Z', '2026-07-15T00:30:00.000Z']) {
      const own = byOwnClock(instant)
      expect(own).toMatch(/[+-]\d\d:\d\d$/)
      expect(Date.parse(own)).toBe(Date.parse(instant))
      expect([longDay(own), timeOfDay(own)]).toEqual([longDay(instant), timeOfDay(instant)])
    }
  })
})
