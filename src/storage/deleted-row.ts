import type { StoreParts } from './assessment-store'
import { noteChange } from './backed-up'
import { binned, unbinned, type BinStore } from './bin'
import type { Database } from './database'
import { belongsTo, putBack, takenOut } from './deletion'
import { troubleOf } from './faults'
import type { StoreRow } from './rows'
import { whole } from './transaction'

type Taken = Awaited<ReturnType<typeof takenOut>>

const takenFor = async (database: Database, store: BinStore, id: string): Promise<Taken> => {
  if (store === 'assessments') return takenOut(database, id)
  const transaction = database.transaction(['log', 'settings'], 'readwrite')
  return whole(transaction, async () => {
    const row: unknown = await transaction.objectStore('log').get(id)
    await transaction.objectStore('log').delete(id)
    await noteChange(transaction)
    return row === undefined ? [] : [{ store, row }]
  })
}

/** What lies in the bin is given back from there. A disk too full to move a row may still take a deletion: then from memory. */
const removed = async (database: Database, store: BinStore, id: string): Promise<Taken> => {
  try {
    await binned(database, store, id)
    return []
  } catch (error) {
    if (troubleOf(error).fault.code !== 'storage-full') throw error
    return takenFor(database, store, id)
  }
}

/**
 * Deletes an assessment or an entry of the log, stored or held; the answer brings back what was there as it was. Null:
 * nothing was deleted, and a `fault` event has said why not.
 */
export const deletedRow = (
  parts: StoreParts,
  store: BinStore,
  id: string,
): Promise<(() => Promise<void>) | null> => {
  const { connection, faults, writes } = parts
  const isPart = (held: StoreRow) =>
    store === 'log' ? held.store === 'log' && held.row.id === id : belongsTo(id, held.store, held.row)
  return writes.inTurn(async () => {
    const held = writes.discard(isPart)
    try {
      const taken = await connection.use((database) => removed(database, store, id))
      writes.tell([store])
      return () => broughtBackRow(parts, store, id, taken).then(() => again(parts, held))
    } catch (error) {
      writes.hold(held)
      faults.raise(troubleOf(error))
      return null
    }
  })
}

const again = async ({ writes }: StoreParts, held: Parameters<typeof writes.hold>[0]): Promise<void> => {
  await writes.inTurn(() => {
    writes.hold(held)
    return Promise.resolve()
  })
  await writes.retry()
}

/** From the bin, or as `taken`. What a full disk refuses stays in the bin, or in memory to be tried again. */
const broughtBackRow = (
  { connection, faults, writes }: StoreParts,
  store: BinStore,
  id: string,
  taken: Taken,
): Promise<void> =>
  writes.inTurn(async () => {
    try {
      await connection.use(async (database) => {
        await unbinned(database, store, id)
        if (taken.length > 0) await putBack(database, taken)
      })
      writes.tell([store])
    } catch (error) {
      const rows = taken.flatMap((each) =>
        each.store === 'quarantine' ? [] : [{ store: each.store, row: each.row } as StoreRow],
      )
      if (rows.length > 0) writes.hold([{ key: 'brought back', rows }])
      faults.raise(troubleOf(error))
    }
  })
