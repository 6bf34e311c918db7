import { describe, expect, it } from 'vitest'
import { minutes } from '../../../src/math/units'
import { daysAfter } from '../../../src/prescription/iso-day'
import { dayInPlan, makePlan } from '../../../src/prescription/plan'
import type { LogEntry } from '../../../src/prescription/records'
import { startWarnings } from '../../../src/prescription/start-warnings'
import type { Weekday } from '../../../src/runner/records'
import { aRunner, found } from '../../tools/plan-runners'

/** One hard run, on Thursday; a heavy workout is missed, and done on another day. */
const request = aRunner({
  experience: 'regular',
  minutes: minutes(30),
  runs: 'e--H-e-',
  findings: [found('ankle-dorsiflexion-uneven', 'left')],
})
const made = makePlan(request)
if (made.kind !== 'plan') throw new Error('no plan')
const week = made.weeks.find(({ workouts }) => workouts.some(({ isHard }) => isHard))!
const heavy = week.workouts.find(({ isHard }) => isHard)!
const on = (day: Weekday) => dayInPlan(made.startDay, week.number, day)
const ofMe = { schemaVersion: 2, runnerId: 'me', id: 'entry' } as const

const said = (day: Weekday, { log = [] as readonly LogEntry[], workout = heavy } = {}): string =>
  startWarnings({ workout, plan: made, planId: 'p', request, log, today: on(day) }).join(' ')

describe('a workout that is begun on another day', () => {
  it.each([
    ['mon', ''],
    ['tue', ''],
    ['wed', 'hard run is less than a day away'],
    ['thu', 'hard run today'],
    ['fri', 'hard run is less than a day away'],
    ['sat', ''],
  ] as const)('of heavy work, on %s: "%s"', (day, words) => {
    if (words === '') expect(said(day)).toBe('')
    else expect(said(day)).toContain(words)
  })

  it('of light work only minds the day of the hard run, and range minds nothing', () => {
    const light = { ...heavy, isHard: false }
    expect(said('wed', { workout: light })).toBe('')
    expect(said('thu', { workout: light })).toContain('hard run today')
    expect(said('thu', { workout: { ...light, kind: 'range' } })).toBe('')
  })

  it('knows what the log has of yesterday: speed work, and heavy work of this plan', () => {
    const yesterday = daysAfter(on('tue'), -1)
    const run = (isSpeedWork: boolean): LogEntry => ({
      ...ofMe,
      kind: 'run',
      day: yesterday,
      km: 8,
      minutes: minutes(40),
      isSpeedWork,
      feel: null,
      startedAt: null,
      note: '',
    })
    expect(said('tue', { log: [run(true)] })).toContain('hard run')
    expect(said('tue', { log: [run(false)] })).toBe('')
    const lifted = (weekday: Weekday, id = 'p'): LogEntry => ({
      ...ofMe,
      kind: 'workout',
      day: yesterday,
      plan: { id, week: week.number, weekday },
      minutes: minutes(20),
      exercises: [],
      settled: null,
    })
    expect(said('tue', { log: [lifted(heavy.day)] })).toContain('lifted heavy yesterday')
    expect(said('tue', { log: [lifted(heavy.day, 'another')] })).toBe('')
  })
})
