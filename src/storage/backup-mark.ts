import type { BackupContents } from '../session/own-data-ports'
import type { Database } from './database'

/** What a runner says and changes, compared by content: notes and edits have no time of their own. */
const told = ['assessments', 'runners', 'plans', 'log'] as const
/** What is only added and taken away, and is many: compared by its number. What was recorded goes with them. */
const counted = ['trials'] as const

type Rows = readonly unknown[]

/** FNV-1a over 32 bits: two of any change that go unnoticed are one in four thousand million. */
const hashed = (text: string): string => {
  let hash = 0x811c9dc5
  for (let n = 0; n < text.length; n++) hash = Math.imul(hash ^ text.charCodeAt(n), 0x01000193)
  return (hash >>> 0).toString(16)
}

/** Null of nothing at all; `unknown` of damaged rows, which are no reason to be silent. */
const markOf = (rows: readonly Rows[], counts: readonly number[]): string | null => {
  if ([...rows.map(({ length }) => length), ...counts].every((count) => count === 0)) return null
  try {
    return hashed(JSON.stringify([rows, counts]))
  } catch {
    return 'unknown'
  }
}

/** What tells the contents of a backup apart from those after any change: results, notes, profiles, plans and log. */
export const markOfStores = (stores: BackupContents['stores']): string | null =>
  markOf(
    told.map((name) => stores[name] ?? []),
    counted.map((name) => stores[name]?.length ?? 0),
  )

/** The same of what is stored now. */
export const markOfDatabase = async (database: Database): Promise<string | null> => {
  const transaction = database.transaction([...told, ...counted])
  const [rows, counts] = await Promise.all([
    Promise.all(told.map((name): Promise<Rows> => transaction.objectStore(name).getAll())),
    Promise.all(counted.map((name) => transaction.objectStore(name).count())),
  ])
  return markOf(rows, counts)
}
