import { describe, expect, it } from 'vitest'
import type { Expectation } from '../../accuracy/expected'
import { rulerFigures } from '../../accuracy/virtual/figures'
import { gridOf, middle, type Condition, type Factors } from '../../accuracy/virtual/grid'
import type { RulerReading } from '../../accuracy/virtual/reading'
import { rulerMarkdown } from '../../accuracy/virtual/report'
import { incomplete, measured } from '../../tools/synthetic-runner-records'

const condition = (fields: Partial<Condition> = {}): Condition => ({
  name: 'a',
  motion: 'ankle-dorsiflexion',
  side: 'left',
  factors: middle,
  varied: 'middle',
  repetitions: 1,
  seed: 1,
  ...fields,
})

const rulerReading = (
  was: number,
  outcome: RulerReading['reading']['trials'][number]['outcome'],
  fields: Partial<Condition> = {},
  refused: Expectation['refused'] = null,
): RulerReading => {
  const one = condition(fields)
  return {
    condition: one,
    expected: {
      mobilityTestId: one.motion,
      body: 'middle',
      stature: 1.75,
      refused,
      trials: [{ from: 3000, to: 4000, side: one.side, values: { shank: was }, fault: null, endedBy: null }],
    },
    reading: {
      trials: [{ from: 2500, to: 4500, outcome }],
      unmet: {},
      luma: 143,
      roll: 0,
      poses: 100,
      empty: 2,
      fault: null,
    },
  }
}

const varied = (factor: keyof Factors, level: number): Partial<Condition> => ({
  varied: factor,
  factors: { ...middle, [factor]: level },
})

describe('the figures of the ruler', () => {
  it('tell bias, scatter, worst, slope and the difference between the sides', () => {
    const { quantities } = rulerFigures([
      rulerReading(40, measured('left', 39)),
      rulerReading(40, measured('right', 39.5), { side: 'right' }),
      rulerReading(20, measured('left', 21.5), varied('range', 0.5)),
    ])
    expect(quantities).toHaveLength(1)
    const { bias, meanAbsolute, scatter, worst, slope, leftMinusRight } = quantities[0]!
    expect(bias).toBeCloseTo(0, 9)
    expect(meanAbsolute).toBeCloseTo(1, 9)
    // Errors of -1, -0.5 and 1.5.
    expect(scatter).toBeCloseTo(Math.sqrt((1 + 0.25 + 2.25) / 2), 9)
    expect(worst).toBeCloseTo(1.5, 9)
    expect(slope).toBeCloseTo((39.25 - 21.5) / 20, 9)
    expect(leftMinusRight).toBeCloseTo(-0.5, 9)
  })

  it('tell no slope where the truth does not vary, and no difference of one side', () => {
    const { quantities } = rulerFigures([rulerReading(40, measured('left', 39))])
    expect(quantities[0]).toMatchObject({ slope: null, leftMinusRight: null, scatter: null })
  })

  it('keep apart what the protocol refuses, and tell what slipped through', () => {
    const { quantities, errors, gates } = rulerFigures([
      rulerReading(40, measured('left', 39)),
      rulerReading(40, measured('left', 30), varied('yaw', 20), 'view'),
      rulerReading(40, incomplete('view-oblique'), { ...varied('yaw', 20), name: 'b' }, 'view'),
    ])
    expect(quantities[0]).toMatchObject({ count: 1, bias: -1 })
    expect(errors.find(({ condition: at }) => at === 'yaw 20')).toMatchObject({ count: 1, bias: -10 })
    const gate = gates.find(({ condition: at }) => at === 'yaw 20')!
    expect(gate).toMatchObject({ isToBeRefused: true, attempts: 2, measured: 1, unseen: 4 })
    expect(Object.keys(gate.reasons)).toHaveLength(1)
  })

  it('stand in the report, every condition in its own line', () => {
    const figures = rulerFigures([
      rulerReading(40, measured('left', 39)),
      rulerReading(40, measured('left', 38), varied('distance', 3.4)),
    ])
    const text = rulerMarkdown({
      format: 'evenstride-ruler',
      version: 1,
      grid: 'small',
      conditions: 2,
      ...figures,
    })
    expect(text).toContain('| shank | distance 3.4 | 1 | -2.00 | 2.00 |  | -2.00 |')
    expect(text).toContain('| middle |  | 1 | 1 |  | 2 |')
  })
})

describe('the grid', () => {
  it.each(['small', 'full'] as const)('%s is the same every time and names every condition once', (name) => {
    const grid = gridOf(name)
    expect(gridOf(name)).toEqual(grid)
    expect(new Set(grid.map((one) => one.name)).size).toBe(grid.length)
  })

  it('varies one factor at a time around the middle', () => {
    for (const { varied: factor, factors } of gridOf('full')) {
      const others = (Object.keys(middle) as (keyof Factors)[]).filter((key) => factors[key] !== middle[key])
      if (factor === 'mixed') continue
      expect(others).toEqual(factor === 'middle' ? [] : [factor])
    }
  })
})
