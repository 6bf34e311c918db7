import { describe, expect, it } from 'vitest'
import { dayOfRoutine, titleOf } from '../../../src/prescription/routine'
import { aRunner } from '../../tools/plan-runners'

const titled = (...ids: readonly string[]) =>
  titleOf(
    ids.map((exerciseId) => ({ exerciseId })),
    dayOfRoutine(aRunner(), { week: 1, index: 0, count: 3 }),
  )

describe('the name of a workout', () => {
  it('is that of its day where all of it is in, and else of what is', () => {
    expect(titled('squat', 'plank')).toBe('Legs and core')
    expect(titled('squat')).toBe('Legs')
    expect(titled('plank')).toBe('Core')
    expect(titled('squat', 'push-up')).toBe('Legs and upper body')
    expect(titled('farmers-carry')).toBe('Whole body')
  })
})
