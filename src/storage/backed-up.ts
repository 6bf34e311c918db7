import type { Database } from './database'
import { whole } from './transaction'

/**
 * Whether all that is stored is in a backup, as one setting: every write to what is told takes it away in its own transaction,
 * so that nobody has to read a thousand assessments to know. A backup that is being made has a mark of its own, which any
 * write meanwhile takes away too; at its end `all` stands there only if the mark still does.
 */

/** Stores whose rows a backup is made for. What was recorded goes with its trial; settings are of this browser. */
const told = ['assessments', 'trials', 'runners', 'plans', 'log'] as const

export const allIn = 'all'

const key = 'backedUp'

/** A transaction that spans the settings too. */
interface Noting {
  readonly objectStore: (name: 'settings') => { readonly delete: (key: string) => Promise<void> }
}

/** By taking away, which a full disk lets happen. */
export const noteChange = (transaction: Noting): Promise<void> =>
  transaction.objectStore('settings').delete(key)

export const isTold = (store: string): boolean => told.some((name) => name === store)

/** Puts `next` in the place of `before`, where that is what stands there; gives what stood there. */
export const swapped = (
  database: Database,
  next: string | null,
  before?: string | null,
): Promise<string | null> => {
  const transaction = database.transaction('settings', 'readwrite')
  return whole(transaction, async () => {
    const row = await transaction.store.get(key)
    const stood = row?.key === key ? row.value : null
    if (before === undefined || stood === before) await transaction.store.put({ key, value: next })
    return stood
  })
}

/** Without reading a row. */
export const isAnythingStored = async (database: Database): Promise<boolean> => {
  const transaction = database.transaction([...told])
  const counts = await Promise.all(told.map((name) => transaction.objectStore(name).count()))
  return counts.some((count) => count > 0)
}
