import { backupFiles } from '../../src/files/backup-file'
import type { BackupContents } from '../../src/session/own-data-ports'
import { openStore } from '../../src/storage/open-store'
import { keepHistory, someHistory } from './some-history'

export const madeAt = '2026-11-24T12:00:00.000Z'
export const secret = 'two even strides'

export const around = (offer: (bytes: Uint8Array) => void = () => undefined) => ({
  files: { ...backupFiles, offer },
  appVersion: '0.1.0',
  now: () => madeAt,
})

export const fileOf = (bytes: Uint8Array) => new Blob([bytes as Uint8Array<ArrayBuffer>])

/** A backup with something in every store, rows that were set aside too: what it holds, and its files, plain and encrypted. */
export const filledBackup = async (): Promise<{
  readonly good: BackupContents
  readonly files: readonly Uint8Array[]
}> => {
  const files: Uint8Array[] = []
  const store = openStore(() => undefined, { name: 'good' })
  await keepHistory(store, someHistory(3, 2))
  const own = await store.ownData(around((bytes) => files.push(bytes)))
  await own.saveBackup(null, true)
  await own.saveBackup(secret, true)
  const read = await backupFiles.read(fileOf(files[0]!), null)
  if ('kind' in read) throw new Error(read.code)
  // Rows that were set aside go the same way: some that nobody can read, some that can be read, one that was deleted.
  const { assessments = [], trials = [], settings = [] } = read.stores
  const aside = (of: string, row: unknown, n: number, issue = 'side: odd') => ({
    store: of,
    key: `aside-${n}`,
    row: { ...(row as object), ...(of !== 'settings' && { id: `aside-${n}` }) },
    issue,
    at: madeAt,
  })
  const quarantine = [
    ...trials.map((row, n) => aside('trials', { ...(row as object), side: 'middle' }, n)),
    ...trials.map((row, n) => aside('trials', row, 100 + n)),
    aside('assessments', assessments[0], 200),
    aside('assessments', assessments[1], 201, 'deleted'),
    aside('settings', settings[0], 202),
  ]
  store.close()
  return { good: { ...read, stores: { ...read.stores, quarantine } }, files }
}
