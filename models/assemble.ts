import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isStarted, projectRoot } from './command-line'
import { AssemblyError, fileBytes } from './known-file'
import { manifest as ownManifest, type Manifest } from './manifest'
import { outputs, type Output } from './outputs'

/** Folders under `public/` that hold nothing but what is assembled here. */
const ownedFolders = ['models', 'vendor/mediapipe']

const isInPlace = (root: string, output: Output): boolean => {
  const found = fileBytes(join(root, 'public', output.path))
  return found !== null && output.isRight(found)
}

/** Paths under `public/` that are missing or are not what the manifest says. */
export const wrongOutputs = (root: string, manifest: Manifest = ownManifest): readonly string[] =>
  outputs(root, manifest)
    .filter((output) => !isInPlace(root, output))
    .map(({ path }) => path)

/**
 * Builds the pose models and copies the runtime into `<root>/public`, from `<root>/node_modules`; leaves alone what is
 * there and right, and removes what an older manifest left. Returns the paths under `public/` that were written.
 */
export const assembleModels = (root: string, manifest: Manifest = ownManifest): readonly string[] => {
  const wanted = outputs(root, manifest)
  const missing = wanted.filter((output) => !isInPlace(root, output))
  for (const output of missing) writeWhole(root, output.path, output.content())
  removeOthers(root, new Set(wanted.map(({ path }) => path)))
  return missing.map(({ path }) => path)
}

/** Never leaves half a file under `public/`: written elsewhere in the same tree, then renamed. */
const writeWhole = (root: string, path: string, bytes: Uint8Array): void => {
  const target = join(root, 'public', path)
  const cache = join(root, '.cache')
  mkdirSync(cache, { recursive: true })
  const staging = mkdtempSync(join(cache, 'models-'))
  try {
    writeFileSync(join(staging, 'part'), bytes)
    mkdirSync(dirname(target), { recursive: true })
    renameSync(join(staging, 'part'), target)
  } finally {
    rmSync(staging, { recursive: true })
  }
}

const removeOthers = (root: string, wanted: ReadonlySet<string>): void => {
  for (const folder of ownedFolders) {
    for (const entry of readdirSync(join(root, 'public', folder), { recursive: true, withFileTypes: true })) {
      const absolute = join(entry.parentPath, entry.name)
      const path = absolute.slice(join(root, 'public').length + 1).replaceAll('\\', '/')
      if (entry.isFile() && !wanted.has(path)) rmSync(absolute, { force: true })
    }
  }
}

const run = (root: string, checkOnly: boolean): void => {
  if (!checkOnly) {
    const written = assembleModels(root)
    if (written.length > 0) console.log(`models: ${written.length} files assembled under public/`)
    return
  }
  const wrong = wrongOutputs(root)
  if (wrong.length > 0) {
    throw new AssemblyError(
      `public/ lacks, or has another content of: ${wrong.join(', ')}; run "npx tsx models/assemble.ts".`,
    )
  }
}

if (isStarted(import.meta.url)) {
  try {
    run(projectRoot, process.argv.includes('--check'))
  } catch (error) {
    if (!(error instanceof AssemblyError)) throw error
    console.error(`models: ${error.message}`)
    process.exitCode = 1
  }
}
