import { deleteDB } from 'idb'
import { newId } from './new-id'

/** Beside the database while a backup of an older version is taken through the migrations. */
const nameOf = (id: string) => `evenstride-restoring-${id}`

/** By which the tabs tell each other that it is in use; old browsers have none. */
const locks = (): LockManager | null =>
  typeof navigator === 'object' && 'locks' in navigator ? navigator.locks : null

/** Gives `work` the name of a database of its own, and deletes that afterwards. */
export const withScratch = async <Result>(work: (name: string) => Promise<Result>): Promise<Result> => {
  const name = nameOf(newId())
  const whole = () => work(name).finally(() => deleteDB(name))
  const held = locks()
  return held ? held.request(name, whole) : whole()
}

/** Deletes what tabs that were closed in the middle of it have left; what another tab works with stays. */
export const leftScratchDeleted = async (): Promise<void> => {
  const held = locks()
  // Firefox told nobody the names before version 126.
  if (!held || !('databases' in indexedDB)) return
  for (const { name } of await indexedDB.databases()) {
    if (!name?.startsWith(nameOf(''))) continue
    await held.request(name, { ifAvailable: true }, async (lock) => {
      if (lock) await deleteDB(name)
    })
  }
}
