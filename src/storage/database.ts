import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb'
import type { AssessmentRecord, EvidenceRecord, TrialRecord } from '../assessment/records'
import type { RunnerRecord } from '../runner/records'
import type { LogEntry, PlanRecord } from '../prescription/records'
import { StorageTrouble, troubleOf, type FaultLog } from './faults'
import { migrate, migrations, type Migration, type UpgradeTransaction } from './migrations'
import type { KeyFrameRow } from './key-frame-row'
import type { QuarantinedRow, SettingRow, StoreName } from './rows'

export const databaseName = 'evenstride'

interface DatabaseSchema extends DBSchema {
  assessments: {
    key: string
    value: AssessmentRecord
    indexes: {
      startedAt: string
      runnerId: string
      runnerAndStart: [string, string]
      runnerAndState: [string, string]
    }
  }
  trials: {
    key: string
    value: TrialRecord
    indexes: { assessmentId: string; testAndVersion: [string, number, string] }
  }
  evidence: { key: string; value: EvidenceRecord; indexes: { assessmentId: string } }
  settings: { key: string; value: SettingRow }
  runners: { key: string; value: RunnerRecord }
  plans: { key: string; value: PlanRecord; indexes: { runnerId: string } }
  log: { key: string; value: LogEntry; indexes: { runnerId: string } }
  keyFrames: { key: string; value: KeyFrameRow; indexes: { assessmentId: string } }
  quarantine: { key: number; value: QuarantinedRow }
}

export type Database = IDBPDatabase<DatabaseSchema>

/** A transaction that writes to some of the stores. */
export type Writing = IDBPTransaction<DatabaseSchema, (StoreName | 'quarantine')[], 'readwrite'>

export interface DatabaseOptions {
  readonly name?: string
  /** Their number is the version. */
  readonly migrations?: readonly Migration[]
}

/** The names under which a connection that closed under a request makes itself known; Chromium's is the last. */
const closedNames: readonly string[] = ['AbortError', 'InvalidStateError', 'UnknownError']

const hasClosed = (error: unknown): boolean => {
  if (error instanceof StorageTrouble) return hasClosed(error.cause)
  return error instanceof Error && closedNames.includes(error.name)
}

/** Over as soon as the connection does its work. */
const connectionFaults = [
  'storage-blocked',
  'storage-outdated-tab',
  'storage-unavailable',
  'storage-closed',
] as const

/** Milliseconds before each repetition: Chromium refuses to open while it is still closing by force. */
const pauses = [0, 50, 250]

/**
 * One connection, opened at first use and again after it was lost. It gives way to a newer tab at once, and waits for an
 * older one, because an update of the page opens the new version while old tabs still live.
 */
export class Connection {
  readonly name: string
  readonly #migrations: readonly Migration[]
  readonly #faults: FaultLog
  #opened: Promise<Database> | null = null
  #isRetired = false

  /** The browser has closed it once by itself, as it does when it clears the site: what is missing then nobody deleted. */
  wasCleared = false
  readonly #erased: () => void

  /** `erased` is told when another tab deletes the database: then this connection has retired. */
  constructor(faults: FaultLog, options: DatabaseOptions = {}, erased: () => void = () => undefined) {
    this.#erased = erased
    this.name = options.name ?? databaseName
    this.#migrations = options.migrations ?? migrations
    this.#faults = faults
  }

  /**
   * Runs `work`, which must bear repetition: it is run again on a new connection when one was closed under it. Rejects with
   * `StorageTrouble` for the environment's faults.
   */
  async use<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
    for (let repetition = 0; ; repetition += 1) {
      const opened = this.#open()
      try {
        const result = await work(await opened)
        // Work that was under way may still end well on a connection that was given up since.
        if (this.#opened === opened) this.#faults.clear(...connectionFaults)
        return result
      } catch (error) {
        if (!hasClosed(error)) throw troubleOf(error)
        this.wasCleared = true
        this.#forget(opened)
        const pause = pauses[repetition]
        if (pause === undefined) throw troubleOf(error)
        await new Promise((resolve) => setTimeout(resolve, pause))
      }
    }
  }

  /** Closes for good: whoever uses it from now on waits for ever, because what it was of is being deleted. */
  retire(): void {
    this.#isRetired = true
    this.close()
  }

  /** Waits for running transactions, as the browser does; the next use opens again. */
  close(): void {
    if (this.#opened) this.#forget(this.#opened)
  }

  #open(): Promise<Database> {
    if (this.#isRetired) return new Promise(() => undefined)
    if (this.#opened) return this.#opened
    const opened = this.#request(() => this.#forget(opened))
    this.#opened = opened
    opened.catch(() => this.#forget(opened))
    return opened
  }

  /** Closes it too: a connection that nobody uses must not stand in another tab's way. */
  #forget(opened: Promise<Database>): void {
    if (this.#opened === opened) this.#opened = null
    opened.then(
      (database) => database.close(),
      () => undefined,
    )
  }

  async #request(forget: () => void): Promise<Database> {
    const failure: { cause?: unknown } = {}
    try {
      return await openDB<DatabaseSchema>(this.name, this.#migrations.length, {
        upgrade: (upgraded, from, _to, transaction) => {
          const step = migrate(
            this.#migrations,
            from,
            upgraded as unknown as IDBPDatabase,
            transaction as unknown as UpgradeTransaction,
          )
          // Nobody awaits an upgrade: one that throws would be committed half-way.
          step.catch((error: unknown) => {
            failure.cause = error
            transaction.done.catch(() => undefined)
            transaction.abort()
          })
        },
        blocked: () =>
          this.#faults.raise(new StorageTrouble('storage-blocked', 'an older tab holds the database')),
        blocking: (_current, wanted) => {
          forget()
          if (wanted === null) {
            // Opened again, it would bring back what is being deleted.
            this.#isRetired = true
            this.#erased()
            return
          }
          this.#faults.raise(
            new StorageTrouble('storage-outdated-tab', `another tab asks for version ${wanted}`),
          )
        },
        // The next use finds it closed and opens anew.
        terminated: () => {
          this.wasCleared = true
          this.#faults.raise(new StorageTrouble('storage-closed', 'the browser closed the connection'))
        },
      })
    } catch (error) {
      throw openingTrouble(failure.cause ?? error)
    }
  }
}

/** Private windows, blocked site data and a missing IndexedDB fail in as many ways as there are browsers: all mean "none here". */
const openingTrouble = (error: unknown): StorageTrouble => {
  const name = error instanceof Error ? error.name : ''
  const isNamed = name === 'QuotaExceededError' || name === 'VersionError'
  return isNamed ? troubleOf(error) : new StorageTrouble('storage-unavailable', error)
}
