import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { minutes } from '../../../src/math/units'
import type { LogEntry, PlanRecord } from '../../../src/prescription/records'
import { buildDatabaseV2 } from '../../fixtures/storage/database-v2'
import { freshStore, rawDatabase, refusePuts } from '../../fixtures/storage/fresh-store'
import { aRunner, found } from '../../tools/plan-runners'

const plan = (id: string, madeAt: string, runnerId = 'a'): PlanRecord => ({
  schemaVersion: 2,
  id,
  runnerId,
  madeAt,
  request: aRunner({ findings: [found('ankle-dorsiflexion-uneven', 'left')] }),
  edits: { moves: [{ week: 1, from: 'mon', to: 'tue' }], swaps: [], minutes: [] },
})

const entry = (id: string, day: string): Extract<LogEntry, { kind: 'cross-training' }> => ({
  schemaVersion: 2,
  kind: 'cross-training',
  id,
  runnerId: 'a',
  day,
  what: 'yoga',
  minutes: minutes(40),
  note: '',
})

test('the newest plan of a runner is the one that counts, and comes back as it was', async () => {
  const { plans } = freshStore()
  const newest = plan('2', '2026-11-24T10:00:00Z')
  await plans.savePlan(newest)
  await plans.savePlan(plan('1', '2026-11-24T10:30:00+01:00'))
  await plans.savePlan(plan('3', '2026-12-01T10:00:00Z', 'b'))
  expect(await plans.plan('a')).toEqual(newest)
  expect(await plans.plan('c')).toBeNull()
})

test('the log is in the order of its days, and an entry kept again replaces itself', async () => {
  const { plans } = freshStore()
  await plans.saveEntry(entry('late', '2026-11-26'))
  await plans.saveEntry(entry('early', '2026-11-20'))
  await plans.saveEntry({ ...entry('late', '2026-11-26'), minutes: minutes(20) })
  expect(await plans.log('a')).toMatchObject([
    { id: 'early', minutes: 40 },
    { id: 'late', minutes: 20 },
  ])
})

test('what a full disk does not take is still what the page shows', async () => {
  const { plans } = freshStore()
  const end = refusePuts(() => new DOMException('full', 'QuotaExceededError'))
  expect(await plans.saveEntry(entry('held', '2026-11-20'))).toBe('held')
  expect(await plans.log('a')).toHaveLength(1)
  end()
})

test('a plan that does not validate is set aside', async () => {
  const { name, plans, events } = freshStore()
  await plans.savePlan(plan('1', '2026-11-24T10:00:00Z'))
  const raw = await rawDatabase(name)
  await raw.put('plans', { ...plan('1', '2026-11-24T10:00:00Z'), request: { minutes: 'many' } })
  raw.close()
  expect(await plans.plan('a')).toBeNull()
  expect(events).toMatchObject([{ kind: 'row-set-aside', store: 'plans' }])
})

test('a database of version 2 takes plans in and keeps what it had', async () => {
  await buildDatabaseV2('plans-on-2')
  const { plans, assessments, events } = freshStore({ name: 'plans-on-2' })
  expect(await plans.plan('runner-v2')).toBeNull()
  await plans.saveEntry(entry('first', '2026-11-24'))
  expect(await plans.log('a')).toHaveLength(1)
  expect(await assessments.assessments()).toHaveLength(2)
  expect(events).toEqual([])
})

test('an entry that is deleted is gone, also one that was only held and on a full disk', async () => {
  const { plans } = freshStore()
  await plans.saveEntry(entry('stays', '2026-11-20'))
  await plans.saveEntry(entry('goes', '2026-11-21'))
  const end = refusePuts(() => new DOMException('full', 'QuotaExceededError'))
  await plans.saveEntry(entry('held', '2026-11-22'))
  expect(await plans.deleteEntry('goes')).not.toBeNull()
  expect(await plans.deleteEntry('held')).not.toBeNull()
  end()
  await plans.saveEntry(entry('later', '2026-11-23'))
  expect((await plans.log('a')).map(({ id }) => id)).toEqual(['stays', 'later'])
})
