import { describe, expect, it } from 'vitest'
import type { Expectation } from '../../accuracy/expected'
import { rulerFigures } from '../../accuracy/virtual/figures'
import { gridOf, middle, type Condition, type Factors } from '../../accuracy/virtual/grid'
import type { RulerReading } from '../../accuracy/virtual/reading'
import { looksOf } from '../../accuracy/virtual/condition-looks'
import { runRuler } from '../../accuracy/virtual/main'
import { rulerMarkdown } from '../../accuracy/virtual/report'
import { slipsOf, unknownSlips } from '../../accuracy/virtual/slips'
import { mobilityTests } from '../../../src/protocol/registry'
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

  it('tell slope and left minus right of a condition that has them', () => {
    const { errors } = rulerFigures([
      rulerReading(40, measured('left', 39), varied('distance', 3.4)),
      rulerReading(30, measured('right', 30.5), { ...varied('distance', 3.4), side: 'right' }),
    ])
    expect(errors[0]).toMatchObject({ condition: 'distance 3.4', leftMinusRight: -1.5 })
    expect(errors[0]!.slope).toBeCloseTo(0.85, 9)
  })

  it('ask of each test by itself what its gates decided, and name what slipped through', () => {
    const hip = { ...varied('yaw', 20), motion: 'hip-extension' }
    const { gates } = rulerFigures([
      rulerReading(40, incomplete('view-oblique'), varied('yaw', 20), 'view'),
      rulerReading(17, measured('left', 15), hip, 'view'),
    ])
    expect(gates.map(({ motion, measured: count }) => [motion, count])).toEqual([
      ['ankle-dorsiflexion', 0],
      ['hip-extension', 1],
    ])
    expect(slipsOf(gates)).toEqual(['hip-extension yaw 20'])
    expect(unknownSlips(gates)).toEqual([])
    expect(unknownSlips([{ ...gates[1]!, motion: 'squat-depth' }])).toEqual(['squat-depth yaw 20'])
  })

  it('count what broke off and leave it out of every figure', () => {
    const broken = rulerReading(40, measured('left', 10), varied('roll', 3))
    const fault = { kind: 'capture', code: 'engine-failed', detail: '' } as const
    const figures = rulerFigures([
      rulerReading(40, measured('left', 39)),
      { ...broken, reading: { ...broken.reading, fault } as never },
    ])
    expect(figures.faults).toEqual(['a'])
    expect(figures.quantities[0]).toMatchObject({ count: 1, bias: -1 })
    expect(figures.gates.map(({ condition: at }) => at)).toEqual(['middle'])
  })

  it('stand in the report, every condition in its own line', () => {
    const figures = rulerFigures([
      rulerReading(40, measured('left', 39)),
      rulerReading(40, measured('left', 38), varied('distance', 3.4)),
    ])
    const text = rulerMarkdown({
      format: 'evenstride-ruler',
      version: 2,
      grid: 'small',
      conditions: 2,
      ...figures,
    })
    expect(text).toContain('| shank | distance 3.4 | 1 | -2.00 | 2.00 |  | -2.00 |  |  |')
    expect(text).toContain('| ankle-dorsiflexion | middle |  | 1 | 1 |  | 2 |')
    expect(text).toContain('## What slipped through\n\nNone.')
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
      expect(others).toEqual(factor === 'middle' || factor === 'mistake' ? [] : [factor])
    }
  })

  it.each(['small', 'full'] as const)('%s varies every factor of every test', (name) => {
    const asked = new Set(gridOf(name).map(({ motion, varied: factor }) => `${motion} ${factor}`))
    for (const { id } of mobilityTests.filter(({ inAssessment }) => inAssessment))
      for (const factor of Object.keys(middle)) expect(asked).toContain(`${id} ${factor}`)
  })

  it('moves the hips to either side, which no symmetric squat does', () => {
    const shifts = gridOf('small').filter(({ mistake }) => mistake !== undefined)
    expect(shifts.map(({ motion, side, mistake }) => [motion, side, mistake])).toEqual([
      ['squat-depth-front', 'left', 'hip-shift'],
      ['squat-depth-front', 'right', 'hip-shift'],
    ])
  })

  it('shows the model other skins, hair and shirts with other bodies, and only the legs’ clothes by themselves', () => {
    const seen = [null, 3, 11, 17, 23, 42].map((body) => looksOf({ body, clothes: 'shorts' }))
    for (const part of ['skin', 'hair', 'shirt'] as const)
      expect(new Set(seen.map(({ colours }) => colours[part])).size, part).toBeGreaterThan(2)
    expect(new Set(seen.map(({ hair }) => hair)).size).toBeGreaterThan(1)
    expect(new Set(seen.map(({ legs, feet, colours }) => `${legs} ${feet} ${colours.shorts}`)).size).toBe(1)
  })
})

describe('a run of the ruler', () => {
  const asked = async (...words: readonly string[]) => {
    const typed = process.argv
    process.argv = [...typed.slice(0, 2), '--virtual', ...words]
    try {
      return await runRuler()
    } finally {
      process.argv = typed
    }
  }

  it('is refused where nothing is named like that, and accepts nothing less than a whole grid', async () => {
    await expect(asked('--only', 'knee-circles')).rejects.toThrow(/no condition named like "knee-circles"/)
    await expect(asked('--only', 'ankle', '--accept')).rejects.toThrow(/whole grid/)
  })
})
