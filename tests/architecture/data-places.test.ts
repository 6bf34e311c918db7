import ts from 'typescript'
import { expect, test } from 'vitest'
import { dataPlaces } from '../../src/ui/data-places'
import { codeIn, type SourceFile } from './source-files'
import { nodesOf } from './syntax'

/**
 * The privacy page says where everything lies. A note, a database or a cache that it does not name, or a name that nothing
 * uses any more, is red here.
 */

/** Every way a page keeps something in a browser, by the word that it cannot do without. */
const keepers = [
  'localStorage',
  'sessionStorage',
  'caches',
  'indexedDB',
  'openDB',
  'cookie',
  'cookieStore',
  'getDirectory',
  'showSaveFilePicker',
]

const isName = (text: string) => /^evenstride(-|$)|^workbox-precache$/.test(text)

/** Touch what others have named. */
const nameless = [
  // Keeps and reads what `workout-note.ts` names.
  'src/ui/state/kept-workout.ts',
  // Opens what `scratch.ts` has named.
  'src/storage/backup-migration.ts',
  // Deletes all there is.
  'src/storage/erasure.ts',
  // Precaches under the name that the library gives, which `program-cache.ts` knows.
  'src/offline/service-worker.ts',
]

const keepingFiles = codeIn('src').filter(
  (file) =>
    !file.path.startsWith('src/workbench/') &&
    nodesOf(file).some(({ node }) => ts.isIdentifier(node) && keepers.includes(node.text)),
)

/** `evenstride-cleared-${kind}` is told as `evenstride-cleared-*`. */
const namesIn = (file: SourceFile): readonly string[] =>
  nodesOf(file).flatMap(({ node }) => {
    const text = ts.isStringLiteralLike(node)
      ? node.text
      : ts.isTemplateExpression(node)
        ? `${node.head.text}*`
        : ''
    return isName(text) ? [text] : []
  })

test('whatever keeps something in the browser says under which name, in its own file', () => {
  const silent = keepingFiles.filter((file) => namesIn(file).length === 0).map(({ path }) => path)
  expect(silent.sort()).toEqual([...nameless].sort())
})

test('the page of where data lies has exactly the names that the program uses', () => {
  const used = new Set(
    keepingFiles.flatMap(namesIn).map((name) => (name === 'workbox-precache' ? `${name}*` : name)),
  )
  const told = new Set(dataPlaces.flatMap(({ names }) => names))
  expect([...told].sort()).toEqual([...used].sort())
})
