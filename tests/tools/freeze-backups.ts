import { writeFileSync } from 'node:fs'
import { backupFiles } from '../../src/files/backup-file'
import { openStore } from '../../src/storage/open-store'
import { keepHistory, someHistory } from './some-history'

/** Writes a backup as the app makes it today into `file`; never over what is there. Needs a database around it. */
export const freezeBackup = async (file: string, passphrase: string | null): Promise<void> => {
  const store = openStore(() => undefined, { name: file })
  await keepHistory(store, someHistory(2026, 1))
  const offer = (bytes: Uint8Array) => writeFileSync(file, bytes, { flag: 'wx' })
  const files = { ...backupFiles, offer }
  const own = await store.ownData({ files, appVersion: '0.1.0', now: () => '2026-11-30T12:00:00.000Z' })
  const made = await own.saveBackup(passphrase, true)
  store.close()
  if (made.kind === 'fault') throw new Error(made.code)
}
