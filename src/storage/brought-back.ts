import type { StoreParts } from './assessment-store'
import { isBinned } from './bin'
import { isTold, noteChange } from './backed-up'
import type { Database } from './database'
import { troubleOf } from './faults'
import { readRow, rowKey, storeNames, type StoreRow } from './rows'
import { whole } from './transaction'

/**
 * Brings back what was set aside and validates by now: a build that is newer than the one that set it aside knows it. A row
 * whose place was taken meanwhile stays aside, as does whatever still cannot be read: nothing is ever deleted from there. What the runner deleted is not meant.
 * Returns how many came back.
 */
export const broughtBack = async ({ connection, faults, writes }: StoreParts): Promise<number> => {
  try {
    const back = await writes.inTurn(() => connection.use(returned))
    writes.tell([...new Set(back.map(({ store }) => store))])
    return back.length
  } catch (error) {
    faults.raise(troubleOf(error))
    return 0
  }
}

const returned = async (database: Database): Promise<readonly StoreRow[]> => {
  // Most have nothing there: then no store is locked for it.
  if ((await database.count('quarantine')) === 0) return []
  const transaction = database.transaction([...storeNames, 'quarantine'], 'readwrite')
  return whole(transaction, async () => {
    const back: StoreRow[] = []
    for await (const cursor of transaction.objectStore('quarantine')) {
      const { store, row } = cursor.value
      if (isBinned(cursor.value)) continue
      const held = readRow(store, row)
      if (!held) continue
      const place = transaction.objectStore(store)
      if ((await place.getKey(rowKey(held))) !== undefined) continue
      // As it was found: with what this build does not know of it.
      await place.put(row as StoreRow['row'])
      await cursor.delete()
      back.push(held)
    }
    if (back.some(({ store }) => isTold(store))) await noteChange(transaction)
    return back
  })
}
