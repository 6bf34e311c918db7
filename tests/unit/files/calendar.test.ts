import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { calendarText, retestText } from '../../../src/files/calendar'
import { calendarOf, type CalendarOf } from '../../../src/files/calendar-file'
import { minutes } from '../../../src/math/units'
import type { PlanRecord, WorkoutDone } from '../../../src/prescription/records'
import { weekdays, type Weekday } from '../../../src/runner/records'
import { dayInPlan, makePlan, type Plan } from '../../../src/prescription/plan'
import { aRunner, found } from '../../tools/plan-runners'

const planOf = (startDay: string): Plan => {
  const made = makePlan(aRunner({ startDay, findings: [found('ankle-dorsiflexion-uneven', 'left')] }))
  if (made.kind !== 'plan') throw new Error('no plan')
  return made
}

const plan = planOf('2026-11-30')
const calendar = (of: Plan, mark = '', before: readonly Plan[] = []) =>
  calendarText({ runnerId: 'runner-a', plan: of, before, stamp: '2026-11-24T10:05:06+01:00', mark })
const text = calendar(plan)

test('is the file that was read and accepted', async () => {
  await expect(text.replaceAll('\r\n', '\n')).toMatchFileSnapshot(
    join(import.meta.dirname, '../../fixtures/plans/calendar.ics'),
  )
})

test('every line ends with CR and LF, and none is longer than 75 bytes', () => {
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
  const encoder = new TextEncoder()
  for (const line of text.split('\r\n')) expect(encoder.encode(line).length).toBeLessThanOrEqual(75)
})

test('has a day for every workout and one for the retest, each with a name of its own', () => {
  const unfolded = text.replaceAll('\r\n ', '')
  const keys = [...unfolded.matchAll(/^UID:(.*)$/gm)].map(([, key]) => key)
  expect(keys).toHaveLength(plan.weeks.reduce((sum, { workouts }) => sum + workouts.length, 1))
  expect(new Set(keys).size).toBe(keys.length)
  const starts = [...unfolded.matchAll(/^DTSTART;VALUE=DATE:(\d+)/gm)].map(([, day]) => day)
  const days = plan.weeks.flatMap(({ number, workouts }) =>
    workouts.map(({ day }) => dayInPlan(plan.startDay, number, day)),
  )
  expect(starts).toEqual([...days, plan.retestDay].map((day) => day.replaceAll('-', '')))
  expect(unfolded).toContain('DTSTAMP:20261124T090506Z')
})

test('escapes what the format takes for its own signs', () => {
  const [week, ...rest] = plan.weeks
  const [workout, ...others] = week!.workouts
  const named = { ...workout!, title: 'Legs, core; a\\b' }
  const odd = { ...plan, weeks: [{ ...week!, workouts: [named, ...others] }, ...rest] }
  expect(calendar(odd).replaceAll('\r\n ', '')).toContain('Legs\\, core\\; a\\\\b')
})

test('marks every day of a demonstration as one', () => {
  const marked = calendar(plan, 'Demonstration: ')
  const titles = [...marked.matchAll(/^SUMMARY:(.*)$/gm)].map(([, title]) => title)
  expect(titles).toHaveLength((text.match(/^SUMMARY:/gm) ?? []).length)
  for (const title of titles) expect(title).toMatch(/^Demonstration: /)
})

test('lays the days of a plan that begins in the middle of a week from its own first day on', () => {
  const middle = planOf('2026-12-02')
  const first = calendar(middle).match(/DTSTART;VALUE=DATE:(\d+)/g) ?? []
  for (const line of first) expect(Number(line.slice(-8))).toBeGreaterThanOrEqual(20261202)
})

interface Event {
  readonly uid: string
  readonly day: string
  readonly status: string
  readonly sequence: number
  readonly text: string
}

const eventsOf = (file: string): readonly Event[] =>
  file
    .replaceAll('\r\n ', '')
    .split('BEGIN:VEVENT')
    .slice(1)
    .map((event) => {
      const field = (name: string) => new RegExp(`^${name}[^:]*:(.*)$`, 'm').exec(event)?.[1]?.trim() ?? ''
      return {
        uid: field('UID'),
        day: field('DTSTART'),
        status: field('STATUS'),
        sequence: Number(field('SEQUENCE')),
        text: field('DESCRIPTION'),
      }
    })

const recordOf = (id: string, changes: Parameters<typeof aRunner>[0], edits = {}): PlanRecord => ({
  schemaVersion: 2,
  id,
  runnerId: 'runner-a',
  madeAt: '2026-11-24T10:00:00Z',
  request: aRunner({ startDay: '2026-11-30', ...changes }),
  edits: { moves: [], swaps: [], minutes: [], ...edits },
})

const fileOf = (record: PlanRecord, of: Partial<CalendarOf> = {}, stamp = '2026-12-01T08:00:00Z') =>
  eventsOf(calendarOf(record, { log: [], plans: [], ...of }, stamp)!)

describe('a later file', () => {
  const first = recordOf('first', { runs: 'e-eH-e-' })

  it('has the same names for the same days, and a higher count', () => {
    const [one, two] = [fileOf(first), fileOf(first, {}, '2026-12-01T08:01:00Z')]
    expect(two.map(({ uid }) => uid)).toEqual(one.map(({ uid }) => uid))
    for (const [index, { sequence }] of two.entries()) expect(sequence).toBeGreaterThan(one[index]!.sequence)
    for (const { uid, day } of one) expect(uid.startsWith('retest.') || uid.includes(day)).toBe(true)
  })

  it('cancels the days of a plan that was made anew, and leaves those before it alone', () => {
    const anew = recordOf('anew', { runs: 'He--e-e', startDay: '2026-12-14', workoutsPerWeek: 2 })
    const events = fileOf(anew, { plans: [first, anew] })
    const days = new Set(events.filter(({ status }) => status === 'CONFIRMED').map(({ uid }) => uid))
    const off = events.filter(({ status }) => status === 'CANCELLED')
    const old = fileOf(first).filter(({ uid, day }) => !uid.startsWith('retest.') && day >= '20261214')
    expect(off.map(({ uid }) => uid).toSorted()).toEqual(
      old
        .map(({ uid }) => uid)
        .filter((uid) => !days.has(uid))
        .toSorted(),
    )
    expect(off.length).toBeGreaterThan(0)
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
  })

  it('cancels the day that a workout was moved from', () => {
    const [week] = planOf('2026-11-30').weeks
    const from = week!.workouts.find(({ kind }) => kind === 'strength')!.day
    const to = weekdays.find(
      (day) => !week!.workouts.some((workout) => workout.day === day) && day !== 'thu',
    )!
    const plain = recordOf('moved', { findings: [found('ankle-dorsiflexion-uneven', 'left')] })
    const moved = { ...plain, edits: { ...plain.edits, moves: [{ week: 1, from, to }] } }
    const dayOf = (day: Weekday) => dayInPlan('2026-11-30', 1, day).replaceAll('-', '')
    const status = (day: string) => fileOf(moved).find((event) => event.day === day)?.status
    expect([status(dayOf(from)), status(dayOf(to))]).toEqual(['CANCELLED', 'CONFIRMED'])
  })

  it('tells a workout as the log has left it', () => {
    const plain = recordOf('adapted', { findings: [found('ankle-dorsiflexion-uneven', 'left')] })
    const hurt = ['2026-11-27', '2026-11-29'].map((day) => ({
      schemaVersion: 2 as const,
      kind: 'workout' as const,
      id: day,
      runnerId: 'runner-a',
      day,
      plan: null,
      minutes: minutes(20),
      settled: null,
      exercises: [
        {
          exerciseId: 'calf-raise-off-step',
          asked: { low: 10, high: 20 },
          sets: [{ side: 'left' as const, done: 10, kg: null, band: null }],
          feel: null,
          pain: 6,
        },
      ],
    }))
    const told = (log: readonly WorkoutDone[]) =>
      fileOf(plain, { log }).filter(({ text: words }) => words.includes('Slow calf raise off a step'))
    expect(told([]).length).toBeGreaterThan(0)
    expect(told(hurt)).toEqual([])
  })

  it('does not touch the days of its runner where it is a demonstration', () => {
    const own = fileOf(first).map(({ uid }) => uid)
    const demonstrated = eventsOf(calendar(plan, 'Demonstration: ')).map(({ uid }) => uid)
    expect(demonstrated.filter((uid) => own.includes(uid))).toEqual([])
  })
})

test('of whoever has no plan it has the next test alone, under the name that a plan’s file takes over', () => {
  const [event, ...others] = eventsOf(retestText('2027-01-25', 'runner-a', '2026-11-30T10:00:00Z'))
  expect(others).toEqual([])
  expect(event).toMatchObject({ uid: 'retest.828ed219@evenstride', day: '20270125', status: 'CONFIRMED' })
  const later = fileOf(recordOf('later', {})).find(({ uid }) => uid === event!.uid)
  expect(later!.sequence).toBeGreaterThan(event!.sequence)
})

test('two runners who share a calendar take none of each other’s days, and their ids stand in none', () => {
  const [anna, berta] = ['anna-4711', 'berta-0815'].map((runnerId) => ({ ...recordOf('same', {}), runnerId }))
  const names = [anna!, berta!].map((record) => fileOf(record).map(({ uid }) => uid))
  expect(names[0]!.filter((uid) => names[1]!.includes(uid))).toEqual([])
  expect(new Set(names[0]).size).toBe(names[0]!.length)
  expect(calendarOf(anna!, { log: [], plans: [] }, '2026-12-01T08:00:00Z')).not.toContain('4711')
})

test('the next test speaks up at nine on its day, once, and no workout does', () => {
  const alarms = (file: string) => file.match(/BEGIN:VALARM[^]*?END:VALARM/g) ?? []
  for (const file of [text, retestText('2027-01-25', 'runner-a', '2026-11-30T10:00:00Z')]) {
    const [alarm, ...others] = alarms(file)
    expect(others).toEqual([])
    expect(alarm!.split('\r\n')).toEqual([
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:Test again with Evenstride',
      'TRIGGER:PT9H',
      'END:VALARM',
    ])
    const event = file.split('BEGIN:VEVENT').find((each) => each.includes('VALARM'))
    expect(event).toContain('UID:retest.')
  }
})
