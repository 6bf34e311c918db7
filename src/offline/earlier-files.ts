/** Where the files of an older program lie while a page of it may still be open. */
export const earlierCache = 'evenstride-earlier-files'

/** Only these names hold their revision, so that one of an older program can never pass for one of the newer. */
const isHashed = (address: string): boolean => new URL(address).pathname.includes('/assets/')

/** The address a page asks by: without the revision that the program's cache puts behind it. */
const plain = (address: string): string => {
  const { origin, pathname } = new URL(address)
  return origin + pathname
}

/**
 * Sets aside what the programs before this one have left in `program` and this one does not list, before it takes over and
 * clears them away: a tab that measures goes on with its older program, and fetches the screen of the result at the end.
 */
export const keepEarlier = async (program: Cache, listed: ReadonlySet<string>): Promise<void> => {
  const earlier = await caches.open(earlierCache)
  for (const { url } of await program.keys()) {
    if (listed.has(url) || !isHashed(url)) continue
    const kept = await program.match(url)
    if (kept) await earlier.put(plain(url), kept)
  }
}

/** A file of an older program; undefined where none of this name is set aside. */
export const earlierFile = async (address: string): Promise<Response | undefined> =>
  isHashed(address) && (await caches.has(earlierCache))
    ? (await caches.open(earlierCache)).match(plain(address))
    : undefined

/** To be called once no page of an older program is open. */
export const dropEarlier = (): Promise<boolean> => caches.delete(earlierCache)
