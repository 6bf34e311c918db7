import { describe, expect, it } from 'vitest'
import { minutes } from '../../../src/math/units'
import { isDone, risesFast, unsettled, weekOfLog } from '../../../src/prescription/log-facts'
import { makePlan } from '../../../src/prescription/plan'
import type { LogEntry, RunDone, WorkoutDone } from '../../../src/prescription/records'
import { requestFor } from '../../../src/prescription/request-for'
import { dayOfRoutine } from '../../../src/prescription/routine'
import { doneOf, keptOf, weeksKept } from '../../../src/prescription/weeks-kept'
import { aRunner, found } from '../../tools/plan-runners'

const ofMe = { schemaVersion: 2, runnerId: 'me' } as const

const run = (day: string, km: number, isSpeedWork = false): RunDone => ({
  ...ofMe,
  kind: 'run',
  id: `run ${day}`,
  day,
  km,
  minutes: minutes(km * 6),
  isSpeedWork,
  feel: null,
  startedAt: null,
  note: '',
})

const workout = (day: string, more: Partial<WorkoutDone> = {}, pain: number | null = null): WorkoutDone => ({
  ...ofMe,
  kind: 'workout',
  id: `workout ${day}`,
  day,
  plan: null,
  minutes: minutes(20),
  settled: null,
  exercises: [{ exerciseId: 'squat', asked: { low: 8, high: 12 }, sets: [], feel: null, pain }],
  ...more,
})

const check = (day: string, value: number): LogEntry => ({
  ...ofMe,
  kind: 'check',
  id: `check ${day}`,
  day,
  of: 'plank',
  readings: [{ side: 'both', value }],
})

describe('the week of a log', () => {
  it('runs from Monday to Sunday, and sums what was done in it', () => {
    const log = [
      run('2026-11-22', 30),
      run('2026-11-23', 8),
      run('2026-11-26', 6, true),
      workout('2026-11-29'),
      check('2026-11-29', 40),
      run('2026-11-30', 30),
    ]
    expect(weekOfLog(log, '2026-11-23')).toMatchObject({
      km: 14,
      runs: 2,
      speedWork: 1,
      workouts: 1,
      minutes: 104,
    })
  })
})

describe('what was kept of a plan', () => {
  const plan = makePlan(aRunner())
  if (plan.kind !== 'plan') throw new Error('no plan')
  const asked = (week: number) => plan.weeks[week - 1]!.workouts.find(({ kind }) => kind !== 'range')!
  const ofPlan = (day: string, week: number) =>
    workout(day, { plan: { id: 'p', week, weekday: asked(week).day } })

  it('counts a missed workout once, and nothing in a row', () => {
    const first = plan.weeks[0]!.workouts.filter(({ kind }) => kind !== 'range').length
    expect(keptOf(plan, doneOf(plan, 'p', []), '2026-12-07')).toEqual({ planned: first, done: 0 })
    const log = [ofPlan('2026-12-01', 1), ofPlan('2026-12-06', 1), workout('2026-12-02')]
    expect(keptOf(plan, doneOf(plan, 'p', log), '2026-12-07').done).toBe(2)
  })

  it('asks for nothing before the plan has begun, and never finds more done than planned', () => {
    expect(keptOf(plan, doneOf(plan, 'p', []), plan.startDay)).toEqual({ planned: 0, done: 0 })
    const many = Array.from({ length: 9 }, (_, index) => ofPlan(`2026-12-0${index + 1}`, 1))
    const { planned, done } = keptOf(plan, doneOf(plan, 'p', many), '2026-12-07')
    expect(done).toBe(planned)
  })
})

describe('a day for range alone', () => {
  const stiff = makePlan(aRunner({ findings: [found('ankle-dorsiflexion-uneven', 'left')] }))
  if (stiff.kind !== 'plan') throw new Error('no plan')
  const { workouts } = stiff.weeks[0]!
  const entry = (kind: 'range' | 'strength') =>
    workout('2026-12-01', {
      id: kind,
      plan: { id: 'p', week: 1, weekday: workouts.find((each) => each.kind === kind)!.day },
    })

  it('is a bonus: it stands for no workout, in sum or week by week', () => {
    expect(keptOf(stiff, doneOf(stiff, 'p', [entry('range')]), '2026-12-07').done).toBe(0)
    expect(keptOf(stiff, doneOf(stiff, 'p', [entry('range'), entry('strength')]), '2026-12-07').done).toBe(1)
    const [week] = weeksKept(stiff, doneOf(stiff, 'p', [entry('range'), entry('strength')]), '2026-12-07')
    expect(week).toMatchObject({ done: 1, minutes: 20 })
  })

  it('counts what was done of a workout that was moved, under the day that the plan had laid it on', () => {
    const { day } = workouts.find(({ kind }) => kind === 'strength')!
    const moved = { day: 'sun', movedFrom: day } as const
    const first = { number: 1, workouts: [moved] }
    expect(isDone([entry('strength')], 'p', first, moved)).toBe(true)
    expect(isDone([entry('strength')], 'p', { number: 1, workouts: [] }, { day: 'sun' })).toBe(false)
    expect(isDone([entry('strength')], 'p', { number: 2, workouts: [moved] }, moved)).toBe(false)
  })

  it('counts an entry of before, which names the day that a workout had been moved to, unless one was laid on that', () => {
    const { day } = workouts.find(({ kind }) => kind === 'strength')!
    const moved = { day: 'sun', movedFrom: day } as const
    const old = workout('2026-12-06', { id: 'old', plan: { id: 'p', week: 1, weekday: 'sun' } })
    expect(isDone([old], 'p', { number: 1, workouts: [moved] }, moved)).toBe(true)
    const laid = { day: 'wed', movedFrom: 'sun' } as const
    expect(isDone([old], 'p', { number: 1, workouts: [moved, laid] }, moved)).toBe(false)
    expect(isDone([old], 'p', { number: 1, workouts: [moved, laid] }, laid)).toBe(true)
  })
})

describe('what the log tells of itself', () => {
  it.each([
    [10, 13.1, true],
    [10, 13, false],
    [9, 30, false],
  ])('%d km and then %d in seven days rise fast: %s', (before, now, isFast) => {
    expect(risesFast([run('2026-11-15', before), run('2026-11-22', now)], '2026-11-24')).toBe(isFast)
  })

  it.each([
    ['of yesterday', '2026-11-23', 3, null, true],
    ['of today', '2026-11-24', 3, null, false],
    ['of long ago', '2026-11-16', 3, null, false],
    ['that was answered', '2026-11-23', 3, true, false],
    ['without pain', '2026-11-23', null, null, false],
  ] as const)('asks whether pain has settled: of a workout %s', (_what, day, pain, settled, asks) => {
    expect(unsettled([workout(day, { settled }, pain)], '2026-11-24') !== null).toBe(asks)
  })
})

it('sex changes the order of the routine alone: it puts the side of the hip first, also in a week of two workouts', () => {
  const circumstances = {
    startDay: '2026-11-30',
    findings: [],
    safety: null,
    lifeLoad: 'light',
    checks: [],
    retests: [],
    weeksTrained: 0,
  } as const
  const slots = (profile: { readonly sex?: 'female' | 'male' }) =>
    dayOfRoutine(requestFor({ ...profile, workoutsPerWeek: 2 }, circumstances), {
      week: 1,
      index: 0,
      count: 2,
    }).slots
  expect(slots({ sex: 'female' })[0]).toBe('hip-side')
  expect(slots({ sex: 'female' }).filter((slot) => slot !== 'hip-side')).toEqual(slots({}))
  expect(slots({ sex: 'male' })).toEqual(slots({}))
})
