import { createHash } from 'node:crypto'
import { unzipSync, zipSync } from 'fflate'

/** Where a forged file is to have what no builder of files writes: a text in a row, replaced by this much JSON. */
export const deepMark = 'so deep that nothing that calls itself comes to its ground'
export const wideMark = 'wider than any row'
export const wrongMark = 'so many mistakes that they cannot be told in one breath'

const depth = 20_000
const width = 300_000
/** Within what a row may hold, and more than V8 takes as the arguments of one call: about 125,000. */
const mistakes = 150_000

const said = (text: string): string =>
  text
    .replaceAll(JSON.stringify(deepMark), () => '['.repeat(depth) + ']'.repeat(depth))
    .replaceAll(JSON.stringify(wideMark), () => `[{}${',{}'.repeat(width - 1)}]`)
    .replaceAll(JSON.stringify(wrongMark), () =>
      JSON.stringify(Object.fromEntries(Array.from({ length: mistakes }, (_, n) => [`m${n}`, 'x']))),
    )

/** The same backup with depth and width in place of the marks, and right in every sum. */
export const forgedBackup = (file: Uint8Array): Uint8Array => {
  const files = unzipSync(file)
  const head = JSON.parse(new TextDecoder().decode(files['backup.json'])) as {
    files: { store: string; kind: string; bytes: number; sha256: string }[]
  }
  for (const each of head.files.filter(({ kind }) => kind === 'json')) {
    const name = `${each.store}.json`
    const bytes = new TextEncoder().encode(said(new TextDecoder().decode(files[name])))
    files[name] = bytes
    each.bytes = bytes.length
    each.sha256 = createHash('sha256').update(bytes).digest('hex')
  }
  return zipSync({ ...files, 'backup.json': new TextEncoder().encode(JSON.stringify(head)) }, { level: 1 })
}
