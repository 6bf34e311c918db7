import { openDB, type IDBPDatabase } from 'idb'
import type { BackupContents } from '../session/own-data-ports'
import { Connection, type Database } from './database'
import { FaultLog, StorageTrouble } from './faults'
import { migrations, migrate } from './migrations'
import { withScratch } from './scratch'

/** A database as a build of that version had it. */
const emptyDatabase = (name: string, version: number): Promise<IDBPDatabase> =>
  openDB(name, version, {
    upgrade: (database, from, _to, transaction) =>
      void migrate(migrations.slice(0, version), from, database, transaction),
  })

const fill = async (database: IDBPDatabase, stores: BackupContents['stores']): Promise<void> => {
  for (const name of database.objectStoreNames) {
    for (const row of stores[name] ?? []) await database.put(name, row)
  }
}

/** The rows after every migration that a database of their version has not seen; a scratch database takes them there. */
export const migratedStores = async ({
  databaseVersion,
  stores,
}: BackupContents): Promise<BackupContents['stores']> => {
  if (databaseVersion === migrations.length) return stores
  return withScratch(async (name) => {
    const connection = new Connection(new FaultLog(() => undefined), { name })
    try {
      const old = await emptyDatabase(name, databaseVersion)
      // A file may say anything: what the old stores refuse, or a migration, is damaged.
      await fill(old, stores).finally(() => old.close())
      return await connection.use(allRows)
    } finally {
      connection.close()
    }
  })
}

const allRows = async (database: Database): Promise<BackupContents['stores']> => {
  const names = [...database.objectStoreNames]
  const rows = await Promise.all(names.map(async (name) => [name, await database.getAll(name)] as const))
  return Object.fromEntries(rows)
}

/** What a store says of a row that it cannot have: by its key, its number, its values, or its depth. */
const refusals: readonly string[] = ['DataError', 'ConstraintError', 'DataCloneError', 'RangeError']

/** Refused as a row, or by a migration that met it: then the file is at fault, not this browser's disk. */
export const isOfRows = (error: unknown): boolean =>
  error instanceof StorageTrouble
    ? error.fault.code === 'storage-unavailable'
    : error instanceof Error && refusals.includes(error.name)
