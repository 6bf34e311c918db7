import ts from 'typescript'
import type { SourceFile } from './source-files'

/** A piece of script and the line of the file that it begins on, counted from 0. */
interface Script {
  readonly text: string
  readonly line: number
}

const scriptElement = /<script\b[^>]*>([\s\S]*?)<\/script>/g

const scriptsOf = ({ path, text }: SourceFile): readonly Script[] => {
  if (!path.endsWith('.svelte')) return [{ text, line: 0 }]
  return [...text.matchAll(scriptElement)].map((match) => {
    const start = match.index + match[0].indexOf('>') + 1
    return { text: match[1]!, line: text.slice(0, start).split('\n').length - 1 }
  })
}

/** The markup of a Svelte file, its scripts and styles blanked but their lines kept; empty for other files. */
export const markupOf = ({ path, text }: SourceFile): string => {
  if (!path.endsWith('.svelte')) return ''
  const blank = (part: string) => part.replace(/[^\n]/g, ' ')
  return text.replace(scriptElement, blank).replace(/<style\b[^>]*>[\s\S]*?<\/style>/g, blank)
}

/** A node of a file's script and the line it stands on, counted from 1. */
export interface Found {
  readonly node: ts.Node
  readonly line: number
}

/** Every node of the file's scripts, parents before children. */
export const nodesOf = (file: SourceFile): readonly Found[] =>
  scriptsOf(file).flatMap((script) => {
    const tree = ts.createSourceFile(file.path, script.text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS)
    const found: Found[] = []
    const visit = (node: ts.Node) => {
      const line = script.line + tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1
      found.push({ node, line })
      ts.forEachChild(node, visit)
    }
    ts.forEachChild(tree, visit)
    return found
  })
