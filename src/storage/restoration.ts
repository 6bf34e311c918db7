import { isDemonstrated } from '../assessment/virtual-runner'
import type { BackupContents, BackupFault, BackupPreview, PreviewCounts } from '../session/own-data-ports'
import type { StoreParts } from './assessment-store'
import { isOfRows, migratedStores } from './backup-migration'
import type { Database } from './database'
import { migrations } from './migrations'
import { carriedAside } from './carried-aside'
import {
  quarantinedRowSchema,
  rowKey,
  rowSchemas,
  storeNames,
  type QuarantinedRow,
  type StoreRow,
} from './rows'
import { isSameRow } from './same-row'
import { whole } from './transaction'

/** Rows of a file that may be what they say, and how many are not. */
export interface ReadRows {
  readonly rows: readonly StoreRow[]
  readonly quarantine: readonly QuarantinedRow[]
  readonly unreadable: Readonly<Record<string, number>>
}

/** Nothing of the virtual runner is ever stored; a file may claim it. */
const isOfNobody = (row: unknown): boolean =>
  typeof row === 'object' && row !== null && 'runnerId' in row && isDemonstrated(row as { runnerId: string })

/** Every row passes its schema here; what does not is counted and left out, because the file still has it. */
export const readRows = async (contents: BackupContents): Promise<ReadRows | BackupFault> => {
  if (contents.databaseVersion > migrations.length) return { kind: 'fault', code: 'newer' }
  try {
    return checked(await migratedStores(contents))
  } catch (error) {
    if (isOfRows(error)) return { kind: 'fault', code: 'damaged' }
    throw error
  }
}

const checked = (stores: BackupContents['stores']): ReadRows => {
  const unreadable: Record<string, number> = {}
  const parsed = <Row>(name: string, read: (row: unknown) => Row | undefined): readonly Row[] => {
    const all = Object.hasOwn(stores, name) ? (stores[name] ?? []) : []
    const good = all
      .map((row) => (isOfNobody(row) ? undefined : read(row)))
      .filter((row) => row !== undefined)
    if (good.length < all.length) unreadable[name] = all.length - good.length
    return good
  }
  const rows = storeNames.flatMap((store) =>
    parsed(store, (row) => rowSchemas[store].safeParse(row).data).map((row) => ({ store, row }) as StoreRow),
  )
  return {
    rows,
    quarantine: parsed('quarantine', (row) => quarantinedRowSchema.safeParse(row).data),
    unreadable,
  }
}

/** By its place, its moment and its reason: the row itself may be said in other words in a file. */
const isKnownAside = (known: readonly unknown[], row: QuarantinedRow): boolean =>
  known.some((other) => {
    const { store, key, issue, at } = carriedAside(other) as QuarantinedRow
    return at === row.at && store === row.store && key === row.key && issue === row.issue
  })

type Verdict = Exclude<keyof PreviewCounts, 'unreadable'>

const verdictOf = async (database: Database, held: StoreRow): Promise<Verdict> => {
  const here: unknown = await database.get(held.store, rowKey(held))
  if (here === undefined) return 'fresh'
  return isSameRow(here, held.row) ? 'known' : 'different'
}

const none: PreviewCounts = { fresh: 0, known: 0, different: 0, unreadable: 0 }

/** What the rows would bring to what is here now. */
export const previewed = (
  { connection, writes }: StoreParts,
  { rows, quarantine, unreadable }: ReadRows,
): Promise<BackupPreview['stores']> =>
  writes.inTurn(() =>
    connection.use(async (database) => {
      const counts: Record<string, PreviewCounts> = {}
      const count = (store: string, verdict: keyof PreviewCounts, many = 1) => {
        const of = counts[store] ?? none
        counts[store] = { ...of, [verdict]: of[verdict] + many }
      }
      for (const held of rows) count(held.store, await verdictOf(database, held))
      const aside = await database.getAll('quarantine')
      for (const row of quarantine) count('quarantine', isKnownAside(aside, row) ? 'known' : 'fresh')
      for (const [store, many] of Object.entries(unreadable)) count(store, 'unreadable', many)
      return counts
    }),
  )

/** How many rows were written, and whether the file has all that is here now, as it is here. */
export interface Outcome {
  readonly written: number
  readonly covers: boolean
}

/**
 * Writes all rows or none, in one transaction that is done when the disk says so. Each is compared again there, because
 * another tab may have written since the preview.
 */
export const restored = (
  { connection, writes }: StoreParts,
  { rows, quarantine }: ReadRows,
  replace: boolean,
): Promise<Outcome> =>
  writes.inTurn(() =>
    connection.use((database) => {
      const transaction = database.transaction([...storeNames, 'quarantine'], 'readwrite', {
        durability: 'strict',
      })
      return whole(transaction, async () => {
        let written = 0
        let covers = true
        for (const held of rows) {
          const store = transaction.objectStore(held.store)
          const here: unknown = await store.get(rowKey(held))
          if (here !== undefined && isSameRow(here, held.row)) continue
          if (here !== undefined && !replace) {
            covers &&= held.store === 'settings'
            continue
          }
          await store.put(held.row)
          written += 1
        }
        for (const name of storeNames.filter((each) => each !== 'settings')) {
          const inFile = new Set(rows.filter(({ store }) => store === name).map(rowKey))
          covers &&= (await transaction.objectStore(name).count()) === inFile.size
        }
        const aside = await transaction.objectStore('quarantine').getAll()
        for (const row of quarantine) {
          if (isKnownAside(aside, row)) continue
          await transaction.objectStore('quarantine').add(row)
          written += 1
        }
        return { written, covers }
      })
    }),
  )
