import type { z } from 'zod'
import type { StoreEvent } from '../session/ports'
import { isTold, noteChange } from './backed-up'
import type { Database, Writing } from './database'
import { troubleOf } from './faults'
import { rowSchemas, type Rows, type StoreName } from './rows'
import { whole } from './transaction'

const keyOf = (store: StoreName, row: unknown): IDBValidKey =>
  (row as Readonly<Record<string, IDBValidKey>>)[store === 'settings' ? 'key' : 'id']!

/** One line for the log: where in the row, and what. */
const issueText = (error: z.ZodError) =>
  error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')

/** A row that was moved, as it is said. */
export interface SetAside {
  readonly store: StoreName
  readonly key: IDBValidKey
  readonly issue: string
}

/** Validates rows on their way out, and moves those that fail into the quarantine: out of the way, never dropped. */
export class RowCheck {
  readonly #report: (event: StoreEvent) => void

  constructor(report: (event: StoreEvent) => void) {
    this.#report = report
  }

  /** The rows that validate, in their order. `rows` come from a transaction that has ended. */
  async valid<Name extends StoreName>(
    database: Database,
    store: Name,
    rows: readonly unknown[],
  ): Promise<readonly Rows[Name][]> {
    const good: Rows[Name][] = []
    for (const row of rows) {
      const parsed = rowSchemas[store].safeParse(row)
      if (parsed.success) good.push(parsed.data)
      else await this.#setAside(database, store, keyOf(store, row), issueText(parsed.error))
    }
    return good
  }

  say(aside: readonly SetAside[]): void {
    for (const { store, key, issue } of aside)
      this.#report({ kind: 'row-set-aside', store, key: JSON.stringify(key), issue })
  }

  async #setAside(database: Database, store: StoreName, key: IDBValidKey, issue: string): Promise<void> {
    try {
      const isMoved = await moved(database, store, key)
      if (!isMoved) return
    } catch (error) {
      // A full disk has no room for the move: the row stays where it is, and the rest still loads.
      if (troubleOf(error).fault.code !== 'storage-full') throw error
    }
    this.say([{ store, key, issue }])
  }
}

/** Keeps what was found in a row's place, in the transaction that puts something else there. */
export const setAsideIn = async (
  transaction: Pick<Writing, 'objectStore'>,
  store: StoreName,
  key: IDBValidKey,
  row: unknown,
  error: z.ZodError,
): Promise<SetAside> => {
  const issue = issueText(error)
  const at = new Date().toISOString()
  await transaction.objectStore('quarantine').add({ store, key, row, issue, at })
  return { store, key, issue }
}

/** Reads the row again in the transaction that moves it: another tab may have mended or removed it meanwhile. */
const moved = (database: Database, store: StoreName, key: IDBValidKey): Promise<boolean> => {
  const transaction = database.transaction([store, 'quarantine', 'settings'], 'readwrite')
  return whole(transaction, async () => {
    const row: unknown = await transaction.objectStore(store).get(key as string)
    const parsed = rowSchemas[store].safeParse(row)
    if (row === undefined || parsed.success) return false
    await setAsideIn(transaction, store, key, row, parsed.error)
    await transaction.objectStore(store).delete(key as string)
    if (isTold(store)) await noteChange(transaction)
    return true
  })
}
