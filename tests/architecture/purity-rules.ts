import ts from 'typescript'
import type { SourceFile } from './source-files'
import { type Found, nodesOf } from './syntax'

/** Clock, randomness, waiting, and the outside world: what a pure folder may not name. */
const impureNames = new Set([
  'Date',
  'performance',
  'crypto',
  'Promise',
  'setTimeout',
  'setInterval',
  'queueMicrotask',
  'requestAnimationFrame',
  'fetch',
  'console',
  'document',
  'window',
  'navigator',
  'self',
  'globalThis',
  'localStorage',
  'process',
])

/** A name that is used, not the label of a field, a member or a type's property. */
const isUse = (node: ts.Identifier): boolean => {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node
  if (ts.isQualifiedName(parent)) return parent.left === node
  const isLabel =
    ts.isPropertyAssignment(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isMethodSignature(parent) ||
    ts.isMethodDeclaration(parent) ||
    ts.isPropertyDeclaration(parent)
  return !(isLabel && parent.name === node)
}

const isModuleVariable = (node: ts.Node): boolean =>
  ts.isVariableStatement(node) &&
  ts.isSourceFile(node.parent) &&
  (node.declarationList.flags & ts.NodeFlags.Const) === 0

/** A port says in its types that an answer will come; the waiting itself is done outside. */
const portsFiles: readonly string[] = [
  'src/session/ports.ts',
  'src/session/device-ports.ts',
  'src/session/bin-ports.ts',
  'src/session/own-data-ports.ts',
  'src/session/training-ports.ts',
  'src/session/household-ports.ts',
]

/** Names that the file gives to something of its own: they no longer mean the world's. */
const ownNames = (found: readonly Found[]): ReadonlySet<string> =>
  new Set(
    found.flatMap(({ node }) =>
      (ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node)) &&
      ts.isIdentifier(node.name)
        ? [node.name.text]
        : [],
    ),
  )

const impurity = (node: ts.Node): string | null => {
  if (ts.isAwaitExpression(node)) return 'waits'
  if (node.kind === ts.SyntaxKind.AsyncKeyword) return 'is async'
  if (isModuleVariable(node)) return 'keeps state in the module'
  if (ts.isPropertyAccessExpression(node) && node.getText() === 'Math.random') return 'uses Math.random'
  if (ts.isIdentifier(node) && impureNames.has(node.text) && isUse(node)) return `uses ${node.text}`
  return null
}

/** One sentence for each place where a pure file reaches for the clock, chance, the world or its own past. */
export const purityBreaches = (file: SourceFile): readonly string[] => {
  const found = nodesOf(file)
  const own = ownNames(found)
  return found.flatMap(({ node, line }) => {
    if (ts.isIdentifier(node) && own.has(node.text)) return []
    if (portsFiles.includes(file.path) && ts.isTypeReferenceNode(node.parent)) return []
    const what = impurity(node)
    return what === null ? [] : [`${file.path}:${String(line)}: pure code ${what}.`]
  })
}
