import { describe, expect, it } from 'vitest'
import { exerciseTime } from '../../../src/prescription/exercise-time'
import { exerciseOf, exercises } from '../../../src/prescription/registry'
import { isFound, minuteChoices, noSearch, thingsOf, type Search } from '../../../src/ui/exercise-search'
import type { Equipment } from '../../../src/runner/records'

const found = (search: Partial<Search>, mine: readonly Equipment[] = []) =>
  exercises.filter((exercise) => isFound(exercise, { ...noSearch, ...search }, mine))
const ids = (search: Partial<Search>, mine: readonly Equipment[] = []) =>
  found(search, mine).map(({ id }) => id)

describe('a search of the library', () => {
  it('that asks for nothing finds all', () => {
    expect(found({})).toHaveLength(exercises.length)
    expect(found({ words: '  ' })).toHaveLength(exercises.length)
  })

  it('finds by words in any order, and by the name of a muscle', () => {
    expect(ids({ words: 'raise bent-knee' })).toContain('bent-knee-calf-raise')
    expect(ids({ words: 'Soleus' })).toContain('bent-knee-calf-raise')
    expect(ids({ words: 'bent-knee zebra' })).toEqual([])
  })

  it.each(['none', 'dumbbell', 'mine'] as const)('by equipment: %s', (equipment) => {
    const mine: readonly Equipment[] = ['step']
    const all = found({ equipment }, mine)
    expect(all.length).toBeGreaterThan(0)
    expect(all.length).toBeLessThan(exercises.length)
    for (const { equipment: ways } of all) {
      const needs = ways.length === 0 ? [[]] : ways
      if (equipment === 'none') expect(needs.some((way) => way.length === 0)).toBe(true)
      if (equipment === 'dumbbell') expect(needs.flat()).toContain('dumbbell')
      if (equipment === 'mine') expect(needs.some((way) => way.every((thing) => thing === 'step'))).toBe(true)
    }
  })

  it('by time: each choice finds more than the one before, and none finds all or nothing', () => {
    const counts = minuteChoices.map((minutes) => found({ minutes }).length)
    expect(counts).toEqual([...counts].sort((a, b) => a - b))
    expect(new Set([0, ...counts, exercises.length]).size).toBe(counts.length + 2)
  })

  it('knows how long one takes: its sets, its sides, the rests between, and changing them', () => {
    // 2 sets of 8 to 12 slow repetitions with a minute between them are more than two minutes and less than five.
    const squat = exerciseTime(exerciseOf('squat')!)
    expect(squat).toBeGreaterThan(120)
    expect(squat).toBeLessThan(300)
    // Four holds of at least 30 s on each side.
    expect(exerciseTime(exerciseOf('bent-knee-wall-stretch')!)).toBeGreaterThanOrEqual(240)
  })

  it('names no thing that no exercise takes', () => {
    for (const thing of thingsOf(exercises))
      expect(found({ equipment: thing }).length, thing).toBeGreaterThan(0)
  })
})
