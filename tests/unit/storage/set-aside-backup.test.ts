import 'fake-indexeddb/auto'
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { backupFiles } from '../../../src/files/backup-file'
import type { BackupContents } from '../../../src/session/own-data-ports'
import { freshStore, rawDatabase, refusePuts } from '../../fixtures/storage/fresh-store'
import { around, fileOf, filledBackup, madeAt } from '../../tools/filled-backup'

/** What was set aside travels in a backup too: it is no side door past what the preview says and what is never stored. */
let good: BackupContents

beforeAll(async () => {
  ;({ good } = await filledBackup())
})

describe('a backup with rows that were set aside', () => {
  it('brings what was set aside and can be read in one transaction with the rest, and as the preview said', async () => {
    const [first, second] = good.stores['assessments'] as readonly { readonly id: string }[]
    const aside = (row: { readonly id: string }, more: object = {}) => ({
      store: 'assessments',
      key: row.id,
      row: { ...row, ...more },
      issue: 'state: odd',
      at: madeAt,
    })
    const quarantine = [
      aside(first!),
      aside({ ...first!, id: 'of nobody' }, { runnerId: 'virtual-runner' }),
      aside({ ...first!, id: 'nobody can read it' }, { state: 'odd' }),
      aside(second!, { note: 'its place is taken' }),
    ]
    const bytes = await backupFiles.write({ ...good, stores: { assessments: [second], quarantine } }, null)
    if ('kind' in bytes) throw new Error(bytes.code)
    const store = freshStore()
    const own = await store.ownData(around())
    expect(await own.readBackup(fileOf(bytes), null)).toMatchObject({
      stores: { assessments: { fresh: 2, unreadable: 0 }, quarantine: { fresh: 2, unreadable: 1 } },
    })
    const stop = refusePuts((name) =>
      name === 'assessments' ? new DOMException('full', 'QuotaExceededError') : null,
    )
    expect(await own.restore(false)).toMatchObject({ kind: 'fault' })
    stop()
    const raw = await rawDatabase(store.name)
    expect(await raw.count('quarantine')).toBe(0)
    const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction')
    onTestFinished(() => transactions.mockRestore())
    expect(await own.restore(false)).toEqual({ kind: 'restored', written: 4 })
    const written = transactions.mock.calls.filter(
      ([stores, mode]) => mode === 'readwrite' && [stores].flat().includes('assessments'),
    )
    expect(written.map(([stores]) => stores)).toHaveLength(1)
    expect((await store.assessments.assessments()).map(({ id }) => id).toSorted()).toEqual(
      [first!.id, second!.id].toSorted(),
    )
    expect((await raw.getAll('quarantine')).map(({ row }) => (row as { id: string }).id)).toEqual([
      'nobody can read it',
      second!.id,
    ])
    raw.close()
  })

  it('that claims to be the virtual runner leaves no trace of him', async () => {
    const assessments = good.stores['assessments']!.map((row) => ({
      ...(row as object),
      runnerId: 'virtual-runner',
    }))
    const runners = good.stores['runners']!.map((row) => ({ ...(row as object), id: 'virtual-runner' }))
    const quarantine = [
      { store: 'assessments', key: 'a', row: assessments[0], issue: 'deleted', at: madeAt },
      { store: 'runners', key: 'b', row: { ...runners[0], schemaVersion: 99 }, issue: 'odd', at: madeAt },
    ]
    const bytes = await backupFiles.write({ ...good, stores: { assessments, runners, quarantine } }, null)
    if ('kind' in bytes) throw new Error(bytes.code)
    const store = freshStore()
    const own = await store.ownData(around())
    expect(await own.readBackup(fileOf(bytes), null)).toMatchObject({
      stores: { assessments: { unreadable: 2 }, runners: { unreadable: 1 }, quarantine: { unreadable: 2 } },
    })
    expect(await own.restore(true)).toEqual({ kind: 'restored', written: 0 })
    expect(await store.assessments.assessments()).toEqual([])
  })
})
