import ts from 'typescript'
import type { SourceFile } from './source-files'
import { type Found, markupOf, nodesOf } from './syntax'

/** How a file reaches another: at once, for its types alone, or only when the code gets there. */
export type ImportKind = 'value' | 'type' | 'lazy'

export interface Import {
  readonly specifier: string
  readonly kind: ImportKind
  readonly line: number
}

const literal = (node: ts.Node | undefined): string | undefined =>
  node && ts.isStringLiteralLike(node) ? node.text : undefined

const isTypeOnly = (clause: ts.ImportClause | undefined): boolean => {
  if (!clause) return false
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true
  const named = clause.namedBindings
  return (
    clause.name === undefined &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.length > 0 &&
    named.elements.every((element) => element.isTypeOnly)
  )
}

/** Stands for the address of an `import()` that only the running code knows. */
export const computed = '(computed)'

/** `import()`, and the two forms that Vite turns into one: a worker's address and a glob. */
const calledSpecifiers = (node: ts.CallExpression | ts.NewExpression): readonly string[] => {
  const callee = node.expression.getText()
  const [first] = node.arguments ?? []
  if (!first) return []
  if (callee === 'import') return [literal(first) ?? computed]
  if (callee === 'URL' && node.arguments?.[1]?.getText() === 'import.meta.url') return [literal(first) ?? '']
  if (callee !== 'import.meta.glob') return []
  return ts.isArrayLiteralExpression(first)
    ? first.elements.map((element) => literal(element) ?? '')
    : [literal(first) ?? '']
}

const importsAt = ({ node, line }: Found): readonly Import[] => {
  if (ts.isImportDeclaration(node)) {
    const specifier = literal(node.moduleSpecifier)!
    return [{ specifier, kind: isTypeOnly(node.importClause) ? 'type' : 'value', line }]
  }
  if (ts.isExportDeclaration(node)) {
    const specifier = literal(node.moduleSpecifier)
    return specifier === undefined ? [] : [{ specifier, kind: node.isTypeOnly ? 'type' : 'value', line }]
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return [{ specifier: literal(node.argument.literal) ?? '', kind: 'type', line }]
  }
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
    const isEager = node.getText().includes('eager: true')
    const kind = node.expression.getText() === 'import.meta.glob' && isEager ? 'value' : 'lazy'
    return calledSpecifiers(node).map((specifier) => ({ specifier, kind, line }))
  }
  return []
}

const markupImports = (file: SourceFile): readonly Import[] => {
  const markup = markupOf(file)
  return [...markup.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)].map((match) => ({
    specifier: match[1]!,
    kind: 'lazy',
    line: markup.slice(0, match.index).split('\n').length,
  }))
}

/** Everything that a file reaches for, in any of the forms that the project's tools understand. */
export const importsOf = (file: SourceFile): readonly Import[] => [
  ...nodesOf(file).flatMap(importsAt),
  ...markupImports(file),
]
