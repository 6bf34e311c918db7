import type { Saved } from '../session/ports'
import type { Connection, Database } from './database'
import { StorageTrouble, troubleOf, type FaultLog } from './faults'
import type { RowCheck } from './quarantine'
import { changedIn, rowsOf, writtenIn } from './row-writing'
import { rowKey, type ChangedStore, type Rows, type StoreName, type StoreRow } from './rows'

/** Rows that are stored together or not at all. */
export interface Write {
  /** A later write of the same key replaces one that is still held. */
  readonly key: string
  readonly rows: readonly StoreRow[]
  /** The assessment without which they are nobody's: they wait in memory while it is not there. */
  readonly partOf?: string
  /** What of that assessment this page has stored before: written again where the browser has cleared the site since. */
  readonly lost?: readonly StoreRow[]
}

/** What becomes of a row, given as it is at that moment: null where it is not there, or not to be read. Null: nothing. */
export type Change<Row> = (row: Row | null) => Row | null

/** Of whichever store. */
type AnyChange = (row: never) => unknown

interface HeldChange extends Write {
  readonly store: ChangedStore
  readonly id: string
  readonly change: AnyChange
}

export type Held = Write | HeldChange

/**
 * Writes one after the other, and holds in memory what the disk would not take, so that a full or forbidden disk costs
 * nothing while the tab lives: the result is shown from here, and the rows are tried again with the next write.
 */
export class WriteQueue {
  readonly #connection: Connection
  readonly #faults: FaultLog
  readonly #check: RowCheck
  /** Tells the other tabs which stores were written. */
  readonly tell: (stores: readonly StoreName[]) => void
  /** In the order of writing. */
  readonly #held = new Map<string, Held>()
  #last: Promise<unknown> = Promise.resolve()

  constructor(
    connection: Connection,
    faults: FaultLog,
    check: RowCheck,
    tell: (stores: readonly StoreName[]) => void = () => undefined,
  ) {
    this.#connection = connection
    this.#faults = faults
    this.#check = check
    this.tell = tell
  }

  save(write: Write): Promise<Saved> {
    return this.inTurn(async () => {
      this.#supersede(write)
      await this.#drain()
      return this.#held.has(write.key) ? 'held' : 'stored'
    })
  }

  /**
   * Reads, changes and writes a row in one transaction, because another tab may have changed another part of it. A change
   * that the disk does not take is held as a change, and done to what the row is by then.
   */
  change<Name extends ChangedStore>(store: Name, id: string, change: Change<Rows[Name]>): Promise<Saved> {
    return this.inTurn(async () => {
      const key = this.#hold(store, id, change)
      await this.#drain()
      return this.#held.has(key) ? 'held' : 'stored'
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

  /** Lets go of what is held of these rows, and gives it to whoever may want it back. */
  discard(isUnwanted: (row: StoreRow) => boolean): readonly Held[] {
    const unwanted = [...this.#held.values()].filter(({ rows }) => rows.some(isUnwanted))
    for (const { key } of unwanted) this.#held.delete(key)
    return unwanted
  }

  /** Holds it until the next write; called in a turn. */
  hold(held: readonly Held[]): void {
    for (const each of held) this.#held.set(each.key, each)
  }

  /** Every row that is still held takes its newest value, so that a late retry brings nothing old back. */
  #supersede(write: Write): void {
    this.#held.delete(write.key)
    for (const [key, held] of this.#held) {
      const isChange = 'change' in held && write.rows.some((row) => isRow(row, held.store, held.id))
      if (isChange) {
        this.#held.delete(key)
        continue
      }
      const rows = held.rows.map((row) => write.rows.find((newer) => isOneRow(newer, row)) ?? row)
      this.#held.set(key, { ...held, rows })
    }
    this.#held.set(write.key, write)
  }

  /** Where the row itself is still held it is changed there; a change that is held is followed by this one. */
  #hold(store: ChangedStore, id: string, change: AnyChange): string {
    const key = `change ${store} ${id}`
    for (const [of, held] of this.#held) {
      if (of === key || !held.rows.some((row) => isRow(row, store, id))) continue
      const rows = held.rows.flatMap((row) =>
        isRow(row, store, id) ? rowsOf(store, change(row.row as never)) : [row],
      )
      this.#held.set(of, { ...held, rows })
      return of
    }
    const before = this.#held.get(key) as HeldChange | undefined
    const both = before ? (row: never) => change(before.change(row) as never) : change
    const shown = before?.rows[0]?.row ?? null
    this.#held.delete(key)
    this.#held.set(key, { key, store, id, change: both, rows: rowsOf(store, change(shown as never)) })
    return key
  }

  async #drain(): Promise<void> {
    for (const write of [...this.#held.values()]) {
      try {
        const isWritten = await this.#connection.use((database) => this.#written(database, write))
        if (!isWritten) continue
        this.#held.delete(write.key)
        this.tell(storesOf(write))
      } catch (error) {
        if (!this.#isHeldBy(error, write)) return
      }
    }
    if (this.#held.size === 0) this.#faults.clear('storage-full', 'storage-gone')
  }

  async #written(database: Database, write: Held): Promise<boolean> {
    if ('change' in write) {
      // Kept as it was found, so that it is shown even where the disk does not take it.
      const found = (row: unknown) => this.#held.set(write.key, { ...write, rows: rowsOf(write.store, row) })
      this.#check.say(await changedIn(database, write.store, write.id, write.change, found))
      return true
    }
    const { rows, partOf } = write
    const lost = this.#connection.wasCleared ? write.lost : []
    const isSure = this.#connection.wasCleared || this.heldRows('assessments').some(({ id }) => id === partOf)
    const needed = isSure ? undefined : partOf
    const aside = await writtenIn(database, rows, needed, lost)
    if (aside) this.#check.say(aside)
    else this.#faults.raise(new StorageTrouble('storage-gone', `assessment ${String(partOf)} is not there`))
    return aside !== null
  }

  /** Whether the writes behind this one may still succeed: a disk too full for one may take a smaller one. */
  #isHeldBy(error: unknown, write: Held): boolean {
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

const isRow = (row: StoreRow, store: StoreName, id: string) => row.store === store && rowKey(row) === id

const isOneRow = (a: StoreRow, b: StoreRow) => isRow(a, b.store, rowKey(b))

const storesOf = (write: Held): readonly StoreName[] =>
  'change' in write ? [write.store] : [...new Set(write.rows.map(({ store }) => store))]
