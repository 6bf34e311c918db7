import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** JavaScript that index.html may need before anything is chosen: kB (1000 bytes), gzip. */
export const budgetKilobytes = 120

/** What Vite's manifest says of one built file. `imports` are the static ones, by manifest key. */
interface BuiltFile {
  readonly file: string
  readonly imports?: readonly string[]
}

export type Manifest = Readonly<Record<string, BuiltFile>>

/** The scripts that `entry` loads at once: its own and, step by step, all static imports. */
export const initialScripts = (manifest: Manifest, entry: string): readonly string[] => {
  const keys = new Set([entry])
  for (const key of keys) {
    const built = manifest[key]
    if (!built) throw new Error(`the build has no ${key}`)
    for (const imported of built.imports ?? []) keys.add(imported)
  }
  return [...keys].map((key) => manifest[key]!.file)
}

export const bundleSize = (
  dist: string,
): { readonly kilobytes: number; readonly files: readonly string[] } => {
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Manifest
  const files = initialScripts(manifest, 'index.html')
  const bytes = files.map((file) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length)
  return { kilobytes: bytes.reduce((sum, size) => sum + size, 0) / 1000, files }
}
