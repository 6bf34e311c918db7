import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backupFiles } from '../../../src/files/backup-file'
import { mostRows } from '../../../src/files/backup-limits'
import type { BackupContents } from '../../../src/session/own-data-ports'

/** Rows that were set aside may hold whatever a database holds: each makes a file that is read again, and says what it was. */
const contentsOf = (row: unknown): BackupContents => ({
  databaseVersion: 7,
  appVersion: '0.1.0',
  madeAt: '2026-11-24T12:00:00.000Z',
  stores: { quarantine: [{ store: 'trials', key: 'a', issue: 'odd', row }] },
})
const asFile = (bytes: Uint8Array) => new Blob([bytes as Uint8Array<ArrayBuffer>])

const written = async (contents: BackupContents) => {
  const bytes = await backupFiles.write(contents, null)
  if ('kind' in bytes) throw new Error(bytes.code)
  return bytes
}
const readAgain = async (bytes: Uint8Array) => {
  const read = await backupFiles.read(asFile(bytes), null)
  if ('kind' in read) throw new Error(read.code)
  return read
}
/** The odd row after a way through a file. */
const carried = async (row: unknown): Promise<unknown> => {
  const read = await readAgain(await written(contentsOf(row)))
  return (read.stores['quarantine']![0] as { readonly row: unknown }).row
}

const partOfItself: Record<string, unknown> = { id: 'a' }
partOfItself['again'] = [partOfItself, partOfItself, partOfItself]

describe('a row that JSON cannot hold', () => {
  it.each([
    ['a date', new Date('2026-11-30T10:00:00Z'), { was: 'Date', text: '2026-11-30T10:00:00.000Z' }],
    ['no date', new Date(NaN), { was: 'Date', text: 'no date' }],
    [
      'a map',
      new Map([['a', new Date(0)]]),
      { was: 'Map', entries: [['a', { was: 'Date', text: '1970-01-01T00:00:00.000Z' }]] },
    ],
    ['a set', new Set([1n]), { was: 'Set', values: [{ was: 'bigint', text: '1' }] }],
    ['a buffer', Uint8Array.of(1, 255).buffer, { was: 'ArrayBuffer', hex: '01ff' }],
    ['an array of another kind', Uint16Array.of(258), { was: 'Uint16Array', hex: '0201' }],
    ['a file', new Blob(['abc'], { type: 'text/plain' }), { was: 'Blob', type: 'text/plain', size: 3 }],
    [
      'no number',
      [NaN, -Infinity, undefined],
      [{ was: 'number', text: 'NaN' }, { was: 'number', text: '-Infinity' }, { was: 'undefined' }],
    ],
    ['a pattern', /a+/g, { was: 'RegExp', text: '/a+/g' }],
    ['a boxed number', new Number(3), { was: 'Number', text: '3' }],
  ])('is kept as what it was: %s', async (_what, value, said) => {
    expect(await carried({ value })).toEqual({ value: said })
  })

  it('with typed arrays beyond what a reader takes beside the rows has the others as text', async () => {
    const many = Array.from({ length: 70 }, (_, n) => Uint8Array.of(n))
    const read = (await carried({ many })) as { readonly many: unknown[] }
    expect(read.many.slice(0, 64)).toEqual(many.slice(0, 64))
    expect(read.many[64]).toEqual({ was: 'Uint8Array', hex: '40' })
    const name = 'n'.repeat(65)
    expect(await carried({ [name]: Uint8Array.of(7) })).toEqual({ [name]: { was: 'Uint8Array', hex: '07' } })
  })

  it('with a part of itself, or without an end, ends', async () => {
    expect(JSON.stringify(await carried(partOfItself))).toContain('more than a backup keeps')
    let deep: unknown = Uint8Array.of(1)
    for (let n = 0; n < 5000; n++) deep = [deep]
    expect(JSON.stringify(await carried(deep))).toContain('more than a backup keeps')
  })

  it('of any making makes a file that is read again, and the next file is the same', () =>
    fc.assert(
      fc.asyncProperty(
        fc.anything({
          maxDepth: 6,
          withBigInt: true,
          withBoxedValues: true,
          withDate: true,
          withMap: true,
          withSet: true,
          withSparseArray: true,
          withTypedArray: true,
          withObjectString: true,
        }),
        async (row) => {
          const bytes = await written(contentsOf(row))
          const again = await written(await readAgain(bytes))
          expect(Buffer.compare(again, bytes)).toBe(0)
        },
      ),
      { seed: 20261130, numRuns: 300 },
    ))
})

it('more rows than are ever read again make no file', async () => {
  const stores = { trials: new Array<unknown>(mostRows + 1).fill(null) }
  expect(await backupFiles.write({ ...contentsOf(null), stores }, null)).toEqual({
    kind: 'fault',
    code: 'too-large',
  })
})
