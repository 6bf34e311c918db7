import { join } from 'node:path'
import { expect, test } from 'vitest'
import { calendarText } from '../../../src/files/calendar'
import { dayInPlan, makePlan, type Plan } from '../../../src/prescription/plan'
import { aRunner, found } from '../../tools/plan-runners'

const planOf = (startDay: string): Plan => {
  const made = makePlan(aRunner({ startDay, findings: [found('ankle-dorsiflexion-uneven', 'left')] }))
  if (made.kind !== 'plan') throw new Error('no plan')
  return made
}

const plan = planOf('2026-11-30')
const text = calendarText(plan, 'plan-a', '2026-11-24T10:05:06+01:00')

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
  expect(calendarText(odd, 'p', '2026-11-24T10:00:00Z').replaceAll('\r\n ', '')).toContain(
    'Legs\\, core\\; a\\\\b',
  )
})

test('marks every day of a demonstration as one', () => {
  const marked = calendarText(plan, 'p', '2026-11-24T10:00:00Z', 'Demonstration: ')
  const titles = [...marked.matchAll(/^SUMMARY:(.*)$/gm)].map(([, title]) => title)
  expect(titles).toHaveLength((text.match(/^SUMMARY:/gm) ?? []).length)
  for (const title of titles) expect(title).toMatch(/^Demonstration: /)
})

test('lays the days of a plan that begins in the middle of a week from its own first day on', () => {
  const middle = planOf('2026-12-02')
  const first = calendarText(middle, 'p', '2026-11-24T10:00:00Z').match(/DTSTART;VALUE=DATE:(\d+)/g) ?? []
  for (const line of first) expect(Number(line.slice(-8))).toBeGreaterThanOrEqual(20261202)
})
