import { expect, test } from 'vitest'
import { nextRetest, retestDue } from '../../../src/prescription/retest-due'

test('a retest is spoken of from a week before its day, and due from that day on', () => {
  const on = (today: string) => retestDue('2026-04-12', '2026-03-01', today)
  expect(on('2026-04-04')).toBeNull()
  expect(on('2026-04-05')).toEqual({ day: '2026-04-12', state: 'soon' })
  expect(on('2026-04-11')?.state).toBe('soon')
  expect(on('2026-04-12')?.state).toBe('due')
  expect(on('2026-06-30')?.state).toBe('due')
})

test('a test from a week before that day on was the retest', () => {
  expect(retestDue('2026-04-12', '2026-04-05', '2026-04-13')?.state).toBe('due')
  expect(retestDue('2026-04-12', '2026-04-06', '2026-04-13')).toBeNull()
  expect(retestDue('2026-04-12', '2026-05-06', '2026-06-13')).toBeNull()
})

test('without a plan it is eight weeks after the last test, and never before a first one', () => {
  expect(retestDue(null, '2026-03-01', '2026-04-18')).toBeNull()
  expect(retestDue(null, '2026-03-01', '2026-04-26')).toEqual({ day: '2026-04-26', state: 'due' })
  expect(retestDue(null, null, '2026-04-26')).toBeNull()
  expect(retestDue('2026-04-12', null, '2026-04-26')).toBeNull()
})

test('once the test of the plan is made, the next one is eight weeks after it, with or without another plan', () => {
  expect(nextRetest('2026-04-12', '2026-03-01')).toBe('2026-04-12')
  expect(nextRetest('2026-04-12', '2026-04-12')).toBe('2026-06-07')
  expect(retestDue('2026-04-12', '2026-04-12', '2026-05-30')).toBeNull()
  expect(retestDue('2026-04-12', '2026-04-12', '2026-05-31')).toEqual({ day: '2026-06-07', state: 'soon' })
  expect(nextRetest(null, '2026-04-12')).toBe('2026-06-07')
})
