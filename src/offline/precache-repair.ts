/** One file of the program as it has to lie in the cache. */
export interface KeptFile {
  /** What the cache knows it by; holds its revision. */
  readonly key: string
  /** Where the host has it. */
  readonly url: string
  /** As in a page: `sha256-` and the hash in base64. */
  readonly integrity: string
}

export interface Repair {
  /** Files that were missing, cut short or changed. */
  readonly found: number
  /** Those that could not be fetched anew; their place in the cache is empty then, never wrong. */
  readonly left: number
}

const integrityOf = async (bytes: ArrayBuffer): Promise<string> => {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return `sha256-${btoa(String.fromCharCode(...digest))}`
}

const isRight = async (kept: Response | undefined, { integrity }: KeptFile): Promise<boolean> => {
  if (!kept) return false
  try {
    return (await integrityOf(await kept.arrayBuffer())) === integrity
  } catch {
    // A file of the browser's own that cannot be read any more.
    return false
  }
}

const isFetchedAnew = async (cache: Cache, file: KeptFile): Promise<boolean> => {
  try {
    const { url, integrity, key } = file
    // Past the browser's own cache, which may hold the same wrong bytes; and refused unless they are the right ones.
    const response = await fetch(url, { cache: 'reload', integrity, credentials: 'same-origin' })
    if (!response.ok) return false
    await cache.put(key, response)
    return true
  } catch {
    return false
  }
}

/**
 * Holds every file of the program against its hash and fetches again what is missing or wrong. What is wrong is taken
 * out even where nothing better can be had: a page that is told "not there" asks the host, one that gets half a script
 * stops.
 */
export const repairedFiles = async (cache: Cache, files: readonly KeptFile[]): Promise<Repair> => {
  let found = 0
  let left = 0
  for (const file of files) {
    if (await isRight(await cache.match(file.key), file)) continue
    found++
    await cache.delete(file.key)
    if (!(await isFetchedAnew(cache, file))) left++
  }
  return { found, left }
}
