import { describe, expect, it } from 'vitest'
import { exclusionOf } from '../../../src/prescription/exclusion'
import { makePlan } from '../../../src/prescription/plan'
import { exerciseOf } from '../../../src/prescription/registry'
import {
  checkVerdict,
  strengthChecks,
  weakerSide,
  type CheckReading,
  stiffToes,
} from '../../../src/prescription/strength-checks'
import { downtimeDrills } from '../../../src/prescription/warm-up'
import { aRunner } from '../../tools/plan-runners'

const reading = (
  of: CheckReading['of'],
  value: number,
  side: CheckReading['side'] = 'both',
): CheckReading => ({
  of,
  side,
  value,
})
const may = (id: string, checks: readonly CheckReading[], experience: 'none' | 'some' = 'none') =>
  exclusionOf(exerciseOf(id)!, aRunner({ experience, checks, equipment: ['mat', 'step', 'dumbbell'] })) ===
  null

describe('strength checks', () => {
  it('name exercises of the library, and each says how it is done and where it ends', () => {
    for (const { opens, how, ends, says } of strengthChecks) {
      for (const id of opens) expect(exerciseOf(id), id).toBeDefined()
      expect(how.length).toBeGreaterThan(0)
      for (const text of [...how, ends, says]) expect(text.length).toBeGreaterThan(20)
    }
  })

  it('open push-ups to a beginner who does five, and keep them from one who does four', () => {
    expect(may('push-up', [])).toBe(false)
    expect(may('push-up', [reading('push-up', 5)])).toBe(true)
    expect(may('push-up', [reading('push-up', 4)], 'some')).toBe(false)
    expect(may('push-up', [], 'some')).toBe(true)
  })

  it('let the weaker side decide, and begin', () => {
    const checks = [reading('side-plank', 40, 'left'), reading('side-plank', 12, 'right')]
    expect(checkVerdict('side-plank', checks)).toEqual({
      wait: expect.stringContaining('Yours: 12.') as string,
    })
    expect(weakerSide('side-plank', checks)).toBe('right')
    expect(weakerSide('side-plank', [checks[0]!])).toBeNull()
    expect(
      weakerSide('side-plank', [reading('side-plank', 30, 'left'), reading('side-plank', 30, 'right')]),
    ).toBeNull()
  })

  it('tells whoever has a stiff big toe where its minute is, and the minute is there', () => {
    expect(strengthChecks.find(({ id }) => id === 'big-toe')!.says).toContain(
      'big-toe minute of the daily ones',
    )
    expect(downtimeDrills).toContain('big-toe-mobilisation')
    expect(exerciseOf('big-toe-mobilisation')!.doses.learn.perWeek.high).toBe(7)
  })

  it('need both planks and push-ups for a row from the plank', () => {
    expect(may('plank-row', [reading('plank', 30), reading('push-up', 3)], 'some')).toBe(false)
  })

  it('put the knees down in the plan of a runner who holds a side plank for 12 seconds', () => {
    const idsIn = (checks: readonly CheckReading[]) => {
      const made = makePlan(aRunner({ checks, equipment: ['mat'], runs: '-e--e-e' }))
      if (made.kind !== 'plan') throw new Error('no plan')
      return made.weeks.flatMap(({ workouts }) =>
        workouts.flatMap(({ groups }) =>
          groups.flat().map(({ exerciseId, first }) => [exerciseId, first] as const),
        ),
      )
    }
    const ids = (checks: readonly CheckReading[]) => idsIn(checks).map(([id]) => id)
    expect(ids([])).toContain('side-plank')
    const weak = [reading('side-plank', 12, 'left'), reading('side-plank', 15, 'right')]
    expect(ids(weak)).not.toContain('side-plank')
    expect(ids(weak)).toContain('side-plank-knees')
    const strong = [reading('side-plank', 60, 'left'), reading('side-plank', 40, 'right')]
    expect(
      idsIn(strong)
        .filter(([id]) => id === 'side-plank')
        .map(([, first]) => first),
    ).toContain('right')
  })
})

it('a big toe that hardly lifts is named with its side; one that does, or nobody looked at, is not', () => {
  const toe = (side: 'left' | 'right', value: number) => ({ of: 'big-toe', side, value }) as const
  expect(stiffToes([toe('left', 0), toe('right', 1), { of: 'plank', side: 'both', value: 0 }])).toEqual([
    'left',
  ])
  expect(stiffToes([])).toEqual([])
})
