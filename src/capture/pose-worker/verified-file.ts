import { hex, joinedBytes } from '../../math/bytes'
import { CaptureTrouble, troubleDetail } from '../capture-trouble'

export interface KnownFile {
  /** Absolute, and another one for another version: it holds a version or part of the hash. */
  readonly url: string
  /** Lower-case hex. */
  readonly sha256: string
}

/** Names the shape of what is kept, not the release: files are told apart by their hash. */
const cacheName = 'evenstride-engine-1'

const sha256Of = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))

/** Cache Storage may be switched off (private windows, storage blocked): then every visit fetches. */
const openCache = async (): Promise<Cache | null> => {
  try {
    return await caches.open(cacheName)
  } catch {
    return null
  }
}

const cachedBytes = async (cache: Cache, file: KnownFile): Promise<Uint8Array<ArrayBuffer> | null> => {
  const kept = await cache.match(file.url)
  if (!kept) return null
  const bytes = new Uint8Array(await kept.arrayBuffer())
  if ((await sha256Of(bytes)) === file.sha256) return bytes
  await cache.delete(file.url)
  return null
}

/** A full disk is no reason to stop: the bytes are here. */
const keep = async (cache: Cache, file: KnownFile, bytes: Uint8Array<ArrayBuffer>) => {
  try {
    await cache.put(file.url, new Response(bytes))
  } catch {
    await cache.delete(file.url).catch(() => false)
  }
}

/** Gives back the space of files that no release of today asks for. */
export const dropForgottenFiles = async (known: readonly string[]) => {
  const cache = await openCache()
  if (!cache) return
  for (const request of await cache.keys()) if (!known.includes(request.url)) await cache.delete(request)
}

/** Bytes that these files take in the cache; none where there is no cache. */
export const keptSize = async (urls: readonly string[]): Promise<number> => {
  const cache = await openCache()
  if (!cache) return 0
  const kept = await Promise.all(urls.map((url) => cache.match(url)))
  const sizes = await Promise.all(kept.map(async (response) => (await response?.blob())?.size ?? 0))
  return sizes.reduce((sum, size) => sum + size, 0)
}

export const forgetFiles = async (urls: readonly string[]): Promise<void> => {
  const cache = await openCache()
  for (const url of urls) await cache?.delete(url)
}

const readAll = async (body: ReadableStream<Uint8Array>, onBytes: (count: number) => void) => {
  const chunks: Uint8Array[] = []
  let length = 0
  for (const reader = body.getReader(); ;) {
    const { done, value } = await reader.read()
    if (done) break
    chunks.push(value)
    length += value.length
    onBytes(length)
  }
  return joinedBytes(chunks)
}

const fetchBytes = async (file: KnownFile, cache: RequestCache, onBytes: (count: number) => void) => {
  const response = await fetch(file.url, { cache }).catch((thrown: unknown) => {
    throw new CaptureTrouble('model-missing', `${file.url}: ${troubleDetail(thrown)}`)
  })
  // Hosts of single-page applications answer unknown addresses with the page itself and status 200.
  const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false
  if (!response.ok || isPage || !response.body) {
    throw new CaptureTrouble(
      'model-missing',
      `${file.url}: status ${response.status}${isPage ? ', a page' : ''}`,
    )
  }
  return readAll(response.body, onBytes)
}

/**
 * The bytes of a file whose hash is known: kept from an earlier visit if they are still right, else fetched, once
 * more past the browser's own cache when the first answer is wrong. `onBytes` hears how many bytes are here.
 */
export const verifiedFile = async (
  file: KnownFile,
  onBytes: (count: number) => void,
): Promise<Uint8Array<ArrayBuffer>> => {
  const cache = await openCache()
  const kept = cache && (await cachedBytes(cache, file))
  if (kept) {
    onBytes(kept.length)
    return kept
  }
  let found = ''
  for (const mode of ['default', 'reload'] as const) {
    const bytes = await fetchBytes(file, mode, onBytes)
    found = await sha256Of(bytes)
    if (found === file.sha256) {
      if (cache) await keep(cache, file, bytes)
      return bytes
    }
  }
  throw new CaptureTrouble('model-corrupt', `${file.url}: sha256 ${found}, expected ${file.sha256}`)
}
