import { isTold, noteChange } from './backed-up'
import type { Database, Writing } from './database'
import { setAsideIn, type SetAside } from './quarantine'
import { withUnknown } from './row-change'
import { rowKey, rowSchemas, type ChangedStore, type StoreName, type StoreRow } from './rows'
import { isSameRow } from './same-row'
import { whole } from './transaction'

/** How rows come into the database: over what is there, without taking away what this build does not know of it. */

/** Only done when the disk says so: a trial that was reported stored survives a killed tab and a lost power supply. */
const strict = { durability: 'strict' } as const

/** A row of a store, copied by its schema, so that Svelte's proxies do no harm; of nothing, none. */
export const rowsOf = (store: StoreName, row: unknown): readonly StoreRow[] =>
  row === null ? [] : [{ store, row: rowSchemas[store].parse(row) } as StoreRow]

/** Puts `row` in the place of `raw`; what is there and cannot be read is set aside first. */
const put = async (transaction: Writing, held: StoreRow, raw: unknown, aside: SetAside[]): Promise<void> => {
  const { store, row } = held
  const parsed = rowSchemas[store].safeParse(raw)
  if (raw !== undefined && !parsed.success)
    aside.push(await setAsideIn(transaction, store, rowKey(held), raw, parsed.error))
  await transaction.objectStore(store).put(parsed.success ? withUnknown(raw, parsed.data, row) : row)
}

/**
 * Writes all rows or none. Null: nothing, because the assessment that they are `partOf` is not there. Else what had to make
 * room because it could not be read. Of the `lost` rows, those come back that are not there.
 */
export const writtenIn = (
  database: Database,
  rows: readonly StoreRow[],
  partOf?: string,
  lost: readonly StoreRow[] = [],
): Promise<readonly SetAside[] | null> => {
  const all = [...rows, ...lost].map(({ store }) => store)
  const stores = new Set<StoreName | 'quarantine'>([...all, 'quarantine', 'settings'])
  if (partOf !== undefined) stores.add('assessments')
  const transaction = database.transaction([...stores], 'readwrite', strict)
  return whole(transaction, async () => {
    const isThere = async (id: string) =>
      (await transaction.objectStore('assessments').getKey(id)) !== undefined
    if (partOf !== undefined && !(await isThere(partOf))) return null
    const aside: SetAside[] = []
    if (all.some(isTold)) await noteChange(transaction)
    for (const held of lost) {
      const store = transaction.objectStore(held.store)
      if ((await store.getKey(rowKey(held))) === undefined) await store.put(held.row)
    }
    for (const held of rows) {
      const raw: unknown = await transaction.objectStore(held.store).get(rowKey(held))
      await put(transaction, held, raw, aside)
    }
    return aside
  })
}

/** Changes one row as it is now; `found` is told what becomes of it before the disk is asked to take it. */
export const changedIn = (
  database: Database,
  store: ChangedStore,
  id: string,
  change: (row: never) => unknown,
  found: (row: unknown) => void,
): Promise<readonly SetAside[]> => {
  const transaction = database.transaction([store, 'quarantine', 'settings'], 'readwrite', strict)
  return whole(transaction, async () => {
    const raw: unknown = await transaction.objectStore(store).get(id)
    const known = rowSchemas[store].safeParse(raw).data ?? null
    const row = change(known as never)
    found(row)
    const aside: SetAside[] = []
    if (row === null || isSameRow(known, row)) return aside
    await noteChange(transaction)
    for (const held of rowsOf(store, row)) await put(transaction, held, raw, aside)
    return aside
  })
}
