import { runnerOfBefore } from './active-runner'
import type { Database } from './database'
import type { ReadRows } from './read-rows'
import type { StoreName } from './rows'

/** Whose a row is; a runner's own row is theirs by its key. A row that was set aside may be anything. */
const runnerOf = ({ store, row }: { readonly store: StoreName; readonly row: unknown }): unknown => {
  const { id, runnerId } = (row ?? {}) as Readonly<Record<string, unknown>>
  return store === 'runners' ? id : runnerId
}

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

/** The rows of a file in which that runner is somebody of their own, with what they deleted and what could not be read. */
export const ofAnother = (read: ReadRows, id: string): ReadRows => {
  const theirs = <Held extends { readonly store: StoreName; readonly row: unknown }>(held: Held): Held => {
    if (runnerOf(held) !== runnerOfBefore) return held
    const named = held.store === 'runners' ? { id } : { runnerId: id }
    return { ...held, row: { ...(held.row as object), ...named } }
  }
  return { ...read, rows: read.rows.map(theirs), quarantine: read.quarantine.map(theirs) }
}
