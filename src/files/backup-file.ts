import type { BackupContents, BackupFault, BackupFiles } from '../session/own-data-ports'
import { isSealed, opened, sealed } from './backup-cipher'
import { packedBackup, unpackedBackup } from './backup-container'
import { largestBackup, largestFile } from './backup-limits'
import { BackupTrouble } from './backup-trouble'
import { setAsideText } from './set-aside-file'

/** Runs `work` where sums and ciphers are to be had, which the browser gives to secure pages only. */
const withoutTrouble = async <Result>(work: () => Promise<Result>): Promise<Result | BackupFault> => {
  try {
    if (!('subtle' in crypto)) throw new BackupTrouble('insecure-page')
    return await work()
  } catch (error) {
    if (error instanceof BackupTrouble) return { kind: 'fault', code: error.code }
    throw error
  }
}

const read: (...given: Parameters<BackupFiles['read']>) => Promise<BackupContents> = async (
  file,
  passphrase,
) => {
  if (file.size > largestFile) throw new BackupTrouble('too-large')
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (!isSealed(bytes)) return unpackedBackup(bytes)
  if (passphrase === null) throw new BackupTrouble('passphrase-needed')
  return unpackedBackup(await opened(bytes, passphrase))
}

const countsOf = ({ stores }: BackupContents) =>
  JSON.stringify(Object.entries(stores).map(([store, rows]) => [store, rows.length]))

/** The file, read again as it would be one day: nobody is told of a backup that cannot be brought back. */
const written = async (contents: BackupContents, passphrase: string | null): Promise<Uint8Array> => {
  const zip = await packedBackup(contents)
  const bytes = passphrase === null ? zip : await sealed(zip, passphrase)
  const file = { size: bytes.length, arrayBuffer: () => Promise.resolve(bytes.slice().buffer) }
  const again = await read(file, passphrase).catch((error: unknown) => {
    if (error instanceof BackupTrouble) throw new BackupTrouble('not-readable-again')
    throw error
  })
  if (countsOf(again) !== countsOf(contents)) throw new BackupTrouble('not-readable-again')
  return bytes
}

type Made = Parameters<BackupFiles['offer']>[1]

/** `evenstride-2026-11-24.zip`; encrypted, no program would open it as a zip. */
export const backupName = ({ madeAt, isEncrypted, isWhole }: Made): string =>
  `evenstride-${madeAt.slice(0, 10)}${isWhole ? '' : '-without-movement'}.${isEncrypted ? 'encrypted' : 'zip'}`

const download = (content: Blob, name: string): void => {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download has taken the address by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

const offered: BackupFiles['offer'] = (bytes, made) => {
  const type = made.isEncrypted ? 'application/octet-stream' : 'application/zip'
  download(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }), backupName(made))
}

const offeredRows: BackupFiles['offerRows'] = (rows, madeAt) => {
  const content = new Blob([setAsideText(rows)], { type: 'application/json' })
  download(content, `evenstride-set-aside-${madeAt.slice(0, 10)}.json`)
  return content.size
}

export const backupFiles: BackupFiles = {
  largest: largestBackup,
  write: (contents, passphrase) => withoutTrouble(() => written(contents, passphrase)),
  read: (file, passphrase) => withoutTrouble(() => read(file, passphrase)),
  offer: offered,
  offerRows: offeredRows,
}
