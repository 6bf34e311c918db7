import type { Bin, Deleted } from '../session/bin-ports'
import { afterWrites } from './after-writes'
import type { StoreParts } from './assessment-store'
import { binContents, binEmptied, goneForGood, unbinned, type Binned } from './bin'
import type { Database } from './database'
import { troubleOf } from './faults'
import { rowSchemas } from './rows'

/**
 * Days for which it can be brought back: as long as the usual programs for mail and pictures keep theirs, so that nobody has
 * to learn another number.
 */
export const binDays = 30

const kept = binDays * 24 * 60 * 60 * 1000

/** Null of what cannot be read: it stays until its time is over. */
const deletedOf = ({ store, row, at }: Binned): Deleted | null => {
  const times = { at, until: new Date(Date.parse(at) + kept).toISOString() }
  if (store === 'log') {
    const { data } = rowSchemas.log.safeParse(row)
    return data ? { kind: 'entry', row: data, ...times } : null
  }
  const { data } = rowSchemas.assessments.safeParse(row)
  return data ? { kind: 'assessment', row: data, ...times } : null
}

const storeOf = ({ kind }: Deleted) => (kind === 'entry' ? 'log' : 'assessments')

/** What was deleted lately, over the database. */
export class KeptBin implements Bin {
  readonly #parts: StoreParts

  constructor(parts: StoreParts) {
    this.#parts = parts
  }

  async contents(runnerId: string): Promise<readonly Deleted[]> {
    const rows = (await afterWrites(this.#parts, binContents)) ?? []
    return rows
      .map(deletedOf)
      .filter((deleted) => deleted?.row.runnerId === runnerId)
      .filter((deleted) => deleted !== null)
      .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))
  }

  async bringBack(deleted: Deleted): Promise<boolean> {
    return this.#changed(deleted, (database) => unbinned(database, storeOf(deleted), deleted.row.id))
  }

  async deleteForGood(deleted: Deleted): Promise<boolean> {
    return this.#changed(deleted, (database) => goneForGood(database, storeOf(deleted), deleted.row.id))
  }

  async #changed(deleted: Deleted, work: (database: Database) => Promise<void>): Promise<boolean> {
    const isDone = await afterWrites(this.#parts, async (database) => {
      await work(database)
      return true
    })
    if (isDone) this.#parts.writes.tell([storeOf(deleted)])
    return isDone ?? false
  }
}

/** Deletes for good what has been in the bin for its time. */
export const oldGone = async ({ connection, faults, writes }: StoreParts): Promise<void> => {
  const until = Date.now() - kept
  try {
    await writes.inTurn(() => connection.use((database) => binEmptied(database, until)))
  } catch (error) {
    faults.raise(troubleOf(error))
  }
}
