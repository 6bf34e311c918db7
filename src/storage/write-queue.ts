import type { Saved } from '../session/ports'
import type { Connection, Database } from './database'
import { troubleOf, type FaultLog } from './faults'
import { rowKey, type Rows, type StoreName, type StoreRow } from './rows'
import { whole } from './transaction'

/** Rows that are stored together or not at all. */
export interface Write {
  /** A later write of the same key replaces one that is still held. */
  readonly key: string
  readonly rows: readonly StoreRow[]
}

/**
 * Writes one after the other, and holds in memory what the disk would not take, so that a full or forbidden disk costs
 * nothing while the tab lives: the result is shown from here, and the rows are tried again with the next write.
 */
export class WriteQueue {
  readonly #connection: Connection
  readonly #faults: FaultLog
  /** In the order of writing. */
  readonly #held = new Map<string, Write>()
  #last: Promise<unknown> = Promise.resolve()

  constructor(connection: Connection, faults: FaultLog) {
    this.#connection = connection
    this.#faults = faults
  }

  save(write: Write): Promise<Saved> {
    return this.inTurn(async () => {
      this.#supersede(write)
      await this.#drain()
      return this.#held.has(write.key) ? 'held' : 'stored'
    })
  }

  retry(): Promise<Saved> {
    return this.inTurn(async () => {
      await this.#drain()
      return this.#held.size > 0 ? 'held' : 'stored'
    })
  }

  /** Runs `work` after the writes asked for so far and before any asked for later. */
  inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#last.then(work)
    this.#last = turn.catch(() => undefined)
    return turn
  }

  heldRows<Name extends StoreName>(store: Name): readonly Rows[Name][] {
    return [...this.#held.values()]
      .flatMap(({ rows }) => rows)
      .filter((held): held is StoreRow & { store: Name; row: Rows[Name] } => held.store === store)
      .map(({ row }) => row)
  }

  discard(isUnwanted: (row: StoreRow) => boolean): void {
    for (const [key, { rows }] of this.#held) if (rows.some(isUnwanted)) this.#held.delete(key)
  }

  /** Every row that is still held takes its newest value, so that a late retry brings nothing old back. */
  #supersede(write: Write): void {
    this.#held.delete(write.key)
    for (const [key, held] of this.#held) {
      const rows = held.rows.map((row) => write.rows.find((newer) => isSameRow(newer, row)) ?? row)
      this.#held.set(key, { key, rows })
    }
    this.#held.set(write.key, write)
  }

  async #drain(): Promise<void> {
    for (const write of [...this.#held.values()]) {
      try {
        await this.#connection.use((database) => written(database, write.rows))
        this.#held.delete(write.key)
      } catch (error) {
        if (!this.#isHeldBy(error, write)) return
      }
    }
    if (this.#held.size === 0) this.#faults.clear('storage-full')
  }

  /** Whether the writes behind this one may still succeed: a disk too full for one may take a smaller one. */
  #isHeldBy(error: unknown, write: Write): boolean {
    try {
      const trouble = troubleOf(error)
      this.#faults.raise(trouble)
      return trouble.fault.code === 'storage-full'
    } catch (mistake) {
      this.#held.delete(write.key)
      throw mistake
    }
  }
}

const isSameRow = (a: StoreRow, b: StoreRow) => a.store === b.store && rowKey(a) === rowKey(b)

/**
 * In one transaction, and only done when the disk says so (`strict`): a trial that was reported stored survives a killed
 * tab and a lost power supply.
 */
const written = (database: Database, rows: readonly StoreRow[]): Promise<void> => {
  const stores = [...new Set(rows.map(({ store }) => store))]
  const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' })
  return whole(transaction, async () => {
    for (const { store, row } of rows) await transaction.objectStore(store).put(row)
  })
}
