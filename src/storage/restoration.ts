import type { BackupPreview, PreviewCounts } from '../session/own-data-ports'
import { allIn, noteChange } from './backed-up'
import type { StoreParts } from './assessment-store'
import { carriedAside } from './carried-aside'
import type { Database } from './database'
import type { ReadRows } from './read-rows'
import { rowKey, storeNames, type QuarantinedRow, type StoreRow } from './rows'
import { isSameRow } from './same-row'
import { whole } from './transaction'

/** By its place, its moment and its reason: the row itself may be said in other words in a file. */
const asideName = ({ store, key, issue, at }: QuarantinedRow): string =>
  JSON.stringify([store, key, issue, at])

/** A file may bring hundreds of thousands of them: each is looked up, and not compared with every other. */
const asideNames = (known: readonly unknown[]): ReadonlySet<string> =>
  new Set(known.map((row) => asideName(carriedAside(row) as QuarantinedRow)))

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
      const aside = asideNames(await database.getAll('quarantine'))
      for (const row of quarantine) count('quarantine', aside.has(asideName(row)) ? 'known' : 'fresh')
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
        const aside = asideNames(await transaction.objectStore('quarantine').getAll())
        for (const row of quarantine) {
          if (aside.has(asideName(row))) continue
          await transaction.objectStore('quarantine').add(row)
          written += 1
        }
        // A file that lacks something of what is here is no backup of it.
        if (covers) await transaction.objectStore('settings').put({ key: 'backedUp', value: allIn })
        else if (written > 0) await noteChange(transaction)
        return { written, covers }
      })
    }),
  )
