import { describe, expect, it } from 'vitest'
import { minutes } from '../../../src/math/units'
import { editedPlan } from '../../../src/prescription/edit-plan'
import { dayInPlan, type Plan } from '../../../src/prescription/plan'
import type { PlanRequest } from '../../../src/prescription/plan-request'
import { equipments } from '../../../src/runner/records'
import { planOf } from '../../tools/edited-plan'
import { aRunner, found } from '../../tools/plan-runners'

/** The plan begins on Monday, 30 November 2026; the race is on Saturday of its third week. */
const race = '2026-12-19'
const request = (changes: Partial<Omit<PlanRequest, 'week'>> = {}) =>
  aRunner({
    runs: '-e--e--',
    experience: 'regular',
    equipment: equipments,
    minutes: minutes(30),
    findings: [found('ankle-dorsiflexion-limited')],
    raceDay: race,
    ...changes,
  })

const daysOf = (plan: Plan, week: number) =>
  plan.weeks[week - 1]!.workouts.map(({ day }) => dayInPlan(plan.startDay, week, day))

const counts = (plan: Plan) =>
  plan.weeks.map(({ workouts }) => workouts.filter(({ kind }) => kind !== 'range').length)
const hardWeeks = (plan: Plan) =>
  plan.weeks.filter(({ workouts }) => workouts.some(({ isHard }) => isHard)).map(({ number }) => number)

describe('a race in the plan', () => {
  it('keeps its own day, the one before and the one after free of workouts and of range', () => {
    const plan = planOf(request())
    const taken = [2, 3, 4].flatMap((week) => daysOf(plan, week))
    for (const day of ['2026-12-18', '2026-12-19', '2026-12-20']) expect(taken).not.toContain(day)
    expect(plan.weeks[2]!.notes.join(' ')).toContain('Your race is on Saturday')
  })

  it('has a light week before it and two after it, and then goes on', () => {
    expect(counts(planOf(request()))).toEqual([2, 1, 1, 1, 2, 3])
    expect(hardWeeks(planOf(request()))).toEqual([6])
    const without = planOf(request({ raceDay: null }))
    expect(hardWeeks(without)).toEqual([2, 3, 4, 5, 6])
  })

  it('of long trails has four easy weeks after it', () => {
    expect(hardWeeks(planOf(request({ goal: 'long', isTrail: true })))).toEqual([])
  })

  it('that lies behind still has its easy weeks', () => {
    expect(counts(planOf(request({ raceDay: '2026-11-28' })))).toEqual([1, 2, 3, 3, 3, 3])
    expect(hardWeeks(planOf(request({ raceDay: '2026-11-28' })))).toEqual([3, 4, 5, 6])
  })

  it('puts the retest off until a week after it, and never on the day before', () => {
    expect(planOf(request({ raceDay: null })).retestDay).toBe('2027-01-11')
    expect(planOf(request({ raceDay: '2027-01-09' })).retestDay).toBe('2027-01-16')
    expect(planOf(request({ raceDay: '2027-01-12' })).retestDay).toBe('2027-01-19')
    expect(planOf(request({ raceDay: '2027-01-09', goal: 'long', isTrail: true })).retestDay).toBe(
      '2027-01-23',
    )
  })

  it('warns of a workout that is moved beside it', () => {
    const plan = planOf(request())
    const { day } = plan.weeks[2]!.workouts[0]!
    const { warnings } = editedPlan(plan, request(), {
      moves: [{ week: 3, from: day, to: 'fri' }],
      swaps: [],
      minutes: [],
    })
    expect(warnings.map(({ say }) => say)).toContain(
      'The workout on Friday is less than two days from your race.',
    )
  })
})
