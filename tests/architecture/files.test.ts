import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { codeIn, pathsIn, type SourceFile } from './source-files'
import { nodesOf } from './syntax'

/** Past this a file is two things (architecture.md asks about it at 250, hopes for 150). */
const longest = 250

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.svelte|\.test|\.config|\.d)*\.(ts|js|css|html|json)$/
const pascal = /^[A-Z][A-Za-z0-9]*\.svelte$/
/** Names that say nothing of what is inside. */
const empty = /(^|[/-])(utils?|helpers?|common|misc|shared|index|stuff)(?=[./-]|$)/
const exceptions = ['README.md', 'tsconfig.pure.json']

const nameBreach = (path: string): string | null => {
  const name = path.slice(path.lastIndexOf('/') + 1)
  if (exceptions.includes(name)) return null
  if (!kebab.test(name) && !pascal.test(name))
    return `${path}: neither kebab-case nor a component in PascalCase.`
  return empty.test(path.slice('src/'.length)) ? `${path}: the name says nothing of what is inside.` : null
}

const lengthBreach = ({ path, text }: SourceFile): string | null => {
  const lines = text.trimEnd().split('\n').length
  return lines > longest ? `${path}: ${lines} lines, more than ${longest}. Which two things is it?` : null
}

const isReExport = (node: ts.Node): boolean =>
  ts.isExportDeclaration(node) && (node.moduleSpecifier !== undefined || node.exportClause !== undefined)

const barrelBreach = (file: SourceFile): string | null => {
  const statements = nodesOf(file)
    .map(({ node }) => node)
    .filter((node) => ts.isStatement(node) && ts.isSourceFile(node.parent))
  const others = statements.filter((node) => !isReExport(node) && !ts.isImportDeclaration(node))
  return statements.some(isReExport) && others.length === 0
    ? `${file.path}: only hands on what others have. Import the file that has the thing.`
    : null
}

/** The `id:` of a declaration that is one file; null where there is none. */
const declaredId = (file: SourceFile): string | null => {
  for (const { node } of nodesOf(file)) {
    if (
      ts.isPropertyAssignment(node) &&
      node.name.getText() === 'id' &&
      ts.isStringLiteralLike(node.initializer)
    ) {
      return node.initializer.text
    }
  }
  return null
}

const idBreach = (file: SourceFile): string | null => {
  const name = file.path.slice(file.path.lastIndexOf('/') + 1, -'.ts'.length)
  const id = declaredId(file)
  return id === name ? null : `${file.path}: its first id is ${id ?? 'missing'}, not its file name.`
}

const found = (breaches: readonly (string | null)[]) => breaches.filter((breach) => breach !== null)

const one = (path: string, text: string): SourceFile => ({ path, text })

describe('the files', () => {
  it('have names that say what they are', () => {
    expect(found(pathsIn('src').map(nameBreach))).toEqual([])
    expect(nameBreach('src/math/Vector.ts')).toContain('neither')
    expect(nameBreach('src/ui/parts/dial.svelte')).toContain('neither')
    expect(nameBreach('src/math/utils.ts')).toContain('says nothing')
    expect(nameBreach('src/math/angle-helpers.ts')).toContain('says nothing')
    expect(nameBreach('src/ui/helpers/Dial.svelte')).toContain('says nothing')
    expect(nameBreach('src/ui/parts/Dial.svelte')).toBeNull()
    expect(nameBreach('src/ui/state/session-view.svelte.ts')).toBeNull()
  })

  it(`are no longer than ${longest} lines`, () => {
    const files = ['src', 'models', 'tests'].flatMap(codeIn)
    expect(found(files.map(lengthBreach))).toEqual([])
    expect(lengthBreach(one('src/a.ts', 'x\n'.repeat(longest)))).toBeNull()
    expect(lengthBreach(one('src/a.ts', 'x\n'.repeat(longest + 1)))).toContain('251 lines')
  })

  it('have something of their own', () => {
    expect(found(codeIn('src').map(barrelBreach))).toEqual([])
    expect(barrelBreach(one('src/a.ts', "export * from './b'\nexport { c } from './c'"))).toContain(
      'only hands on',
    )
    expect(barrelBreach(one('src/a.ts', "import { c } from './c'\nexport { c }"))).toContain('only hands on')
    expect(barrelBreach(one('src/a.ts', "export { c } from './c'\nexport const d = 1"))).toBeNull()
  })

  it('carry the id of what they declare as their name', () => {
    const declarations = codeIn('src').filter(({ path }) => /\/(mobility-tests|exercises)\//.test(path))
    expect(found(declarations.map(idBreach))).toEqual([])
    expect(idBreach(one('src/protocol/mobility-tests/a.ts', "export default define({ id: 'a' })"))).toBeNull()
    expect(idBreach(one('src/protocol/mobility-tests/a.ts', "export default define({ id: 'b' })"))).toContain(
      'b',
    )
    expect(idBreach(one('src/protocol/mobility-tests/a.ts', 'export default {}'))).toContain('missing')
  })
})
