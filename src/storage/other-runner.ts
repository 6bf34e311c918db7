import { runnerOfBefore } from './active-runner'
import type { Database } from './database'
import type { ReadRows } from './read-rows'
import type { StoreRow } from './rows'

/** Whose a row is; a runner's own row is theirs by its key. */
const runnerOf = ({ store, row }: StoreRow): unknown =>
  store === 'runners' ? row.id : 'runnerId' in row ? row.runnerId : null

/**
 * Whether a file may be of somebody else although it names the same runner: devices that knew one runner only called all of
 * them alike. It may be where both have assessments of that runner and not one in common.
 */
export const mayBeAnother = async (database: Database, { rows }: ReadRows): Promise<boolean> => {
  const ids = rows
    .filter((held) => held.store === 'assessments' && runnerOf(held) === runnerOfBefore)
    .map(({ row }) => ('id' in row ? row.id : ''))
  if (ids.length === 0) return false
  const here = new Set(await database.getAllKeysFromIndex('assessments', 'runnerId', runnerOfBefore))
  return here.size > 0 && !ids.some((id) => here.has(id))
}

/** The rows of a file in which that runner is somebody of their own. */
export const ofAnother = (read: ReadRows, id: string): ReadRows => ({
  ...read,
  rows: read.rows.map((held) => {
    if (runnerOf(held) !== runnerOfBefore) return held
    const row = held.store === 'runners' ? { ...held.row, id } : { ...held.row, runnerId: id }
    return { store: held.store, row } as StoreRow
  }),
})
