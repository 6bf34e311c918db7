import { parse } from 'svelte/compiler'
import ts from 'typescript'
import type { SourceFile } from './source-files'
import { nodesOf } from './syntax'

/** Words of a file that a runner may come to read or hear. */
export interface Copy {
  readonly text: string
  readonly line: number
}

/** A label or an id is one word; what people read has a space in it. */
const isSentence = (text: string): boolean => /\S\s+\S/.test(text)

/** Messages of errors and `detail` are for the log and the bug report. */
const isForTheLog = (node: ts.Node): boolean => {
  if (ts.isNewExpression(node) && node.expression.getText().endsWith('Error')) return true
  if (ts.isPropertyAssignment(node) && node.name.getText() === 'detail') return true
  if (ts.isThrowStatement(node) || ts.isImportDeclaration(node)) return true
  return !ts.isSourceFile(node) && isForTheLog(node.parent)
}

const isText = (node: ts.Node): node is ts.LiteralLikeNode =>
  ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)

const scriptCopy = (file: SourceFile): readonly Copy[] =>
  nodesOf(file).flatMap(({ node, line }) =>
    isText(node) && isSentence(node.text) && !isForTheLog(node) ? [{ text: node.text, line }] : [],
  )

interface MarkupNode {
  readonly type: string
  readonly start?: number
  readonly data?: string
  readonly value?: unknown
  readonly operator?: string
  /** A string for attributes and elements; identifiers are not asked. */
  readonly name?: string
}

const isNode = (value: unknown): value is MarkupNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

/** Attributes that address the browser or the code, never a reader. */
const silentAttributes = /^(class|id|style|href|src|type|name|role|for|kind|data-.*|on.*)$/

/** What is compared with is a value of the code; a silent attribute is for the browser. */
const isSilent = ({ type, operator, name }: MarkupNode): boolean =>
  (type === 'BinaryExpression' && operator !== '+') ||
  (type === 'Attribute' && silentAttributes.test(name ?? '')) ||
  type === 'ClassDirective'

/** Every node of a Svelte template below `value` that may hold copy, whatever the field that holds it. */
const nodesBelow = (value: unknown): readonly MarkupNode[] => {
  if (Array.isArray(value)) return value.flatMap(nodesBelow)
  if (!isNode(value) || isSilent(value)) return []
  return [value, ...Object.values(value).flatMap(nodesBelow)]
}

const textOfNode = (node: MarkupNode): string => {
  if (node.type === 'Text') return node.data ?? ''
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value
  if (node.type !== 'TemplateElement') return ''
  return (node.value as { readonly cooked?: string }).cooked ?? ''
}

const markupCopy = ({ path, text }: SourceFile): readonly Copy[] => {
  if (!path.endsWith('.svelte')) return []
  const { fragment } = parse(text, { modern: true })
  return nodesBelow(fragment)
    .map((node) => ({ text: textOfNode(node), line: text.slice(0, node.start ?? 0).split('\n').length }))
    .filter((copy) => /[a-z]/i.test(copy.text))
}

/** What people may read of a file: its sentences, and all text of its markup, attributes included. */
export const copyOf = (file: SourceFile): readonly Copy[] => [...scriptCopy(file), ...markupCopy(file)]
