import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { KnownFile, SourceFile } from './manifest'

/** Trouble that a reader can act on: told in one sentence, without a stack. */
export class AssemblyError extends Error {}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

export const isKnown = (bytes: Uint8Array, { sha256: expected }: KnownFile): boolean =>
  sha256(bytes) === expected

/** The bytes, or null where there is no such file. */
export const fileBytes = (path: string): Uint8Array | null => {
  try {
    return readFileSync(path)
  } catch (error) {
    if (isAbsence(error)) return null
    throw error
  }
}

const isAbsence = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT'

/** A package's file, refused when the package or the content is not the one that the manifest names. */
export const sourceBytes = (root: string, source: SourceFile): Uint8Array => {
  const bytes = installedBytes(root, source)
  if (isKnown(bytes, source)) return bytes
  throw new AssemblyError(
    `${source.file} of ${source.package} is not the file that models/manifest.json names: ` +
      `expected sha256 ${source.sha256}, found ${sha256(bytes)}; run "npm ci" to restore it.`,
  )
}

/** A file of the right package and version, whatever it holds. */
export const installedBytes = (root: string, source: SourceFile): Uint8Array => {
  const folder = join(root, 'node_modules', source.package)
  const declared = fileBytes(join(folder, 'package.json'))
  const bytes = fileBytes(join(folder, source.file))
  if (declared === null || bytes === null) {
    throw new AssemblyError(`${source.file} of ${source.package} is not installed: run "npm ci".`)
  }
  const version = installedVersion(declared)
  if (version === source.version) return bytes
  throw new AssemblyError(
    `${source.package} is installed as ${version}, but models/manifest.json asks for ${source.version}: run "npm ci".`,
  )
}

const installedVersion = (declared: Uint8Array): string => {
  const content: unknown = JSON.parse(Buffer.from(declared).toString('utf8'))
  const hasVersion = typeof content === 'object' && content !== null && 'version' in content
  return hasVersion ? String(content.version) : 'an unnamed version'
}
