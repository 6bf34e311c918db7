import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { mobilityTests } from '../../src/protocol/registry'
import { codeIn, type SourceFile } from './source-files'
import { markupOf, nodesOf } from './syntax'

/**
 * What the product knows of a mobility test stands in its declaration: whoever adds one writes that file and looks
 * nowhere else. A test's id, or that of one of its findings, is a name for a stored record and no place to hang code on.
 */

const declarations = 'src/protocol/mobility-tests/'
const ids = new Set(mobilityTests.flatMap(({ id, findings }) => [id, ...findings.map((each) => each.id)]))

interface Exception {
  readonly where: RegExp
  readonly because: string
}
const exceptions: readonly Exception[] = [
  {
    where: /^src\/prescription\//,
    because:
      'What is done about a finding: each exercise says which findings it serves, and names the motion that shows it. A finding without an answer there is found by tests/contract/exercises.test.ts.',
  },
  {
    where: /^src\/assessment\/finding-patterns\.ts$/,
    because: 'Findings of two tests together belong to neither of them.',
  },
  {
    where: /^src\/runner3d\/(motions\/|abilities\.ts$)/,
    because: 'How the virtual runner does it: optional, and its folder may not know the protocol.',
  },
  { where: /^src\/workbench\//, because: 'Pages for developers name what they show.' },
]

const isException = ({ path }: SourceFile) => exceptions.some(({ where }) => where.test(path))

/** Every text of a file that is such an id, with its place. */
const idsIn = (file: SourceFile): readonly string[] => {
  const inScript = nodesOf(file).flatMap(({ node, line }) =>
    ts.isStringLiteralLike(node) && ids.has(node.text) ? [`${file.path}:${line}: '${node.text}'`] : [],
  )
  const inMarkup = [...markupOf(file).matchAll(/["'`]([a-z0-9-]+)["'`]/g)].flatMap(([, text]) =>
    ids.has(text!) ? [`${file.path}: '${text!}'`] : [],
  )
  return [...inScript, ...inMarkup]
}

const code = codeIn('src').filter(({ path }) => !path.startsWith(declarations))

describe('what is said of a mobility test', () => {
  it('is said in its declaration, and by its id nowhere else', () => {
    expect(code.filter((file) => !isException(file)).flatMap(idsIn)).toEqual([])
  })

  it('is found where it is said elsewhere', () => {
    const found = (path: string, text: string) => idsIn({ path, text })
    expect(found('src/ui/a.ts', "const a = { 'squat-depth': 1 }")).toEqual(["src/ui/a.ts:1: 'squat-depth'"])
    expect(found('src/ui/a.ts', 'is(`single-leg-balance-short`)')).toHaveLength(1)
    expect(found('src/ui/A.svelte', "<script>\n</script>\n{#if id === 'hip-extension'}")).toHaveLength(1)
    expect(found('src/ui/a.ts', "// 'squat-depth'\nconst a = 'squat depth'")).toEqual([])
  })

  it('has no exception that is not needed any more', () => {
    for (const { where, because } of exceptions) {
      expect(because).toMatch(/\.$/)
      expect(code.filter(({ path }) => where.test(path)).flatMap(idsIn), String(where)).not.toEqual([])
    }
  })
})
