import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

/** What each declaration came to when its version was last raised: mobility test id -> version and fingerprint. */
export type Versions = Readonly<Record<string, { readonly version: number; readonly fingerprint: string }>>

const kept = new URL('../contract/versions.json', import.meta.url)
const changed = new URL('../contract/versions-changed.json', import.meta.url)

const read = (file: URL): Versions =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Versions) : {}

export const keptVersions = (): Versions => read(kept)

/** Why what is now may not stand beside what was kept; null where it may, or is the same. */
export const versionTrouble = (id: string, was: Versions, now: Versions): string | null => {
  const [before, after] = [was[id], now[id]]
  if (!after) return `${id} is gone: npm run golden:accept.`
  if (!before) return `${id} is new: npm run golden:accept.`
  if (after.version < before.version)
    return `${id} has version ${after.version}, and ${before.version} was there before: stored trials would be left alone.`
  if (after.version > before.version) return `${id} has a new version: npm run golden:accept.`
  return after.fingerprint === before.fingerprint
    ? null
    : `What ${id} measures has changed. Raise "version" in src/protocol/mobility-tests/${id}.ts to ${before.version + 1}, ` +
        'so that stored trials are computed anew, then: npm run golden:accept.'
}

/** Leaves what is now beside what was kept, to be accepted; takes an old one away where nothing differs. */
export const writeChangedVersions = (now: Versions | null): void => {
  if (now) writeFileSync(changed, `${JSON.stringify(now, null, 2)}\n`)
  else rmSync(changed, { force: true })
}

/** Accepts what is new or has a higher version, and says what cannot be accepted. */
export const acceptVersions = (): {
  readonly accepted: readonly string[]
  readonly refused: readonly string[]
} => {
  if (!existsSync(changed)) return { accepted: [], refused: [] }
  const [was, now] = [keptVersions(), read(changed)]
  const ids = [...new Set([...Object.keys(was), ...Object.keys(now)])].sort()
  const isRaised = (id: string) => !was[id] || !now[id] || now[id].version > was[id].version
  const isSame = (id: string) => versionTrouble(id, was, now) === null
  const next = ids.flatMap((id) => {
    const entry = isRaised(id) ? now[id] : was[id]
    return entry ? [[id, entry] as const] : []
  })
  writeFileSync(kept, `${JSON.stringify(Object.fromEntries(next), null, 2)}\n`)
  rmSync(changed)
  return {
    accepted: ids.filter((id) => isRaised(id)),
    refused: ids.flatMap((id) => (isRaised(id) || isSame(id) ? [] : (versionTrouble(id, was, now) ?? []))),
  }
}
