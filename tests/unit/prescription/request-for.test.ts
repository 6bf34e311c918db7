import { describe, expect, it } from 'vitest'
import { makePlan } from '../../../src/prescription/plan'
import { planRequestSchema } from '../../../src/prescription/records'
import { requestFor, type PlanCircumstances } from '../../../src/prescription/request-for'
import type { RunnerProfile, SafetyAnswers } from '../../../src/runner/records'

const circumstances: PlanCircumstances = {
  startDay: '2026-11-30',
  findings: [],
  safety: null,
  lifeLoad: 'light',
  checks: [],
  retests: [],
  weeksTrained: 0,
}
const calm: SafetyAnswers = { flags: [], isCleared: false }

const asked = (profile: RunnerProfile, safety: SafetyAnswers | null = null) =>
  requestFor(profile, { ...circumstances, safety })

describe('the request of a profile', () => {
  it('is an ordinary week where nothing was said, and makes a plan', () => {
    const request = asked({})
    expect(request).toMatchObject({
      week: { mon: 'none', tue: 'easy', thu: 'easy', sun: 'easy' },
      minutes: 20,
      workoutsPerWeek: 2,
      runMinutes: 40,
      equipment: [],
      season: 'off-season',
      experience: 'none',
      ageGroup: 'adult',
      goal: 'general',
      weeksToRace: null,
    })
    expect(planRequestSchema.parse(request)).toEqual(request)
    expect(makePlan(request).kind).toBe('plan')
  })

  it('takes a hard day for hard, also where no run was named on it', () => {
    expect(asked({ runDays: ['mon'], hardDays: ['wed'] }).week).toMatchObject({
      mon: 'easy',
      wed: 'hard',
      tue: 'none',
    })
  })

  it.each([
    ['2027-01-04', 5],
    ['2027-01-03', 4],
    ['2026-11-30', 0],
    ['2026-11-29', null],
  ] as const)('counts whole weeks to a race on %s: %s', (raceDay, weeks) => {
    expect(asked({ raceDay }).weeksToRace).toBe(weeks)
  })

  it.each([
    ['under-16', 'under-16'],
    ['16-17', '16-17'],
    ['40-49', 'adult'],
    ['60-69', '60-or-over'],
    ['80-or-over', '60-or-over'],
  ] as const)('%s is %s', (ageBand, group) => {
    expect(asked({ ageBand }).ageGroup).toBe(group)
  })

  it.each([
    ['5k', 'short'],
    ['10k', 'short'],
    ['speed', 'short'],
    ['marathon', 'long'],
    ['ultra-trail', 'long'],
    ['general', 'general'],
  ] as const)('%s is a %s goal', (goal, kind) => {
    expect(asked({ goal })).toMatchObject({ goal: kind, isTrail: goal === 'ultra-trail' })
  })

  it('tells how long a run is by six minutes a kilometre, at least a quarter of an hour', () => {
    expect(asked({ runDays: ['mon', 'wed', 'fri'], weeklyKm: 30 }).runMinutes).toBe(60)
    expect(asked({ runDays: ['mon', 'wed', 'fri'], weeklyKm: 3 }).runMinutes).toBe(15)
  })

  it('spares a place that still troubles the runner, and not one that is over', () => {
    const history = (isCurrent: boolean): RunnerProfile => ({
      history: [{ kind: 'injury', part: 'knee', isCurrent }],
    })
    expect(asked(history(true)).pains).toEqual([{ part: 'knee', intensity: 4, isSharp: false, isOld: true }])
    expect(asked(history(false)).pains).toEqual([])
  })

  it('knows a fresh operation and a groin that is not over as conditions', () => {
    const history: RunnerProfile['history'] = [
      { kind: 'operation', part: 'knee', since: 'under-12-weeks' },
      { kind: 'injury', part: 'groin', isCurrent: true },
    ]
    expect(asked({ history }).conditions).toEqual(['recent-surgery', 'groin-strain'])
  })
})

describe('what was answered before the assessment', () => {
  it('stops the plan at a flag that needs a professional', () => {
    const request = asked({}, { ...calm, flags: ['calf-swelling'] })
    expect(request.redFlags.length).toBeGreaterThan(0)
    // One that came with the tests stops it as one before them.
    expect(asked({}, { ...calm, since: ['calf-swelling'] }).redFlags).toEqual(request.redFlags)
    expect(makePlan(request).kind).toBe('no-plan')
  })

  it('spares the place that hurts, and trains nothing where nobody said which one it is', () => {
    const named = asked({}, { ...calm, painNow: { intensity: 5, part: 'achilles' } })
    expect(named.pains).toEqual([{ part: 'achilles', intensity: 5, isSharp: false }])
    expect(named.redFlags).toEqual([])
    expect(asked({}, { ...calm, painNow: { intensity: 4 } }).redFlags[0]).toMatch(/say where/)
    expect(asked({}, { ...calm, painNow: { intensity: 1, isSharp: true } }).redFlags).toHaveLength(1)
    expect(asked({}, { ...calm, painNow: { intensity: 3 } }).redFlags).toEqual([])
  })

  it('takes dizziness for a condition, which leaves out what needs balance', () => {
    expect(asked({}, { ...calm, flags: ['dizziness'] }).conditions).toEqual(['dizziness'])
  })
})
