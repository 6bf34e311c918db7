import { noteChange } from './backed-up'
import type { Database, Writing } from './database'
import { takenOut } from './deletion'
import type { QuarantinedRow } from './rows'
import { whole } from './transaction'

/**
 * What was deleted lies in the store of what was set aside, told apart by its issue, which no schema ever writes: a store of
 * its own would be another version of the database. Only the row itself moves. Trials, poses and pictures of an assessment
 * stay where they are, where nobody finds them without it.
 */
const binIssue = 'deleted'

export type BinStore = 'assessments' | 'log'

/** A row in the bin. */
export type Binned = QuarantinedRow & { readonly store: BinStore; readonly key: string }

export const isBinned = (row: QuarantinedRow): row is Binned => row.issue === binIssue

const strict = { durability: 'strict' } as const

/** Takes the rows of one key out of the bin, and gives the newest. */
const takenFromBin = async (
  transaction: Pick<Writing, 'objectStore'>,
  store: BinStore,
  key: string,
): Promise<Binned | null> => {
  let newest: Binned | null = null
  for await (const cursor of transaction.objectStore('quarantine')) {
    const row = cursor.value
    if (!isBinned(row) || row.store !== store || row.key !== key) continue
    newest = row
    await cursor.delete()
  }
  return newest
}

/** Moves a row into the bin; what is not there is not in it. */
export const binned = (database: Database, store: BinStore, key: string): Promise<void> => {
  const transaction = database.transaction([store, 'quarantine', 'settings'], 'readwrite', strict)
  return whole(transaction, async () => {
    const row: unknown = await transaction.objectStore(store).get(key)
    if (row === undefined) return
    await takenFromBin(transaction, store, key)
    const at = new Date().toISOString()
    await transaction.objectStore('quarantine').add({ store, key, row, issue: binIssue, at })
    await transaction.objectStore(store).delete(key)
    await noteChange(transaction)
  })
}

/** Puts a row back as it was. A place that was taken meanwhile keeps what is in it. */
export const unbinned = (database: Database, store: BinStore, key: string): Promise<void> => {
  const transaction = database.transaction([store, 'quarantine', 'settings'], 'readwrite', strict)
  return whole(transaction, async () => {
    const found = await takenFromBin(transaction, store, key)
    const place = transaction.objectStore(store)
    if (!found || (await place.getKey(key)) !== undefined) return
    await place.put(found.row as never)
    await noteChange(transaction)
  })
}

/** All that can be brought back: what came back another way, with a backup, is not in the bin any more. */
export const binContents = async (database: Database): Promise<readonly Binned[]> => {
  const rows = (await database.getAll('quarantine')).filter(isBinned)
  const isThere = await Promise.all(
    rows.map(async ({ store, key }) => (await database.getKey(store, key)) !== undefined),
  )
  return rows.filter((_, n) => !isThere[n])
}

/** Deletes for good, with what is part of it; where it is there again, the bin forgets it and nothing else happens. */
export const goneForGood = async (database: Database, store: BinStore, key: string): Promise<void> => {
  if (store === 'assessments') await takenOut(database, key, (row) => row === undefined)
  const transaction = database.transaction('quarantine', 'readwrite')
  await whole(transaction, async () => {
    for await (const cursor of transaction.store) {
      const row = cursor.value
      if (isBinned(row) && row.store === store && row.key === key) await cursor.delete()
    }
  })
}

/** Deletes for good what has been in the bin since before `until`, an epoch time. */
export const binEmptied = async (database: Database, until: number): Promise<void> => {
  const old = (await database.getAll('quarantine')).filter(
    (row): row is Binned => isBinned(row) && !(Date.parse(row.at) >= until),
  )
  for (const { store, key } of old) await goneForGood(database, store, key)
}
