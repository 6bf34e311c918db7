import { readFileSync, writeFileSync } from 'node:fs'
import { isStarted, projectRoot } from './command-line'
import { installedBytes, sha256 } from './known-file'
import { manifest as ownManifest, type KnownFile, type Manifest, type SourceFile } from './manifest'
import { bundle } from './outputs'

/*
 * The other half of the manifest's check: after a change of package or of the assembler, `tsx models/accept.ts` writes
 * the sizes and hashes as they now are. Packages, versions and file names are changed by hand first.
 */

const measured = (bytes: Uint8Array): KnownFile => ({ bytes: bytes.length, sha256: sha256(bytes) })

const mapValues = <K extends string, V>(record: Readonly<Record<K, V>>, change: (value: V, key: K) => V) =>
  Object.fromEntries(
    (Object.entries(record) as [K, V][]).map(([key, value]) => [key, change(value, key)]),
  ) as Record<K, V>

/** The manifest with every size, hash and hashed name as the installed packages give them. */
export const acceptedManifest = (root: string, old: Manifest): Manifest => {
  const asInstalled = <F extends SourceFile>(file: F): F => ({
    ...file,
    ...measured(installedBytes(root, file)),
  })
  const networks = mapValues(old.networks, asInstalled)
  const runtime = mapValues(old.runtime, asInstalled)
  const models = mapValues(old.models, (model, id) => {
    const file = measured(bundle(root, { ...old, networks }, model))
    const output = `models/pose_landmarker_${id}.${file.sha256.slice(0, 12)}.task`
    return { ...model, ...file, output }
  })
  return { ...old, networks, models, runtime }
}

const manifestFile = new URL('manifest.json', import.meta.url)
if (isStarted(import.meta.url)) {
  const accepted = acceptedManifest(projectRoot, ownManifest)
  const text = `${JSON.stringify(accepted, null, 2)}\n`
  const changed = text !== readFileSync(manifestFile, 'utf8')
  writeFileSync(manifestFile, text)
  console.log(changed ? 'models/manifest.json has changed: review it, then commit it' : 'nothing has changed')
}
