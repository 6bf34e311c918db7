import { expect, test } from 'vitest'
import { freshStore, rawDatabase } from '../../fixtures/storage/fresh-store'
import { backupFiles } from '../../../src/files/backup-file'
import { keepHistory, someHistory } from '../../tools/some-history'

const madeAt = '2026-11-24T12:00:00.000Z'

const around = (offer: (bytes: Uint8Array) => void = () => undefined) => ({
  files: { ...backupFiles, offer },
  appVersion: '0.1.0',
  now: () => madeAt,
})

test('a backup made in this browser comes back in it whole, encrypted', async () => {
  const files: Uint8Array[] = []
  const first = freshStore()
  await keepHistory(first, someHistory(11, 3))
  const own = await first.ownData(around((bytes) => files.push(bytes)))
  const secret = 'two even strides, again'
  expect(await own.saveBackup(secret, true)).toMatchObject({ kind: 'saved' })
  const second = freshStore()
  const other = await second.ownData(around((bytes) => files.push(bytes)))
  const file = new File([files[0] as Uint8Array<ArrayBuffer>], 'a.encrypted')
  expect(await other.readBackup(file, 'two even strides')).toEqual({
    kind: 'fault',
    code: 'wrong-passphrase',
  })
  expect(await other.readBackup(file, secret)).toMatchObject({ kind: 'preview' })
  expect(await other.restore(false)).toMatchObject({ kind: 'restored' })
  await other.saveBackup(null, true)
  await own.saveBackup(null, true)
  expect(files[1]).toEqual(files[2])
})

test('after everything was deleted nothing is left: no database, no cache, no note, no worker; and nothing comes back', async () => {
  const { name, assessments, settings, ownData } = freshStore()
  await keepHistory({ ...freshStore({ name }) }, someHistory(12, 2))
  // A second tab of the same build, which gives way when it is asked.
  const otherTab = freshStore({ name })
  await otherTab.assessments.assessments()
  await (await caches.open('of-a-test')).put('/kept', new Response('kept'))
  localStorage.setItem('of-a-test', 'kept')
  sessionStorage.setItem('of-a-test', 'kept')

  const own = await ownData(around())
  expect(await own.eraseEverything()).toBe(true)
  expect((await indexedDB.databases()).map((database) => database.name)).not.toContain(name)
  expect(await caches.keys()).toEqual([])
  expect(localStorage.length + sessionStorage.length).toBe(0)
  expect(await navigator.serviceWorker.getRegistrations()).toEqual([])

  // What the page still does is not done any more: no write behind the deletion makes a new database.
  void assessments.assessments()
  void settings.saveSetting('theme', 'dark')
  void settings.settings()
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect((await indexedDB.databases()).map((database) => database.name)).not.toContain(name)
  await expect(rawDatabase(name).then((raw) => [...raw.objectStoreNames])).resolves.toEqual([])
})
