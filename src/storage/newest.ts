import type { Database } from './database'

const hour = 60 * 60 * 1000
/** How far the clock of the place furthest west is behind Greenwich. */
const furthestBehind = 12 * hour

/** The clock that an instant's text shows, as if it were Greenwich's. */
const clockOf = (iso: string): number => Date.parse(`${iso.slice(0, 19)}Z`)

/**
 * The ids of the newest `count` assessments of a runner that began before `until`, an epoch time, newest first. The index is in the order of their texts, and instants
 * carry the offset of the place they were written in: it is read on until nothing later can come.
 */
export const newestIds = async (
  database: Database,
  runnerId: string,
  count: number,
  until: number,
): Promise<readonly string[]> => {
  const found: { readonly id: string; readonly at: number }[] = []
  const range = IDBKeyRange.bound([runnerId, ''], [runnerId, '\uffff'])
  const index = database.transaction('assessments').store.index('runnerAndStart')
  for (let row = await index.openKeyCursor(range, 'prev'); row; row = await row.continue()) {
    const [, startedAt] = row.key
    const last = found[count - 1]?.at
    if (last !== undefined && clockOf(startedAt) + furthestBehind < last) break
    const at = Date.parse(startedAt)
    if (at >= until) continue
    found.push({ id: row.primaryKey, at })
    found.sort((a, b) => b.at - a.at)
  }
  return found.slice(0, count).map(({ id }) => id)
}
