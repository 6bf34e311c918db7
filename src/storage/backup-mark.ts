import type { BackupContents } from '../session/own-data-ports'
import type { Database } from './database'

/**
 * Compared by content: notes and edits have no time of their own, and a trial is taken back, looked at a second time and
 * computed anew where it lies. What was recorded goes with its trial.
 */
const told = ['assessments', 'trials', 'runners', 'plans', 'log'] as const

type Rows = readonly unknown[]

/** FNV-1a over 32 bits: two of any change that go unnoticed are one in four thousand million. */
const hashed = (text: string): string => {
  let hash = 0x811c9dc5
  for (let n = 0; n < text.length; n++) hash = Math.imul(hash ^ text.charCodeAt(n), 0x01000193)
  return (hash >>> 0).toString(16)
}

/** The fields of a row in one order: what was brought back from a file has them in another. */
const inOrder = (_key: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value

/** Null of nothing at all; `unknown` of damaged rows, which are no reason to be silent. */
const markOf = (rows: readonly Rows[]): string | null => {
  if (rows.every(({ length }) => length === 0)) return null
  try {
    return hashed(JSON.stringify(rows, inOrder))
  } catch {
    return 'unknown'
  }
}

/** What tells the contents of a backup apart from those after any change: results, notes, profiles, plans and log. */
export const markOfStores = (stores: BackupContents['stores']): string | null =>
  markOf(told.map((name) => stores[name] ?? []))

/** The same of what is stored now. */
export const markOfDatabase = async (database: Database): Promise<string | null> => {
  const transaction = database.transaction([...told])
  return markOf(await Promise.all(told.map((name): Promise<Rows> => transaction.objectStore(name).getAll())))
}
