import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { migrations } from '../../src/storage/migrations'
import { rowSchemas, storeNames, type StoreName } from '../../src/storage/rows'

const print = (store: StoreName): string => {
  // What JSON has no word for, as packed arrays, is not in it.
  const told = z.toJSONSchema(rowSchemas[store], { unrepresentable: 'any', io: 'input' })
  return createHash('sha256').update(JSON.stringify(told)).digest('hex').slice(0, 12)
}

/**
 * Whoever changes what is stored decides here. A field that may be absent, or a wider limit, needs no migration: an older
 * build leaves a field alone that it does not know, and sets a row aside whose value it does not know, until a build that
 * does brings it back. Anything else needs a migration, and so a new version. Then accept: this file with `-u`.
 */
test('the rows are of the shape that was decided on, at this version of the database', async () => {
  const now = {
    databaseVersion: migrations.length,
    rows: Object.fromEntries(storeNames.map((store) => [store, print(store)])),
  }
  await expect(`${JSON.stringify(now, null, 2)}\n`).toMatchFileSnapshot('row-schemas.json')
})
