import { unzipSync, zipSync, type Zippable } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { backupFiles, backupName } from '../../../src/files/backup-file'
import { largestFile } from '../../../src/files/backup-limits'
import type { BackupContents } from '../../../src/session/own-data-ports'
import { notes } from '../../tools/some-history'

const contents: BackupContents = {
  databaseVersion: 4,
  appVersion: '0.1.0',
  madeAt: '2026-11-24T12:00:00.000Z',
  stores: {
    trials: [
      { id: 'a', note: notes[1] },
      { id: 'b', note: notes[3], 7: [-1.5e-300, 1e300] },
    ],
    evidence: [
      {
        id: 'e',
        t: Float64Array.of(0, 33.4, NaN),
        looks: { t: new Float64Array(), image: Uint8Array.of(1, 2, 3) },
      },
      { id: 'f', metric: Int16Array.of(-32768, 32767), image: Float32Array.of(0.1) },
    ],
  },
}
const secret = 'two even strides'
const asFile = (bytes: Uint8Array) => new Blob([bytes as Uint8Array<ArrayBuffer>])

const made = async (of: BackupContents, passphrase: string | null): Promise<Uint8Array> => {
  const bytes = await backupFiles.write(of, passphrase)
  if ('kind' in bytes) throw new Error(bytes.code)
  return bytes
}
const codeOf = async (bytes: Uint8Array, passphrase: string | null = null): Promise<string> => {
  const read = await backupFiles.read(asFile(bytes), passphrase)
  return 'kind' in read ? read.code : 'read'
}

let plain: Uint8Array
let sealed: Uint8Array
beforeAll(async () => {
  plain = await made(contents, null)
  sealed = await made(contents, secret)
})

describe('a backup file', () => {
  it('gives back what went in, plain and encrypted', async () => {
    expect(await backupFiles.read(asFile(plain), null)).toEqual(contents)
    expect(await backupFiles.read(asFile(sealed), secret)).toEqual(contents)
  })

  it('is a zip that anybody can open, with the rows as JSON', () => {
    const files = unzipSync(plain)
    expect(Object.keys(files)).toEqual(['backup.json', 'trials.json', 'evidence.json', 'evidence.bin'])
    expect(new TextDecoder().decode(files['trials.json'])).toContain('"id":"a"')
  })

  it('takes the passphrase as it is meant, however its letters were typed', async () => {
    const typed = await made(contents, 'caf\u00e9 au lait')
    expect(await codeOf(typed, 'cafe\u0301 au lait')).toBe('read')
    expect(await codeOf(typed, 'cafe au lait')).toBe('wrong-passphrase')
  })

  it('says what is wrong with it', async () => {
    expect(await codeOf(sealed)).toBe('passphrase-needed')
    expect(await codeOf(sealed, '')).toBe('wrong-passphrase')
    expect(await codeOf(new Uint8Array())).toBe('not-a-backup')
    expect(await codeOf(new TextEncoder().encode('%PDF-1.7'))).toBe('not-a-backup')
    expect(await codeOf(zipSync({ 'photo.jpg': new Uint8Array(9) }))).toBe('not-a-backup')
    expect(await codeOf(plain.slice(0, -1))).toBe('cut-short')
    expect(await codeOf(sealed.slice(0, -1), secret)).toBe('cut-short')
    expect(await codeOf(sealed.slice(0, 20), secret)).toBe('cut-short')
  })

  it('is refused by its size before it is read', async () => {
    const file = { size: largestFile + 1, arrayBuffer: () => Promise.reject(new Error('was read')) }
    expect(await backupFiles.read(file, null)).toEqual({ kind: 'fault', code: 'too-large' })
  })

  it('is named by its day', () => {
    const { madeAt } = contents
    expect(backupName({ madeAt, isEncrypted: false, isWhole: false })).toBe(
      'evenstride-2026-11-24-without-movement.zip',
    )
    expect(backupName({ madeAt, isEncrypted: false, isWhole: true })).toBe('evenstride-2026-11-24.zip')
    expect(backupName({ madeAt, isEncrypted: true, isWhole: true })).toBe('evenstride-2026-11-24.encrypted')
  })
})

const text = (value: unknown) =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value))
const sum = async (bytes: Uint8Array) =>
  Buffer.from(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)).toString('hex')

/** A zip that is right in every sum, and wrong in what it says. */
const zipOf = async (files: Record<string, unknown>, head: object = {}): Promise<Uint8Array> => {
  const entries: Zippable = {}
  const list = []
  for (const [name, value] of Object.entries(files)) {
    const bytes = value instanceof Uint8Array ? value : text(value)
    const [store, kind] = name.split('.')
    list.push({ store, kind, bytes: bytes.length, sha256: await sum(bytes) })
    entries[name] = bytes
  }
  const { databaseVersion, appVersion, madeAt } = contents
  const said = {
    format: 'evenstride-backup',
    version: 1,
    databaseVersion,
    appVersion,
    madeAt,
    files: list,
    ...head,
  }
  return zipSync({ 'backup.json': text(said), ...entries })
}
const rowWith = (...arrays: readonly object[]) => [{ row: { id: 'a', t: null, __proto__: null }, arrays }]
const array = { path: ['t'], kind: 'Uint8Array', at: 0, length: 1 }

describe('a hostile file', () => {
  it('of another version is told apart from a damaged one', async () => {
    expect(await codeOf(await zipOf({}, { version: 2 }))).toBe('newer')
    expect(await codeOf(await zipOf({}, { version: 0 }))).toBe('damaged')
    expect(await codeOf(await zipOf({}, { format: 'other' }))).toBe('not-a-backup')
    expect(await codeOf(await zipOf({}, { madeAt: 'yesterday' }))).toBe('damaged')
    expect(await codeOf(await zipOf({}, { databaseVersion: 1e308 }))).toBe('damaged')
    expect(await codeOf(await zipOf({}, { extra: 1 }))).toBe('damaged')
  })

  it.each([
    ['points outside of its bytes', { ...array, length: 2 }],
    ['points before them', { ...array, at: -1 }],
    ['is longer than any memory', { ...array, length: Number.MAX_SAFE_INTEGER }],
    ['lies at no number', { ...array, at: 1e400 }],
    ['is of an unknown kind', { ...array, kind: 'constructor' }],
    ['goes to the prototype', { ...array, path: ['__proto__', 'polluted'] }],
    ['goes to the constructor', { ...array, path: ['constructor', 'prototype', 'polluted'] }],
    ['takes a place that is taken', { ...array, path: ['id'] }],
    ['goes through a text', { ...array, path: ['id', 0] }],
    ['has no place', { ...array, path: [] }],
  ])('whose array %s is damaged', async (_what, hostile) => {
    const rows = JSON.stringify(rowWith(hostile))
    expect(await codeOf(await zipOf({ 'trials.json': rows, 'trials.bin': Uint8Array.of(1) }))).toBe('damaged')
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it('with prototype keys brings them as plain fields, and pollutes nothing', async () => {
    const rows =
      '[{"row":{"id":"a","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}},"arrays":[]}]'
    expect(await codeOf(await zipOf({ 'trials.json': rows }))).toBe('read')
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    expect(await codeOf(await zipOf({ '__proto__.json': rows }))).toBe('damaged')
  })

  it.each([
    ['text that is no JSON', '[{"row":'],
    ['bytes that are no text', Uint8Array.of(0xff, 0xfe, 0x00)],
    ['one row instead of a list', { row: {}, arrays: [] }],
    ['nesting without an end', `[{"row":${'['.repeat(200_000)}${']'.repeat(200_000)},"arrays":[]}]`],
  ])('with %s ends in words', async (_what, rows) => {
    expect(['damaged', 'read']).toContain(await codeOf(await zipOf({ 'trials.json': rows })))
  })

  it('that inflates to far more than a backup may hold is cut off, also where it lies about it', async () => {
    const bomb = zipSync({ 'trials.json': [new Uint8Array(80_000_000), { level: 1 }] })
    expect(bomb.length).toBeLessThan(500_000)
    expect(await codeOf(bomb)).toBe('too-large')
    const view = new DataView(bomb.buffer, bomb.byteOffset)
    // Sizes before and after deflating stand at 18 and 22 of the local head.
    expect(view.getUint32(22, true)).toBe(80_000_000)
    view.setUint32(22, 10, true)
    expect(await codeOf(bomb)).toBe('too-large')
  })

  it('of countless files is damaged', async () => {
    const many = Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [`store${n}.json`, text('[]')]))
    expect(await codeOf(zipSync(many))).toBe('damaged')
  })

  it('that asks for a cipher of hours is damaged', async () => {
    const slow = sealed.slice()
    new DataView(slow.buffer).setUint32(8, 0xffff_ffff)
    expect(await codeOf(slow, secret)).toBe('damaged')
  })
})
