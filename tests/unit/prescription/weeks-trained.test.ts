import { describe, expect, it } from 'vitest'
import { minutes } from '../../../src/math/units'
import { daysAfter } from '../../../src/prescription/iso-day'
import { makePlan } from '../../../src/prescription/plan'
import type { LogEntry } from '../../../src/prescription/records'
import { weeksTrained } from '../../../src/prescription/weeks-trained'
import { equipments } from '../../../src/runner/records'
import { aRunner } from '../../tools/plan-runners'

const today = '2026-11-30'

const done = (daysAgo: number, exerciseId = 'squat', setCount = 2): LogEntry => ({
  schemaVersion: 2,
  id: `${daysAgo}`,
  runnerId: 'me',
  day: daysAfter(today, -daysAgo),
  kind: 'workout',
  plan: null,
  minutes: minutes(20),
  exercises: [
    {
      exerciseId,
      asked: { low: 8, high: 12 },
      sets: Array.from(
        { length: setCount },
        () => ({ side: 'both', done: 10, kg: null, band: null }) as const,
      ),
      feel: null,
      pain: null,
    },
  ],
  settled: null,
})

describe('the weeks that were trained', () => {
  it('are those with a workout of strength in them, back to a break of four weeks', () => {
    expect(weeksTrained([], today)).toBe(0)
    expect(weeksTrained([done(1), done(3), done(8), done(15)], today)).toBe(3)
    expect(weeksTrained([done(1), done(8), done(35)], today)).toBe(3)
    expect(weeksTrained([done(1), done(8), done(36)], today)).toBe(2)
    expect(weeksTrained([done(28), done(30)], today)).toBe(0)
    expect(weeksTrained([done(27), done(30)], today)).toBe(2)
  })

  it('do not count days of range alone, an exercise without a set, or what is done today', () => {
    expect(weeksTrained([done(1, 'bent-knee-wall-stretch'), done(8, 'squat', 0), done(0)], today)).toBe(0)
  })
})

const blocksOf = (experience: 'none' | 'some' | 'regular', trained: number) => {
  const plan = makePlan(
    aRunner({
      experience,
      weeksTrained: trained,
      equipment: equipments,
      minutes: minutes(30),
      runs: '-e--e--',
    }),
  )
  if (plan.kind !== 'plan') throw new Error('no plan')
  return {
    blocks: plan.weeks.map(({ block }) => block).join(' '),
    workouts: plan.weeks.map(({ workouts }) => workouts.filter(({ kind }) => kind !== 'range').length),
  }
}

describe('a second cycle', () => {
  it('of a beginner learns nothing anew, and begins with three workouts', () => {
    const first = blocksOf('none', 0)
    expect(first.blocks).toBe('learn learn learn learn build build build build')
    expect(first.workouts).toEqual([2, 2, 3, 3, 3, 3, 3, 3])
    const second = blocksOf('none', 8)
    expect(second.blocks).toBe('build build build build build build build build')
    expect(second.workouts).toEqual([3, 3, 3, 3, 3, 3, 3, 3])
  })

  it('that is made anew in its third week goes on where it was', () => {
    expect(blocksOf('none', 2).blocks).toBe('learn learn build build build build build build')
    expect(blocksOf('none', 2).workouts[0]).toBe(3)
  })

  it('of somebody who trains regularly takes turns between heavy and fast', () => {
    expect(blocksOf('regular', 0).blocks).toBe('learn build build build power power power power')
    expect(blocksOf('regular', 8).blocks).toBe('build build build power power power power build')
  })
})
