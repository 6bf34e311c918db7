import type { BackupContents } from '../session/own-data-ports'
import type { StoreParts } from './assessment-store'
import type { Database } from './database'
import { carriedAside } from './carried-aside'
import { storeNames, type StoreName } from './rows'
import { isKnownSetting } from './settings'
import { whole } from './transaction'

const ofThisBrowser: readonly unknown[] = ['lastBackup', 'backedUp']

/** What tells of this browser and not of the runner stays here. */
const staysHere = (store: StoreName, row: unknown): boolean =>
  store === 'settings' && ofThisBrowser.includes((row as { readonly key?: unknown }).key)

/** What was recorded, almost all of what a backup takes: computed from it is only what the trials hold themselves. */
const movement: readonly StoreName[] = ['evidence', 'keyFrames']

const isTaken = (isWhole: boolean) => (name: StoreName) => isWhole || !movement.includes(name)

/** Bytes of the arrays in a value, however they are nested. */
const bytesIn = (value: unknown): number => {
  if (ArrayBuffer.isView(value)) return value.byteLength
  if (typeof value !== 'object' || value === null) return 0
  return Object.values(value).reduce<number>((sum, each) => sum + bytesIn(each), 0)
}

/**
 * Whether what was recorded is more than `most` bytes: told row by row, before all of it would have to be in memory at once.
 * Rejects with `StorageTrouble`.
 */
export const isMovementOver = ({ connection, writes }: StoreParts, most: number): Promise<boolean> =>
  writes.inTurn(() =>
    connection.use(async (database) => {
      let sum = 0
      const transaction = database.transaction(movement)
      for (const name of movement)
        for await (const { value } of transaction.objectStore(name)) {
          sum += bytesIn(value)
          if (sum > most) return true
        }
      return false
    }),
  )

/** Whether a backup was made with what was recorded. */
export const isWholeBackup = (stores: BackupContents['stores']): boolean => Object.hasOwn(stores, 'evidence')

/** All rows of all stores at one moment; the quarantine last, without the numbers that it gave them. */
const snapshot = async (database: Database, isWhole: boolean): Promise<BackupContents['stores']> => {
  const transaction = database.transaction([...storeNames, 'quarantine'])
  return whole(transaction, async () => {
    const stores: Record<string, readonly unknown[]> = {}
    for (const name of storeNames.filter(isTaken(isWhole))) {
      const rows: readonly unknown[] = await transaction.objectStore(name).getAll()
      stores[name] = rows.filter((row) => !staysHere(name, row))
    }
    const aside: readonly unknown[] = await transaction.objectStore('quarantine').getAll()
    stores['quarantine'] = aside.map(carriedAside)
    return stores
  })
}

/** A setting of another build is no mistake. */
const rowsToCheck = async (database: Database, name: StoreName): Promise<readonly unknown[]> =>
  name === 'settings' ? (await database.getAll(name)).filter(isKnownSetting) : database.getAll(name)

/**
 * Everything that is stored here, for a file. Rows that cannot be read are set aside first, so that what a backup holds of
 * them is what this device has. Rejects with `StorageTrouble`.
 */
export const backupContents = (
  { connection, check, writes }: StoreParts,
  made: { readonly appVersion: string; readonly madeAt: string },
  isWhole: boolean,
): Promise<BackupContents> =>
  writes.inTurn(() =>
    connection.use(async (database) => {
      for (const name of storeNames.filter(isTaken(isWhole))) {
        await check.valid(database, name, await rowsToCheck(database, name))
      }
      return { databaseVersion: database.version, ...made, stores: await snapshot(database, isWhole) }
    }),
  )
