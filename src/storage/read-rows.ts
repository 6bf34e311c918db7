import { isDemonstrated } from '../assessment/virtual-runner'
import type { BackupContents, BackupFault } from '../session/own-data-ports'
import { isOfRows, migratedStores } from './backup-migration'
import { isBinned } from './bin'
import { migrations } from './migrations'
import {
  quarantinedRowSchema,
  rowKey,
  readRow,
  storeNames,
  type QuarantinedRow,
  type StoreName,
  type StoreRow,
} from './rows'

/** Rows of a file that may be what they say, and how many are not. */
export interface ReadRows {
  readonly rows: readonly StoreRow[]
  /** What could not be read when it was set aside, and cannot be read here; and what was deleted. */
  readonly quarantine: readonly QuarantinedRow[]
  readonly unreadable: Readonly<Record<string, number>>
}

/** Every row passes its schema here; what does not is counted and left out, because the file still has it. */
export const readRows = async (contents: BackupContents): Promise<ReadRows | BackupFault> => {
  if (contents.databaseVersion > migrations.length) return { kind: 'fault', code: 'newer' }
  try {
    return new RowReader().read(await migratedStores(contents))
  } catch (error) {
    if (isOfRows(error)) return { kind: 'fault', code: 'damaged' }
    throw error
  }
}

/** Nothing of the virtual runner is ever stored; a file may claim it. His own profile is his by its key. */
const isOfNobody = (store: StoreName, row: unknown): boolean => {
  if (typeof row !== 'object' || row === null) return false
  const { id, runnerId } = row as Readonly<Record<string, unknown>>
  const of = store === 'runners' ? id : runnerId
  return typeof of === 'string' && isDemonstrated({ runnerId: of })
}

/** The rows of one file, each under its key once. */
class RowReader {
  readonly #rows = new Map<string, StoreRow>()
  readonly #quarantine: QuarantinedRow[] = []
  readonly #unreadable: Record<string, number> = {}

  read(stores: BackupContents['stores']): ReadRows {
    const all = (name: string) => (Object.hasOwn(stores, name) ? (stores[name] ?? []) : [])
    for (const store of storeNames) {
      for (const row of all(store)) if (!this.#take(store, row)) this.#leave(store)
    }
    for (const row of all('quarantine')) if (!this.#takeAside(row)) this.#leave('quarantine')
    return { rows: [...this.#rows.values()], quarantine: this.#quarantine, unreadable: this.#unreadable }
  }

  #leave(name: string): void {
    this.#unreadable[name] = (this.#unreadable[name] ?? 0) + 1
  }

  #take(store: StoreName, row: unknown): boolean {
    const held = isOfNobody(store, row) ? null : readRow(store, row)
    if (held) this.#rows.set(placeOf(held), held)
    return held !== null
  }

  /**
   * What was set aside and can be read here is a row like any other: counted by the preview, and written with the rest.
   * A place that another row of the file has is not free; what the runner deleted stays deleted.
   */
  #takeAside(row: unknown): boolean {
    const { data: aside } = quarantinedRowSchema.safeParse(row)
    if (!aside || isOfNobody(aside.store, aside.row)) return false
    const held = isBinned(aside) ? null : readRow(aside.store, aside.row)
    if (held && !this.#rows.has(placeOf(held))) this.#rows.set(placeOf(held), held)
    else this.#quarantine.push(aside)
    return true
  }
}

const placeOf = (held: StoreRow): string => `${held.store} ${rowKey(held)}`
