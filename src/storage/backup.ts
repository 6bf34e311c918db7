import type { BackupContents } from '../session/own-data-ports'
import type { StoreParts } from './assessment-store'
import type { Database } from './database'
import { carriedAside } from './carried-aside'
import { movementStores } from './recorded-movement'
import { storeNames, type StoreName } from './rows'
import { isKnownSetting } from './settings'
import { whole } from './transaction'

const ofThisBrowser: readonly unknown[] = ['lastBackup', 'backedUp', 'backedUpMovement']

/** What tells of this browser and not of the runner stays here. */
const staysHere = (store: StoreName, row: unknown): boolean =>
  store === 'settings' && ofThisBrowser.includes((row as { readonly key?: unknown }).key)

const isTaken = (isWhole: boolean) => (name: StoreName) =>
  isWhole || !movementStores.some((each) => each === name)

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
