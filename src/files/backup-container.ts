import { Unzip, UnzipInflate, UnzipPassThrough, zipSync, type UnzipFile, type Zippable } from 'fflate'
import { z } from 'zod'
import { hex, joinedBytes } from '../math/bytes'
import '../pose/jitless'
import type { BackupContents } from '../session/own-data-ports'
import { largestBackup, largestRead, largestText, mostFiles } from './backup-limits'
import { BackupTrouble } from './backup-trouble'
import { decodedRows, encodedRows, jsonOf } from './row-codec'

/**
 * A backup as a zip: `backup.json` says what is in it, `<store>.json` has the rows of a store, `<store>.bin` their typed
 * arrays. Anybody can open it; the sums say whether it is whole.
 */

const headName = 'backup.json'
const format = 'evenstride-backup'
const version = 1
const storeName = z.string().regex(/^[a-z][a-zA-Z-]{0,31}$/)

const headSchema = z.strictObject({
  format: z.literal(format),
  version: z.int().min(1),
  databaseVersion: z.int().min(1).max(10_000),
  appVersion: z.string().max(32),
  madeAt: z.iso.datetime({ offset: true }),
  files: z
    .array(
      z.strictObject({
        store: storeName,
        kind: z.enum(['json', 'bin']),
        bytes: z.int().min(0),
        sha256: z.hex().length(64),
      }),
    )
    .max(mostFiles),
})
type Head = z.infer<typeof headSchema>

const sumOf = async (bytes: Uint8Array): Promise<string> =>
  hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)))

/** Typed arrays are told by their changes already; deflating them again wins nothing. */
const level = { json: 6, bin: 0 } as const

/** The whole zip; throws `BackupTrouble` where it would be too large to be read again. */
export const packedBackup = async ({ stores, ...of }: BackupContents): Promise<Uint8Array> => {
  const entries: Zippable = {}
  const files: Head['files'] = []
  let size = 0
  for (const [store, rows] of Object.entries(stores)) {
    const { text, bytes } = encodedRows(rows)
    for (const [kind, content] of [
      ['json', text],
      ['bin', bytes],
    ] as const) {
      size += content.length
      if (size > largestBackup || (kind === 'json' && content.length > largestText))
        throw new BackupTrouble('too-large')
      if (content.length === 0) continue
      files.push({ store, kind, bytes: content.length, sha256: await sumOf(content) })
      entries[`${store}.${kind}`] = [content, { level: level[kind] }]
    }
  }
  const head: Head = { format, version, ...of, files }
  // A time in the zip would be of this machine's zone; it is in the head.
  const mtime = new Date(2020, 0, 1)
  return zipSync({ [headName]: new TextEncoder().encode(JSON.stringify(head)), ...entries }, { mtime })
}

/** Read this much at a time: what a hostile piece inflates to, at most a thousand times as much, stays bearable. */
const piece = 16_384

/** The files of a zip as they come, up to what may be read. The library swallows what is thrown in its callbacks. */
class ReadFiles {
  readonly found = new Map<string, Uint8Array>()
  trouble: BackupTrouble | null = null
  #count = 0
  #total = 0

  readonly take = (file: UnzipFile): void => {
    const parts: Uint8Array[] = []
    let size = 0
    const most = file.name.endsWith('.bin') ? largestRead : largestText
    if (++this.#count > mostFiles) this.trouble ??= new BackupTrouble('damaged')
    file.ondata = (error, part, isLast) => {
      if (error) this.trouble ??= new BackupTrouble('damaged')
      if (this.trouble) return
      size += part.length
      this.#total += part.length
      if (size > most || this.#total > largestRead) this.trouble = new BackupTrouble('too-large')
      parts.push(part)
      if (isLast) this.found.set(file.name, joinedBytes(parts))
    }
    file.start()
  }
}

/** The files of a zip, as far as they are whole. What it says of their sizes is not believed. */
const unzipped = (zip: Uint8Array): ReadonlyMap<string, Uint8Array> => {
  const files = new ReadFiles()
  const reader = new Unzip(files.take)
  reader.register(UnzipInflate)
  reader.register(UnzipPassThrough)
  for (let at = 0; at < zip.length; at += piece) {
    try {
      reader.push(zip.subarray(at, at + piece), at + piece >= zip.length)
    } catch {
      throw new BackupTrouble('damaged')
    }
    if (files.trouble) throw files.trouble
  }
  return files.found
}

const beginsLikeZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4

/** A zip ends with the record of its directory, of 22 bytes where there is no comment. */
const endsLikeZip = (bytes: Uint8Array): boolean => {
  const at = bytes.length - 22
  return bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 5 && bytes[at + 3] === 6
}

const headOf = (files: ReadonlyMap<string, Uint8Array>): Head => {
  const text = files.get(headName)
  if (!text) throw new BackupTrouble('not-a-backup')
  const read = jsonOf(text)
  const said = z.object({ format: z.literal(format), version: z.int() }).safeParse(read)
  if (!said.success) throw new BackupTrouble('not-a-backup')
  if (said.data.version > version) throw new BackupTrouble('newer')
  const head = headSchema.safeParse(read)
  if (!head.success) throw new BackupTrouble('damaged')
  return head.data
}

/** What a zip holds, checked as to its form; throws `BackupTrouble`. What the rows mean is for the store to judge. */
export const unpackedBackup = async (zip: Uint8Array): Promise<BackupContents> => {
  if (!beginsLikeZip(zip)) throw new BackupTrouble('not-a-backup')
  if (!endsLikeZip(zip)) throw new BackupTrouble('cut-short')
  const found = unzipped(zip)
  const { databaseVersion, appVersion, madeAt, files } = headOf(found)
  const contents = new Map<string, Uint8Array>()
  for (const { store, kind, bytes, sha256 } of files) {
    const name = `${store}.${kind}`
    const content = found.get(name)
    if (content?.length !== bytes || (await sumOf(content)) !== sha256) throw new BackupTrouble('damaged')
    contents.set(name, content)
  }
  const stores = files
    .filter(({ kind }) => kind === 'json')
    .map(({ store }) => {
      const bytes = contents.get(`${store}.bin`) ?? new Uint8Array()
      return [store, decodedRows(contents.get(`${store}.json`)!, bytes)] as const
    })
  return { databaseVersion, appVersion, madeAt, stores: Object.fromEntries(stores) }
}
