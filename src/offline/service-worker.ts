import { cacheNames, clientsClaim } from 'workbox-core'
import { cleanupOutdatedCaches, getCacheKeyForURL, precacheAndRoute } from 'workbox-precaching'
import { dropEarlier, earlierFile, keepEarlier } from './earlier-files'
import { repairedFiles, type KeptFile } from './precache-repair'

/**
 * Keeps the program: page, scripts, styles, pictures and the loader of the pose runtime. The large files of the pose
 * model are kept and checked by whoever needs them (`capture/pose-worker/verified-file.ts`), so they lie here only once.
 */
interface ListedFile {
  readonly url: string
  readonly revision: string
  readonly integrity: string
}

declare const self: ServiceWorkerGlobalScope

/** Written by the build (`tests/tools/program-files.ts`). */
const listed = self.__WB_MANIFEST as ListedFile[]

const keptFiles = (): readonly KeptFile[] =>
  listed.flatMap(({ url, integrity }) => {
    const key = getCacheKeyForURL(url)
    return key === undefined ? [] : [{ key, url: new URL(url, self.location.href).href, integrity }]
  })

const programCache = () => caches.open(cacheNames.precache)

/** A page that has just begun asks for this, with the newest program: where it is the only one, none of an older is left. */
const repair = async () => {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  if (pages.length === 1 && !self.registration.waiting) await dropEarlier()
  return repairedFiles(await programCache(), keptFiles())
}

const setEarlierAside = async () =>
  keepEarlier(await programCache(), new Set(keptFiles().map(({ key }) => key)))

/** What a page may ask for (`shell-worker.ts`). */
self.addEventListener('message', (event) => {
  const { type } = event.data as { readonly type: string }
  // Only ever on a wish: an update that takes over by itself would change the program under a running trial.
  if (type === 'SKIP_WAITING') void self.skipWaiting()
  if (type === 'REPAIR') event.waitUntil(repair().then((done) => event.ports[0]?.postMessage(done)))
})

const tellElsewhere = async (address: string): Promise<void> => {
  for (const page of await self.clients.matchAll({ type: 'window' }))
    page.postMessage({ type: 'FOREIGN', address })
}

// Looks, and answers nothing: there should be none, and the pages say how many there were (`request-count.ts`).
self.addEventListener('fetch', ({ request }) => {
  const { origin, protocol } = new URL(request.url)
  if (protocol.startsWith('http') && origin !== self.location.origin) void tellElsewhere(request.url)
})

self.addEventListener('install', (event) => event.waitUntil(setEarlierAside()))

precacheAndRoute(listed)
cleanupOutdatedCaches()

// After the library's own answer: what it lists comes from it.
self.addEventListener('fetch', (event) => {
  const { url, method } = event.request
  if (method !== 'GET' || !url.startsWith(`${self.location.origin}/`) || !url.includes('/assets/')) return
  if (getCacheKeyForURL(url) !== undefined) return
  event.respondWith(earlierFile(url).then((kept) => kept ?? fetch(event.request)))
})
// The page of the first visit has to work offline too, not only the next one.
clientsClaim()
