import { deleteDB } from 'idb'
import type { StoreParts } from './assessment-store'

/**
 * Deletes all that this site keeps in this browser: database, caches, service worker, and the small stores. The turn of
 * the writes is never given back, and the connection opens nothing any more, so that this page writes nothing behind it.
 */
export const everythingErased = ({ connection, writes }: StoreParts): Promise<boolean> =>
  new Promise((resolve) => {
    void writes.inTurn(async () => {
      connection.retire()
      resolve(await erased(connection.name))
      await new Promise(() => undefined)
    })
  })

const erased = async (database: string): Promise<boolean> => {
  const results = await Promise.allSettled([
    // Waits for tabs that still hold it; ours let go when they are asked.
    // A browser that gives a page no database throws at once.
    Promise.resolve().then(() => deleteDB(database)),
    scratchErased(database),
    deletedCaches(),
    unregisteredWorkers(),
  ])
  const isForgotten = [notesCleared('localStorage'), tabForgotten()]
  return results.every(({ status }) => status === 'fulfilled') && !isForgotten.includes(false)
}

/** False where the browser refuses even this; one that lets a page keep no notes has none of it. */
const notesCleared = (kind: 'localStorage' | 'sessionStorage'): boolean => {
  try {
    globalThis[kind].clear()
    return true
  } catch (error) {
    return error instanceof DOMException && error.name === 'SecurityError'
  }
}

/** What one tab alone remembers of its runner: answers to the questions of safety, too. Each tab has to do it by itself. */
export const tabForgotten = (): boolean => notesCleared('sessionStorage')

/** What a restoration lays beside the database for a moment, and a tab that was closed in it left there. */
const scratchErased = async (database: string): Promise<void> => {
  // Firefox told nobody the names before version 126.
  const found = 'databases' in indexedDB ? await indexedDB.databases() : []
  for (const { name } of found) if (name?.startsWith(`${database}-`)) await deleteDB(name)
}

const deletedCaches = async (): Promise<void> => {
  if (!('caches' in globalThis)) return
  for (const name of await caches.keys()) await caches.delete(name)
}

const unregisteredWorkers = async (): Promise<void> => {
  if (!('serviceWorker' in navigator)) return
  for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister()
}
