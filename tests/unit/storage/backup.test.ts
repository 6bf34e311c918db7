import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { describe, expect, test } from 'vitest'
import { backupFiles } from '../../../src/files/backup-file'
import type { BackupContents } from '../../../src/session/own-data-ports'
import { migrations } from '../../../src/storage/migrations'
import { storeNames } from '../../../src/storage/rows'
import {
  caught,
  contentsOf,
  fileOf,
  madeAt,
  madeFile,
  rowsIn,
  zipIn,
} from '../../fixtures/storage/caught-backups'
import { buildDatabaseV1 } from '../../fixtures/storage/database-v1'
import { buildDatabaseV2 } from '../../fixtures/storage/database-v2'
import { buildDatabaseV3 } from '../../fixtures/storage/database-v3'
import { faultCodes, rawDatabase, refusePuts } from '../../fixtures/storage/fresh-store'
import { sampleAssessment, sampleRunner } from '../../fixtures/storage/samples'
import { keepHistory, someHistory } from '../../tools/some-history'

const passphrase = 'a stride as even as the other'

const filled = async (seed: number, sittings = 4) => {
  const store = await caught()
  await keepHistory(store, someHistory(seed, sittings))
  return store
}

const counts = (fresh: number, known = 0, different = 0, unreadable = 0) => ({
  fresh,
  known,
  different,
  unreadable,
})

test('the list of stores is the list that the migrations make: a new store cannot be forgotten', async () => {
  const store = await caught()
  await store.assessments.assessments()
  const raw = await rawDatabase(store.name)
  const made = [...raw.objectStoreNames]
  raw.close()
  expect([...storeNames, 'quarantine'].toSorted()).toEqual(made.toSorted())
  const { stores } = await contentsOf(await madeFile(store, null), null)
  expect(Object.keys(stores).toSorted()).toEqual(made.toSorted())
})

test('a row that was set aside comes back as it was set aside', async () => {
  const first = await filled(4)
  const raw = await rawDatabase(first.name)
  await raw.put('trials', { id: 'damaged', values: new Float32Array([4, NaN]), 5: { at: undefined } })
  raw.close()
  const bytes = await madeFile(first, null)
  const second = await caught()
  await second.own.readBackup(fileOf(bytes), null)
  await second.own.restore(false)
  expect(await zipIn(await madeFile(second, null), null)).toEqual(await zipIn(bytes, null))
  expect((await rowsIn(second.name))['quarantine']).toMatchObject([{ store: 'trials', key: 'damaged' }])
})

test('an encrypted file is never twice the same, and says nothing in the clear', async () => {
  const store = await filled(7)
  const one = await madeFile(store, passphrase)
  const two = await madeFile(store, passphrase)
  expect(Buffer.compare(one, two)).not.toBe(0)
  expect(new TextDecoder('latin1').decode(one)).not.toContain('backup.json')
})

test('the preview counts what is new, known, different and unreadable, and writes nothing', async () => {
  const history = someHistory(8, 3)
  const first = await caught()
  await keepHistory(first, history)
  const bytes = await madeFile(first, null)

  const second = await caught()
  await second.assessments.saveAssessment(history.assessments[0]!)
  await second.runners.saveRunner(sampleRunner('runner-a', { goal: 'marathon' }))
  const before = await rowsIn(second.name)
  expect(await second.own.readBackup(fileOf(bytes), null)).toMatchObject({
    kind: 'preview',
    stores: { assessments: counts(2, 1), runners: counts(0, 0, 1), log: counts(3), settings: counts(2) },
  })
  expect(await rowsIn(second.name)).toEqual(before)
})

test('what is different stays as it is here, unless the file is to win', async () => {
  const first = await filled(9)
  const bytes = await madeFile(first, null)
  const second = await caught()
  await second.settings.saveSetting('theme', 'light')
  await second.own.readBackup(fileOf(bytes), null)
  await second.own.restore(false)
  expect(await second.settings.settings()).toMatchObject({
    theme: 'light',
    firstSide: 'right',
    // Of a file that has other settings, but all that was measured.
    lastBackup: madeAt,
  })
  expect(await second.own.restore(true)).toEqual({ kind: 'fault', code: 'not-a-backup' })
  await second.own.readBackup(fileOf(bytes), null)
  expect(await second.own.restore(true)).toEqual({ kind: 'restored', written: 1 })
  expect((await second.settings.settings()).theme).toBe('dark')
})

test('a disk that fills up in the middle leaves everything as it was', async () => {
  const bytes = await madeFile(await filled(10), null)
  const second = await caught()
  await second.assessments.saveAssessment(sampleAssessment('mine'))
  const before = await rowsIn(second.name)
  await second.own.readBackup(fileOf(bytes), null)
  const heal = refusePuts((store) =>
    store === 'plans' ? new DOMException('full', 'QuotaExceededError') : null,
  )
  expect(await second.own.restore(false)).toEqual({ kind: 'fault', code: 'store-refused' })
  expect(faultCodes(second.events)).toEqual(['storage-full'])
  heal()
  expect(await rowsIn(second.name)).toEqual(before)
  // The same preview can still be restored, once there is room.
  expect(await second.own.restore(false)).toMatchObject({ kind: 'restored' })
})

describe('a backup of an older build', () => {
  const builders = { 1: buildDatabaseV1, 2: buildDatabaseV2, 3: buildDatabaseV3 } as const

  test.each([1, 2, 3] as const)(
    'of version %i goes through the migrations, and every row of it is read',
    async (version) => {
      await builders[version](`old-${version}`)
      const raw = await openDB(`old-${version}`)
      const stores: Record<string, unknown[]> = {}
      for (const name of raw.objectStoreNames) stores[name] = await raw.getAll(name)
      raw.close()
      const contents: BackupContents = { databaseVersion: version, appVersion: '0.0.1', madeAt, stores }
      const bytes = await backupFiles.write(contents, null)
      if ('kind' in bytes) throw new Error(bytes.code)

      const migrated = await caught(`old-${version}`)
      await migrated.assessments.assessments()
      const expected = await rowsIn(`old-${version}`)
      const second = await caught()
      const preview = await second.own.readBackup(fileOf(bytes), null)
      if (preview.kind !== 'preview') throw new Error(preview.code)
      expect(Object.values(preview.stores).filter(({ unreadable }) => unreadable > 0)).toEqual([])
      await second.own.restore(false)
      const found = await rowsIn(second.name)
      for (const name of storeNames.filter((store) => store !== 'settings'))
        expect(found[name], name).toEqual(expected[name])
      // The scratch database is gone.
      expect((await indexedDB.databases()).filter(({ name }) => name?.includes('restoring'))).toEqual([])
    },
  )

  test('rows that no old build could have written are a damaged file, and the scratch database goes too', async () => {
    const stores = { trials: [{ noKey: true }, null], assessments: ['text'] }
    const bytes = await backupFiles.write({ databaseVersion: 1, appVersion: '0', madeAt, stores }, null)
    if ('kind' in bytes) throw new Error(bytes.code)
    const { own } = await caught()
    expect(await own.readBackup(fileOf(bytes), null)).toEqual({ kind: 'fault', code: 'damaged' })
    expect((await indexedDB.databases()).filter(({ name }) => name?.includes('restoring'))).toEqual([])
  })

  test('one of a newer build is left alone, and said', async () => {
    const contents = { databaseVersion: migrations.length + 1, appVersion: '9', madeAt, stores: {} }
    const bytes = await backupFiles.write(contents, null)
    if ('kind' in bytes) throw new Error(bytes.code)
    const { own } = await caught()
    expect(await own.readBackup(fileOf(bytes), null)).toEqual({ kind: 'fault', code: 'newer' })
  })
})
