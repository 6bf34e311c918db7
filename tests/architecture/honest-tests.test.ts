import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { codeIn, type SourceFile } from './source-files'
import { nodesOf } from './syntax'

const runners = new Set(['it', 'test', 'describe', 'suite', 'bench'])
const evasions = new Set(['only', 'skip', 'skipIf', 'runIf', 'todo', 'fails', 'fail', 'fixme'])

/** The name at the far left of `test.describe.only`. */
const root = (node: ts.Expression): string =>
  ts.isPropertyAccessExpression(node) ? root(node.expression) : node.getText()

const evasionBreaches = (file: SourceFile): readonly string[] =>
  nodesOf(file).flatMap(({ node, line }) =>
    ts.isPropertyAccessExpression(node) && evasions.has(node.name.text) && runners.has(root(node))
      ? [`${file.path}:${line}: ${node.getText()}`]
      : [],
  )

const silencers = [
  'eslint-' + 'disable',
  '@ts-' + 'ignore',
  '@ts-' + 'nocheck',
  'svelte-' + 'ignore',
  'TO' + 'DO',
]

const silencerBreaches = ({ path, text }: SourceFile): readonly string[] =>
  silencers.filter((word) => text.includes(word)).map((word) => `${path}: ${word}`)

describe('the tests', () => {
  it('all run, and none is expected to fail', () => {
    const files = codeIn('tests').filter(({ path }) => path.endsWith('.test.ts') || path.includes('/e2e/'))
    expect(files.length).toBeGreaterThan(0)
    expect(files.flatMap(evasionBreaches)).toEqual([])
  })

  it.each([
    "it.only('x', f)",
    "test.describe.skip('x', f)",
    "it.skipIf(slow)('x', f)",
    'test.fixme()',
    "it.todo('x')",
  ])('may not say %s', (text) => {
    expect(evasionBreaches({ path: 'tests/unit/planted.test.ts', text })).toHaveLength(1)
  })

  it('may use such words for other things', () => {
    const text = 'const rest = list.only(3); options.skip = true'
    expect(evasionBreaches({ path: 'tests/unit/planted.test.ts', text })).toEqual([])
  })
})

describe('the code', () => {
  it('silences no tool and leaves nothing for later', () => {
    expect(['src', 'models', 'tests'].flatMap(codeIn).flatMap(silencerBreaches)).toEqual([])
    const text = silencers.map((word) => `// ${word}`).join('\n')
    expect(silencerBreaches({ path: 'src/planted.ts', text })).toHaveLength(silencers.length)
  })
})
