import type { IDBPDatabase } from 'idb'
import type { StoreParts } from './assessment-store'
import type { Database } from './database'
import { troubleOf } from './faults'

/** The indexes by which the rows of a store are found: what one of them does not know is on no screen. */
const waysTo = {
  assessments: ['runnerId', 'startedAt'],
  trials: ['assessmentId'],
  evidence: ['assessmentId'],
  plans: ['runnerId'],
  log: ['runnerId'],
  keyFrames: ['assessmentId'],
} as const
type FoundByIndex = keyof typeof waysTo

/** Every field that is an index is a text; of another kind it stands in the index where nobody looks. */
const anyText = () => IDBKeyRange.bound('', '\uffff')

/** Rows that an index does not lead to. Counted first: of a sound store not one row or key is read. */
const unseenIn = async (database: Database, store: FoundByIndex): Promise<readonly unknown[]> => {
  const { store: rows } = (database as unknown as IDBPDatabase).transaction(store)
  const indexes = waysTo[store].map((name) => rows.index(name))
  const count = await rows.count()
  const counts = await Promise.all(indexes.map((index) => index.count(anyText())))
  if (counts.every((seen) => seen === count)) return []
  const seen = await Promise.all(indexes.map((index) => index.getAllKeys(anyText())))
  const inAll = seen.map((keys) => new Set(keys))
  const unseen = (await rows.getAllKeys()).filter((key) => !inAll.every((keys) => keys.has(key)))
  return Promise.all(unseen.map((key): Promise<unknown> => rows.get(key)))
}

/** Sets aside, and says, the damaged rows that no index leads to: no reading would ever meet them. */
export const unseenSetAside = async ({ connection, faults, check, writes }: StoreParts): Promise<void> => {
  try {
    await writes.inTurn(() =>
      connection.use(async (database) => {
        for (const store of Object.keys(waysTo) as readonly FoundByIndex[])
          await check.valid(database, store, await unseenIn(database, store))
      }),
    )
  } catch (error) {
    faults.raise(troubleOf(error))
  }
}
