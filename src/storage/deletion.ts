import { noteChange } from './backed-up'
import type { Database } from './database'
import type { QuarantinedRow, StoreName } from './rows'
import { whole } from './transaction'

const partsOf = ['trials', 'evidence', 'keyFrames'] as const
const touched = ['assessments', ...partsOf, 'quarantine'] as const
const given = [...touched, 'log'] as const

/** A row as it lay in the database, whether it can be read or not. */
interface Taken {
  readonly store: (typeof given)[number]
  readonly row: unknown
}

/** Whether a row is part of an assessment; of a quarantined one, nothing is sure but what it says of itself. */
export const belongsTo = (assessmentId: string, store: StoreName, row: unknown): boolean => {
  const { id, assessmentId: of } = (row ?? {}) as { readonly id?: unknown; readonly assessmentId?: unknown }
  return (store === 'assessments' ? id : of) === assessmentId
}

/**
 * Takes an assessment out with all that is part of it, and gives it as it lay there. What the disk cannot give back is not
 * deleted: reading and deleting are one transaction. `isToGo` is asked of the assessment's own row in it.
 */
export const takenOut = (
  database: Database,
  id: string,
  isToGo: (row: unknown) => boolean = () => true,
): Promise<readonly Taken[]> => {
  const transaction = database.transaction([...touched, 'settings'], 'readwrite')
  return whole(transaction, async () => {
    const taken: Taken[] = []
    const assessments = transaction.objectStore('assessments')
    const row: unknown = await assessments.get(id)
    if (!isToGo(row)) return []
    if (row !== undefined) taken.push({ store: 'assessments', row })
    await noteChange(transaction)
    await assessments.delete(id)
    for (const store of partsOf) {
      for await (const cursor of transaction.objectStore(store).index('assessmentId').iterate(id)) {
        taken.push({ store, row: cursor.value })
        await cursor.delete()
      }
    }
    for await (const cursor of transaction.objectStore('quarantine')) {
      if (!belongsTo(id, cursor.value.store, cursor.value.row)) continue
      taken.push({ store: 'quarantine', row: cursor.value })
      await cursor.delete()
    }
    return taken
  })
}

/** Puts back what was taken out, all or nothing. A place that was taken meanwhile keeps what is in it. */
export const putBack = (database: Database, taken: readonly Taken[]): Promise<void> => {
  const transaction = database.transaction([...given, 'settings'], 'readwrite', { durability: 'strict' })
  return whole(transaction, async () => {
    await noteChange(transaction)
    for (const { store, row } of taken) {
      if (store === 'quarantine') {
        await transaction.objectStore(store).put(row as QuarantinedRow)
        continue
      }
      const place = transaction.objectStore(store)
      if ((await place.getKey((row as { readonly id: string }).id)) === undefined)
        await place.put(row as never)
    }
  })
}
