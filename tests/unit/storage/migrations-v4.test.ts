import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { expect, test } from 'vitest'
import { migrations } from '../../../src/storage/migrations'
import { rowSchemas } from '../../../src/storage/rows'
import { rowsOf, shapeOf } from '../../fixtures/storage/database-shape'
import { buildDatabaseV4, rowCountsV4 } from '../../fixtures/storage/database-v4'
import { freshStore } from '../../fixtures/storage/fresh-store'

test('the first four migrations make exactly the database that version 4 shipped', async () => {
  await buildDatabaseV4('frozen-4')
  const { assessments, close } = freshStore({ name: 'migrated-4', migrations: migrations.slice(0, 4) })
  await assessments.assessments()
  close()
  const frozen = await shapeOf('frozen-4')
  expect(frozen).toHaveLength(8)
  expect(await shapeOf('migrated-4')).toEqual(frozen)
})

test('a database of version 4 keeps plan and log, with bands, notes, files and checks that nobody knew of', async () => {
  await buildDatabaseV4('kept-4')
  const before = await rowsOf('kept-4', 4)
  const { runners, plans, events, close } = freshStore({ name: 'kept-4' })
  const plan = await plans.plan('runner-v4')
  expect(plan).toMatchObject({
    schemaVersion: 2,
    request: { sex: null, checks: [], retests: [], weeksToRace: 19, pains: [{ part: 'achilles' }] },
    edits: { moves: [{ from: 'mon', to: 'wed' }], swaps: [{ to: 'box-squat' }], minutes: [] },
  })
  const [workout, run, yoga] = await plans.log('runner-v4')
  expect(workout).toMatchObject({
    schemaVersion: 2,
    exercises: [
      {
        pain: 2,
        sets: [
          { done: 12, kg: 8, band: null },
          { done: 10, kg: null, band: null },
        ],
      },
    ],
  })
  expect(run).toMatchObject({ km: 8.2, startedAt: null, note: '' })
  expect(yoga).toMatchObject({ what: 'yoga', note: '' })
  expect((await runners.runner('runner-v4'))?.profile.sex).toBe('female')
  expect(events).toEqual([])
  close()

  const after = await rowsOf('kept-4', migrations.length)
  for (const store of ['runners', 'settings'] as const) expect(after[store]).toEqual(before[store])
  for (const store of Object.keys(rowCountsV4) as (keyof typeof rowCountsV4)[]) {
    expect(after[store]).toHaveLength(rowCountsV4[store])
    for (const row of after[store] ?? []) expect(rowSchemas[store].parse(row)).toEqual(row)
  }
})

test('damaged plans and entries of version 4 pass the migration as they are, for the quarantine', async () => {
  await buildDatabaseV4('damaged-4')
  const raw = await openDB('damaged-4')
  await raw.put('plans', { id: 'no-request', runnerId: 'runner-v4' })
  await raw.put('log', { id: 'no-kind', runnerId: 'runner-v4', exercises: 'lost' })
  await raw.put('log', { id: 'no-sets', runnerId: 'runner-v4', kind: 'workout', exercises: [{ sets: 7 }] })
  await raw.put('log', { id: 'no-exercise', runnerId: 'runner-v4', kind: 'workout', exercises: [null] })
  raw.close()
  const { plans, events } = freshStore({ name: 'damaged-4' })
  expect((await plans.plan('runner-v4'))?.id).toBe('plan-v4')
  expect(await plans.log('runner-v4')).toHaveLength(rowCountsV4.log)
  expect(events.map((event) => event.kind)).toEqual(Array<string>(4).fill('row-set-aside'))
})
