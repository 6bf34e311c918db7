import { earlierCache } from './earlier-files'

/** As the library names the cache of the program; the rest of the name is the address that it serves. And what is left of the one before. */
const isProgramCache = (name: string): boolean => name.startsWith('workbox-precache') || name === earlierCache

const programCaches = async (): Promise<readonly Cache[]> => {
  const names = (await caches.keys()).filter(isProgramCache)
  return Promise.all(names.map((name) => caches.open(name)))
}

/** Bytes of everything that `cache` keeps. */
const sizeOf = async (cache: Cache): Promise<number> => {
  const kept = await cache.matchAll()
  const sizes = await Promise.all(kept.map(async (response) => (await response.blob()).size))
  return sizes.reduce((sum, size) => sum + size, 0)
}

export const programSize = async (): Promise<number> => {
  const sizes = await Promise.all((await programCaches()).map(sizeOf))
  return sizes.reduce((sum, size) => sum + size, 0)
}

/** Takes the program out of the browser; the page that is open goes on from memory and from its host. */
export const dropProgram = async (): Promise<void> => {
  const registrations = await navigator.serviceWorker.getRegistrations()
  await Promise.all(registrations.map((registration) => registration.unregister()))
  for (const name of (await caches.keys()).filter(isProgramCache)) await caches.delete(name)
}

/** Chromium tells how much of an origin's storage is its databases. */
interface DetailedEstimate extends StorageEstimate {
  readonly usageDetails?: { readonly indexedDB?: number }
}

/** Bytes of the database; elsewhere what is left of the browser's own figure, null where it has none. */
export const resultsSize = async (inCaches: number): Promise<number | null> => {
  try {
    const { usage, usageDetails } = (await navigator.storage.estimate()) as DetailedEstimate
    if (usageDetails) return usageDetails.indexedDB ?? 0
    return usage === undefined ? null : Math.max(0, usage - inCaches)
  } catch {
    return null
  }
}

/** Bytes that the browser would still take of this site; null where it does not tell. */
export const roomLeft = async (): Promise<number | null> => {
  try {
    const { usage, quota } = await navigator.storage.estimate()
    return usage === undefined || quota === undefined ? null : Math.max(0, quota - usage)
  } catch {
    return null
  }
}
