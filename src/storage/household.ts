import type { HouseholdMember } from '../session/household-ports'
import type { RunnerRecord } from '../runner/records'
import { noteChange } from './backed-up'
import type { Database } from './database'
import { leftPicturesDeleted } from './left-pictures'
import { storeNames, type StoreName } from './rows'
import { whole } from './transaction'

/** Everybody of whom something is stored, found by the indexes alone: no assessment is read for it. */

const named = ['assessments', 'plans', 'log'] as const

/** The newest by its text: instants of one device are written alike, and this only orders a list. */
const newestOf = async (database: Database, runnerId: string): Promise<string | null> => {
  const range = IDBKeyRange.bound([runnerId, ''], [runnerId, '\uffff'])
  const cursor = await database
    .transaction('assessments')
    .store.index('runnerAndStart')
    .openKeyCursor(range, 'prev')
  return cursor ? cursor.key[1] : null
}

const idsIn = async (database: Database, store: (typeof named)[number]): Promise<readonly string[]> => {
  const ids: string[] = []
  const index = database.transaction(store).store.index('runnerId')
  for (let at = await index.openKeyCursor(null, 'nextunique'); at; at = await at.continue()) ids.push(at.key)
  return ids
}

const byName = (a: HouseholdMember, b: HouseholdMember): number => {
  if (a.name === null || b.name === null) return Number(a.name === null) - Number(b.name === null)
  return a.name.localeCompare(b.name)
}

/** `records`: those that are stored or held. */
export const householdIn = async (
  database: Database,
  records: readonly RunnerRecord[],
): Promise<readonly HouseholdMember[]> => {
  const found = await Promise.all(named.map((store) => idsIn(database, store)))
  const ids = [...new Set([...records.map(({ id }) => id), ...found.flat()])]
  const members = ids.map(async (id) => ({
    id,
    name: records.find((record) => record.id === id)?.name ?? null,
    assessments: await database.countFromIndex('assessments', 'runnerId', id),
    newestAt: await newestOf(database, id),
  }))
  return (await Promise.all(members)).sort(byName)
}

/** Whether a row is a runner's, or of one of their assessments; of a quarantined one, nothing is sure but what it says. */
export const isRowOf =
  (runnerId: string, assessmentIds: ReadonlySet<unknown>) =>
  (store: StoreName, row: unknown): boolean => {
    const { id, runnerId: of, assessmentId } = (row ?? {}) as Readonly<Record<string, unknown>>
    return of === runnerId || assessmentIds.has(assessmentId) || (store === 'runners' && id === runnerId)
  }

/** Everything of a runner, in one transaction. */
export const runnerDeleted = (database: Database, runnerId: string): Promise<void> => {
  const stores = [...storeNames, 'quarantine'] as const
  const transaction = database.transaction(stores, 'readwrite')
  return whole(transaction, async () => {
    await noteChange(transaction)
    const assessments = transaction.objectStore('assessments')
    const ids = await assessments.index('runnerId').getAllKeys(runnerId)
    for (const id of ids) {
      await assessments.delete(id)
      for (const name of ['trials', 'evidence', 'keyFrames'] as const) {
        const store = transaction.objectStore(name)
        for (const key of await store.index('assessmentId').getAllKeys(id)) await store.delete(key)
      }
    }
    // One that a tab wrote behind a deletion has no assessment any more, but says itself whose it is.
    for await (const cursor of transaction.objectStore('trials')) {
      if (cursor.value.runnerId !== runnerId) continue
      await transaction.objectStore('keyFrames').delete(cursor.value.id)
      if (cursor.value.evidenceId) await transaction.objectStore('evidence').delete(cursor.value.evidenceId)
      await cursor.delete()
    }
    for (const name of ['plans', 'log'] as const) {
      const store = transaction.objectStore(name)
      for (const key of await store.index('runnerId').getAllKeys(runnerId)) await store.delete(key)
    }
    await transaction.objectStore('runners').delete(runnerId)
    const isTheirs = isRowOf(runnerId, new Set(ids))
    for await (const cursor of transaction.objectStore('quarantine'))
      if (isTheirs(cursor.value.store, cursor.value.row)) await cursor.delete()
    // A picture names no runner.
    await leftPicturesDeleted(transaction)
  })
}
