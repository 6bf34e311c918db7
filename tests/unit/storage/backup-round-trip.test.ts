import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rowSchemas, storeNames } from '../../../src/storage/rows'
import { isSameRow } from '../../../src/storage/same-row'
import { caught, fileOf, madeFile, rowsIn, zipIn } from '../../fixtures/storage/caught-backups'
import { rawDatabase } from '../../fixtures/storage/fresh-store'
import { anyHistory, anyRowOf, isCarried, type AnyHistory } from '../../tools/any-history'
import { waysGone, waysOf } from '../../tools/any-row'

/** Export, wipe, import, export: over rows that are made from the schemas of the stores, so that no field can be forgotten. */
const passphrase = 'a stride as even as the other'
/** Of the draws; fixed, so that what is red is red for everybody. */
const seed = 20261130

const keep = async (name: string, history: AnyHistory): Promise<void> => {
  const raw = await rawDatabase(name)
  const writing = raw.transaction(storeNames, 'readwrite')
  for (const store of storeNames) for (const row of history[store]) await writing.objectStore(store).put(row)
  await writing.done
  raw.close()
}

/** The database after a way through a file is the one before, row by row, and so is the next file, byte by byte. */
const expectSameAgain = async (history: AnyHistory, secret: string | null): Promise<void> => {
  const first = await caught()
  await first.settings.settings()
  await keep(first.name, history)
  const bytes = await madeFile(first, secret)
  const before = await rowsIn(first.name)
  for (const store of storeNames)
    expect(before[store]?.length, store).toBeGreaterThanOrEqual(history[store].length)
  expect(before['quarantine'], JSON.stringify(before['quarantine'])).toEqual([])

  const second = await caught()
  expect(await second.own.readBackup(fileOf(bytes), secret)).toMatchObject({ kind: 'preview' })
  await second.own.restore(false)
  const after = await rowsIn(second.name)
  for (const store of storeNames) {
    expect(after[store]?.length, store).toBe(before[store]?.length)
    for (const [n, row] of before[store]!.entries())
      expect(isSameRow(after[store]![n], row) || after[store]![n], store).toBe(true)
  }
  const again = await madeFile(second, secret)
  expect((await zipIn(again, secret)) === (await zipIn(bytes, secret))).toBe(true)
  first.close()
  second.close()
}

describe('export, wipe, import, export is the same to the byte', () => {
  test('of a history in which every field of every store occurred both ways, and every word', async () => {
    const draws = { evidence: 80, keyFrames: 24, settings: 200 } as const
    const history = Object.fromEntries(
      storeNames.map((store) => {
        const numRuns = Object.hasOwn(draws, store) ? draws[store as keyof typeof draws] : 320
        return [store, fc.sample(anyRowOf(store), { numRuns, seed })]
      }),
    ) as unknown as AnyHistory
    for (const store of storeNames) {
      const gone = new Set(history[store].flatMap((row) => waysGone(rowSchemas[store], row, store)))
      expect(waysOf(rowSchemas[store], store).filter((way) => !gone.has(way))).toEqual([])
    }
    const keyed = Object.fromEntries(
      storeNames.map((store) => {
        const key = store === 'settings' ? 'key' : 'id'
        const rows = history[store].filter(isCarried) as readonly Record<string, unknown>[]
        return [store, [...new Map(rows.map((row) => [row[key], row])).values()]]
      }),
    ) as unknown as AnyHistory
    await expectSameAgain(keyed, null)
  }, 60_000)

  test(
    'of any history, plain',
    () =>
      fc.assert(
        fc.asyncProperty(anyHistory(4), (history) => expectSameAgain(history, null)),
        { seed, numRuns: 40 },
      ),
    60_000,
  )

  test(
    'of any history, encrypted',
    () =>
      fc.assert(
        fc.asyncProperty(anyHistory(3), (history) => expectSameAgain(history, passphrase)),
        // Each costs the third of a second four times that a passphrase is meant to cost.
        { seed, numRuns: 4, endOnFailure: true },
      ),
    60_000,
  )
})
