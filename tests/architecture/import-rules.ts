import { posix } from 'node:path'
import { type Import, importsOf } from './imports-of'
import { folderOf, type SourceFile } from './source-files'

/** What one folder may reach in `src/`, besides itself. Entries are folders, or files without their ending. */
export interface FolderRule {
  readonly may: readonly string[]
  /** Reached by `import type` only. */
  readonly mayType?: readonly string[]
  /** Reached by `import()` only. */
  readonly mayLazy?: readonly string[]
  /** More for single files, by their path in `src/`. */
  readonly files?: Readonly<Record<string, readonly string[]>>
}

export type ImportTable = Readonly<Record<string, FolderRule>>

/** A package and the only places that may import it: beginnings of paths in `src/`. */
export type PackageDoors = Readonly<Record<string, readonly string[]>>

export const everything = '*'

const withoutEnding = (path: string): string =>
  path.replace(/\?.*$/, '').replace(/(\.svelte)?\.(ts|js|json)$/, '')

const packageName = (specifier: string): string =>
  specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')

const isInside = (target: string, places: readonly string[]): boolean =>
  places.some((place) => place === everything || target === place || target.startsWith(`${place}/`))

const relativeBreach = (file: SourceFile, found: Import, table: ImportTable): string | null => {
  const { specifier, kind } = found
  const rule = table[withoutEnding(folderOf(file.path))]
  if (!rule) return `${folderOf(file.path)} has no line in the import table.`
  const target = posix.join(posix.dirname(file.path), specifier)
  const inSource = target.startsWith('src/')
    ? withoutEnding(target.slice('src/'.length))
    : withoutEnding(target)
  const own = folderOf(file.path)
  const more = rule.files?.[file.path.slice('src/'.length)] ?? []
  const places = [
    ...(target.startsWith('src/') ? [own] : []),
    ...rule.may,
    ...more,
    ...(kind === 'type' ? (rule.mayType ?? []) : []),
    ...(kind === 'lazy' ? (rule.mayLazy ?? []) : []),
  ]
  if (!isInside(inSource, places))
    return `${own} may not import ${inSource}${kind === 'value' ? '' : ` (${kind})`}.`
  if (kind !== 'lazy' && /^[^*]+\.(ts|js)$/.test(specifier)) return `${specifier} is written with its ending.`
  return null
}

const packageBreach = (file: SourceFile, { specifier }: Import, doors: PackageDoors): string | null => {
  const name = packageName(specifier)
  const places = doors[name]
  if (!places) return `${name} has no line among the package doors.`
  const path = file.path.slice('src/'.length)
  if (places.some((place) => path.startsWith(place))) return null
  return `${name} may only be imported in ${places.join(', ')}.`
}

/** One sentence for each import that the table does not allow. */
export const importBreaches = (
  files: readonly SourceFile[],
  table: ImportTable,
  doors: PackageDoors,
): readonly string[] =>
  files.flatMap((file) =>
    importsOf(file).flatMap((found) => {
      const breach = found.specifier.startsWith('.')
        ? relativeBreach(file, found, table)
        : packageBreach(file, found, doors)
      return breach === null ? [] : [`${file.path}:${String(found.line)}: ${breach}`]
    }),
  )
