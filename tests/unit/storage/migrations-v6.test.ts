import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { chosenRunner, runnerOfBefore } from '../../../src/storage/active-runner'
import { migrations } from '../../../src/storage/migrations'
import { rowSchemas } from '../../../src/storage/rows'
import { rowsOf, shapeOf } from '../../fixtures/storage/database-shape'
import { buildDatabaseV6, rowsV6 } from '../../fixtures/storage/database-v6'
import { freshStore } from '../../fixtures/storage/fresh-store'

test('the first six migrations make exactly the database that version 6 shipped', async () => {
  await buildDatabaseV6('frozen-6')
  const { assessments, close } = freshStore({ name: 'migrated-6', migrations: migrations.slice(0, 6) })
  await assessments.assessments()
  close()
  const frozen = await shapeOf('frozen-6')
  expect(frozen).toHaveLength(9)
  expect(await shapeOf('migrated-6')).toEqual(frozen)
})

test('a database of version 6 keeps every row, and its one runner is found by the new index', async () => {
  await buildDatabaseV6('kept-6')
  const { runners, assessments, plans, events, close } = freshStore({ name: 'kept-6' })
  const household = await runners.household()
  expect(household).toEqual([
    { id: runnerOfBefore, name: null, assessments: 2, newestAt: '2026-11-20T10:00:00.000Z' },
  ])
  expect(chosenRunner(household, null, () => 'fresh')).toBe(runnerOfBefore)
  expect((await assessments.assessment('assessment-new'))?.trials).toEqual(rowsV6.trials)
  const evidence = await assessments.evidence('trial-v6-left')
  expect(evidence?.poses.map(({ t, image }) => [t, image[0]])).toEqual([
    [0, 640.5],
    [33.366, 641.5],
  ])
  expect(evidence?.poses[0]?.metric?.[0]).toBeCloseTo(-0.8123, 6)
  expect((await plans.log('runner-1')).map(({ id }) => id)).toEqual(['yoga-v6'])
  expect((await assessments.assessments()).map(({ id }) => id)).toEqual(['assessment-new', 'assessment-old'])
  expect(events).toEqual([])
  close()
  const after = await rowsOf('kept-6', migrations.length)
  for (const store of Object.keys(rowsV6) as (keyof typeof rowsV6)[]) {
    expect(after[store]).toEqual(rowsV6[store])
    for (const row of after[store] ?? []) expect(rowSchemas[store].parse(row)).toEqual(row)
  }
})
