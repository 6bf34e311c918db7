import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { virtualRunnerId } from '../../../src/assessment/virtual-runner'
import { minutes } from '../../../src/math/units'
import type { LogEntry, PlanRecord } from '../../../src/prescription/records'
import { freshStore, rawDatabase } from '../../fixtures/storage/fresh-store'
import { aRunner } from '../../tools/plan-runners'

const plan = (id: string, runnerId = virtualRunnerId): PlanRecord => ({
  schemaVersion: 2,
  id,
  runnerId,
  madeAt: '2026-11-30T08:00:00.000Z',
  request: aRunner({ startDay: '2026-11-30' }),
  edits: { moves: [], swaps: [], minutes: [] },
})
const run = (id: string, runnerId = virtualRunnerId): LogEntry => ({
  schemaVersion: 2,
  kind: 'run',
  id,
  runnerId,
  day: '2026-11-30',
  minutes: minutes(30),
  km: 5,
  isSpeedWork: false,
  feel: null,
  startedAt: null,
  note: '',
})

test('plan and log of the virtual runner are read back, and not a row of them is in the database', async () => {
  const { name, plans, close } = freshStore()
  await plans.savePlan(plan('own', 'me'))
  expect(await plans.savePlan(plan('shown'))).toBe('held')
  expect(await plans.saveEntry(run('one'))).toBe('held')
  await plans.saveEntry(run('two'))
  const bringBack = await plans.deleteEntry('one')
  expect(await plans.plan(virtualRunnerId)).toEqual(plan('shown'))
  expect(await plans.plans(virtualRunnerId)).toEqual([plan('shown')])
  expect(await plans.log(virtualRunnerId)).toEqual([run('two')])
  await bringBack?.()
  expect(await plans.log(virtualRunnerId)).toEqual([run('two'), run('one')])
  expect(await plans.plans('me')).toEqual([plan('own', 'me')])
  expect(await plans.plan('me')).toEqual(plan('own', 'me'))
  expect(await plans.log('me')).toEqual([])
  close()
  const database = await rawDatabase(name)
  expect(await database.getAllKeys('plans')).toEqual(['own'])
  expect(await database.getAllKeys('log')).toEqual([])
  database.close()
})

test('a new demonstration begins with an empty log', async () => {
  const { plans } = freshStore()
  await plans.savePlan(plan('first'))
  await plans.saveEntry(run('one'))
  await plans.savePlan(plan('second'))
  expect(await plans.log(virtualRunnerId)).toEqual([])
})
