import type { IDBPDatabase, IDBPTransaction } from 'idb'

/**
 * A step from one version of the database to the next. It sees the stores as they were at its version, so it is not typed
 * by today's rows, and it awaits nothing but requests of its transaction: anything else lets the transaction end half-way.
 */
export interface Migration {
  readonly name: string
  readonly run: (database: IDBPDatabase, transaction: UpgradeTransaction) => void | Promise<void>
}

export type UpgradeTransaction = IDBPTransaction<unknown, string[], 'versionchange'>

/**
 * The n-th entry leads to version n. Entries are never edited after a release: each version has its frozen builder in
 * `tests/fixtures/storage/`, from which the newest code must still arrive.
 */
export const migrations: readonly Migration[] = [
  {
    name: 'create-stores',
    run: (database) => {
      const assessments = database.createObjectStore('assessments', { keyPath: 'id' })
      assessments.createIndex('startedAt', 'startedAt')
      assessments.createIndex('runnerId', 'runnerId')
      const trials = database.createObjectStore('trials', { keyPath: 'id' })
      trials.createIndex('assessmentId', 'assessmentId')
      const evidence = database.createObjectStore('evidence', { keyPath: 'id' })
      evidence.createIndex('assessmentId', 'assessmentId')
      database.createObjectStore('settings', { keyPath: 'key' })
      database.createObjectStore('quarantine', { keyPath: 'id', autoIncrement: true })
    },
  },
]

/** Runs, in order, the steps that a database of version `from` has not seen. */
export const migrate = async (
  steps: readonly Migration[],
  from: number,
  database: IDBPDatabase,
  transaction: UpgradeTransaction,
): Promise<void> => {
  for (const step of steps.slice(from)) await step.run(database, transaction)
}
