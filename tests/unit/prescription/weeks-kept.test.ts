import { describe, expect, it } from 'vitest'
import { minutes } from '../../../src/math/units'
import { plannedOf } from '../../../src/prescription/current-plan'
import { dayInPlan } from '../../../src/prescription/plan'
import type { LogEntry, WorkoutDone } from '../../../src/prescription/records'
import { doneOf, keptOf, weeksKept } from '../../../src/prescription/weeks-kept'
import { workedRecords } from '../../tools/report-runners'

const { plan: record, log } = workedRecords('nothing-to-fix')
const plan = plannedOf(record!)!
const asked = plan.weeks.map(({ workouts }) => workouts.filter(({ kind }) => kind !== 'range'))
const exercise = (pain: number | null): WorkoutDone['exercises'][number] => ({
  exerciseId: 'squat',
  asked: { low: 8, high: 12 },
  sets: [],
  feel: null,
  pain,
})
const entry = (week: number, more: Partial<WorkoutDone> = {}): LogEntry => ({
  ...(log[0] as WorkoutDone),
  id: `workout-${week}`,
  day: dayInPlan(plan.startDay, week, 'mon'),
  plan: { id: record!.id, week, weekday: asked[week - 1]![0]!.day },
  minutes: minutes(25),
  ...more,
})
const kept = (entries: readonly LogEntry[], today: string) =>
  weeksKept(plan, doneOf(plan, record!.id, entries), today)

describe('a plan as it was kept', () => {
  it('tells of each week what was planned, what was due by then, and what was done of it', () => {
    const today = dayInPlan(plan.startDay, 2, asked[1]![0]!.day)
    const weeks = kept([entry(1), entry(1, { id: 'second' }), entry(2)], today)
    expect(weeks).toHaveLength(plan.weeks.length)
    expect(weeks.map(({ planned }) => planned)).toEqual(asked.map(({ length }) => length))
    expect(weeks[0]).toMatchObject({ week: 1, due: asked[0]!.length, done: 2, minutes: 50 })
    // The day itself is not over.
    const before = asked[1]!.filter(({ day }) => dayInPlan(plan.startDay, 2, day) < today).length
    expect(weeks[1]).toMatchObject({ due: before, done: 1 })
    expect(weeks.slice(2).every(({ due, done }) => due === 0 && done === 0)).toBe(true)
  })

  it('counts no workout of another plan, none without one, and no run', () => {
    const others = [entry(1, { plan: null }), entry(1, { plan: { id: 'other', week: 1, weekday: 'mon' } })]
    const run = { ...entry(1), kind: 'run', km: 8 } as unknown as LogEntry
    expect(kept([...others, run], plan.retestDay)[0]).toMatchObject({ done: 0, minutes: 0, pain: null })
  })

  it('tells the most pain, and apart from that none was told', () => {
    const hurt = entry(1, { exercises: [exercise(2), exercise(null), exercise(5)] })
    expect(kept([hurt, entry(1, { id: 'b', exercises: [exercise(0)] })], plan.retestDay)[0]!.pain).toBe(5)
    expect(kept([entry(1, { exercises: [exercise(null)] })], plan.retestDay)[0]!.pain).toBeNull()
    expect(kept([entry(1, { exercises: [exercise(0)] })], plan.retestDay)[0]!.pain).toBe(0)
  })

  it('is in short never more than all of it', () => {
    const again = Array.from({ length: 9 }, (_, index) => entry(1, { id: `again-${index}` }))
    const done = doneOf(plan, record!.id, again)
    const short = keptOf(plan, done, dayInPlan(plan.startDay, 2, 'mon'))
    expect([short.done, short.planned]).toEqual([asked[0]!.length, asked[0]!.length])
  })
})
