import { describe, expect, it } from 'vitest'
import type { AsymmetryChange, SideChange } from '../../../src/assessment/metric-change'
import ankle from '../../../src/protocol/mobility-tests/ankle-dorsiflexion'
import balance from '../../../src/protocol/mobility-tests/single-leg-balance'
import { cameraMeasure, measureOf } from '../../../src/protocol/measure'
import { asymmetryText, chanceText, changeText, doubtfulText } from '../../../src/ui/finding-text'

const asymmetry = (then: number, now: number): AsymmetryChange => ({
  level: 'real',
  value: now - then,
  limit: 10,
  then,
  now,
  mayBeRegression: false,
})

describe('the change of a difference between the legs', () => {
  it.each([
    ['closed, the right ahead', -12, 0, '12° smaller (then right 12° more, now both alike)'],
    ['closed, the left ahead', 12, 0, '12° smaller (then left 12° more, now both alike)'],
    ['opened', 2, 14, '12° larger (then left 2° more, now left 14° more)'],
    ['opened the other way', -2, -14, '12° larger (then right 2° more, now right 14° more)'],
    ['turned', -6, 7, 'turned to the other side, 13° in all (then right 6° more, now left 7° more)'],
  ])('is smaller, larger or turned, and has no sign: %s', (_, then, now, says) => {
    const text = asymmetryText(asymmetry(then, now), cameraMeasure(ankle))
    expect(text).toBe(`Real change: ${says}. By chance alone it stays below 10° in 19 of 20.`)
  })

  it('of a ratio is told in times', () => {
    const text = asymmetryText(
      { ...asymmetry(Math.log(2), Math.log(1.25)), limit: Math.log(1.5) },
      measureOf(balance, 'swaySideways'),
    )
    expect(text).toContain('smaller, 1.6 times (then left 2.0 times the right, now left 1.3 times the right)')
  })

  it('inside the error tells no way', () => {
    const text = asymmetryText({ ...asymmetry(-3, 1), level: 'none' }, cameraMeasure(ankle))
    expect(text).toBe('No change we can measure (it would take 10°).')
  })
})

describe('the change of a leg that reached the full time', () => {
  const side = (fields: Partial<SideChange>): SideChange => ({
    side: 'left',
    level: 'real',
    value: 25_000,
    limit: 9000,
    fullTime: 'now',
    isBetter: true,
    mayBeRegression: false,
    ...fields,
  })
  const says = (fields: Partial<SideChange>) => changeText(side(fields), cameraMeasure(balance))

  it('is at least so much, or not known', () => {
    expect(says({})).toMatch(/^Real change: now reaches the full time, at least .* more\./)
    expect(says({ fullTime: 'then', value: -25_000 })).toMatch(
      /no longer reaches the full time, at least .* less/,
    )
    expect(says({ level: 'none', value: 3000 })).toMatch(/^It now reaches the full time\. .*nobody knows/)
    expect(says({ fullTime: null })).not.toMatch(/at least/)
  })
})

it('what chance alone does to so many numbers is said, and of none nothing', () => {
  expect(chanceText(0)).toBeNull()
  expect(chanceText(1)).toBe(
    'This number passes its limit by chance alone in about 1 of 20 retests of a runner who did not change.',
  )
  expect(chanceText(11)).toMatch(
    /^Each of these 11 numbers passes its limit by chance alone in about 1 of 20 /,
  )
})

it('a doubtful change says why', () => {
  expect(
    doubtfulText({
      kind: 'doubtful',
      mobilityTestId: ankle.id,
      because: ['too-few-trials', 'low-confidence'],
    }),
  ).toBe(
    'No change is told: in one of them fewer than three trials count on a leg, and what was seen is too doubtful.',
  )
})
