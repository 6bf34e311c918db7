import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const projectRoot = join(import.meta.dirname, '../..')

/** A file of the project; `path` is from the project's root, with forward slashes. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

/** Every file under `folder`, in the order of its path; those that are not text too. */
export const pathsIn = (folder: string): readonly string[] =>
  readdirSync(join(projectRoot, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(projectRoot.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()

export const textOf = (path: string): string => readFileSync(join(projectRoot, path), 'utf8')

const isCode = (path: string): boolean => /\.(ts|js|svelte)$/.test(path)

/** Code under `folder`: TypeScript, JavaScript and Svelte. */
export const codeIn = (folder: string): readonly SourceFile[] =>
  pathsIn(folder)
    .filter(isCode)
    .map((path) => ({ path, text: textOf(path) }))

/** The folder of `src/` that a file lies in; the file itself for those directly in `src/`. */
export const folderOf = (path: string): string => path.split('/')[1] ?? ''

/** No browser, no clock, no randomness, no waiting: the body's maths and what follows from it. */
export const pureFolders = [
  'math',
  'pose',
  'biomechanics',
  'protocol',
  'assessment',
  'prescription',
  'report',
  'runner',
  'session',
] as const

export const isPure = (path: string): boolean =>
  path.startsWith('src/') && pureFolders.some((folder) => folder === folderOf(path))
