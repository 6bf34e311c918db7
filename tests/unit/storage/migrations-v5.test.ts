import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { migrations } from '../../../src/storage/migrations'
import { rowSchemas } from '../../../src/storage/rows'
import { rowsOf, shapeOf } from '../../fixtures/storage/database-shape'
import { buildDatabaseV5, rowsV5 } from '../../fixtures/storage/database-v5'
import { freshStore } from '../../fixtures/storage/fresh-store'

test('the first five migrations make exactly the database that version 5 shipped', async () => {
  await buildDatabaseV5('frozen-5')
  const { assessments, close } = freshStore({ name: 'migrated-5', migrations: migrations.slice(0, 5) })
  await assessments.assessments()
  close()
  const frozen = await shapeOf('frozen-5')
  expect(frozen).toHaveLength(8)
  expect(await shapeOf('migrated-5')).toEqual(frozen)
})

test('a database of version 5 keeps plan and log to the letter, and gets room for pictures', async () => {
  await buildDatabaseV5('kept-5')
  const { plans, runners, keyFrames, events, close } = freshStore({ name: 'kept-5' })
  expect(await plans.plan('runner-v5')).toEqual(rowsV5.plans[0])
  expect((await plans.log('runner-v5')).map(({ id }) => id)).toEqual(['workout-v5', 'run-v5', 'yoga-v5'])
  expect((await runners.household()).map(({ id }) => id)).toEqual(['runner-v5'])
  expect(await (await keyFrames()).keyFrames('any')).toEqual([])
  expect(events).toEqual([])
  close()
  const after = await rowsOf('kept-5', migrations.length)
  for (const store of Object.keys(rowsV5) as (keyof typeof rowsV5)[]) {
    expect(after[store]).toEqual(rowsV5[store])
    for (const row of after[store] ?? []) expect(rowSchemas[store].parse(row)).toEqual(row)
  }
})
