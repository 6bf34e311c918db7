import 'fake-indexeddb/auto'
import { beforeAll, describe, expect, it } from 'vitest'
import { backupFiles } from '../../../src/files/backup-file'
import type { BackupContents, BackupFault, BackupPreview } from '../../../src/session/own-data-ports'
import { migrations } from '../../../src/storage/migrations'
import { rowSchemas, storeNames } from '../../../src/storage/rows'
import { freshStore, rawDatabase } from '../../fixtures/storage/fresh-store'
import { around, fileOf, filledBackup, madeAt, secret } from '../../tools/filled-backup'
import { deepMark, forgedBackup, wideMark, wrongMark } from '../../tools/forged-backup'
import { notes } from '../../tools/some-history'
import { seededNumbers } from '../../tools/synthetic-runner-trouble'

/** Files that somebody else made: whatever is in them, the app goes on, and only rows that are rows are ever stored. */
let good: BackupContents
let files: readonly Uint8Array[] = []

beforeAll(async () => {
  ;({ good, files } = await filledBackup())
})

type Random = () => number
const below = (random: Random, most: number) => Math.floor(random() * most)
const pick = <T>(random: Random, list: readonly T[]): T => list[below(random, list.length)]!

const hostileValues: readonly unknown[] = [
  1e308,
  -1e308,
  Number.MAX_SAFE_INTEGER,
  2 ** 53,
  0.1,
  -1,
  null,
  true,
  '',
  'x'.repeat(100_000),
  ...notes,
  [],
  {},
  [[[[[[]]]]]],
  deepMark,
  { length: 1e9 },
  { $ne: null },
  JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
  new Uint8Array(3),
  new Float32Array([NaN, Infinity]),
  new Float64Array(1000),
  '2026-99-99T99:99:99Z',
  'virtual-runner',
  'constructor',
]

/** As JSON has it: `__proto__` is a name like any other. */
const own = (holder: object, key: string, value: unknown) =>
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true })

/** One place of a row, anywhere in it, gets another value, goes, or comes twice. */
const bent = (random: Random, value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || random() < 0.15)
    return pick(random, hostileValues)
  const keys = Object.keys(value)
  if (keys.length === 0) return pick(random, hostileValues)
  const key = pick(random, keys)
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...value }) as Record<string, unknown>
  if (random() < 0.1) Reflect.deleteProperty(copy, key)
  else if (random() < 0.1 && !Array.isArray(copy))
    own(copy, pick(random, ['__proto__', 'constructor', 'more']), copy[key])
  else copy[key] = bent(random, copy[key])
  return copy
}

const bentContents = (random: Random): BackupContents => {
  const stores: Record<string, unknown[]> = structuredClone(good.stores) as Record<string, unknown[]>
  for (let n = 1 + below(random, 5); n > 0; n--) {
    const rows = stores[pick(random, Object.keys(stores))]!
    if (rows.length === 0) continue
    const at = below(random, rows.length)
    rows[at] = bent(random, rows[at])
  }
  if (random() < 0.2) stores[pick(random, ['made-up', 'constructor', 'toString'])] = [{ id: 'a' }, 1]
  return { ...good, databaseVersion: 1 + below(random, migrations.length), stores }
}

const isSaid = (answer: BackupPreview | BackupFault) => answer.kind === 'preview' || answer.code.length > 0

/** Every stored row is what its schema says, and nothing reached what all objects share. */
const expectSound = async (name: string) => {
  const raw = await rawDatabase(name)
  for (const store of storeNames) {
    for (const row of (await raw.getAll(store)) as unknown[])
      expect(rowSchemas[store].safeParse(row).error, store).toBeUndefined()
  }
  raw.close()
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
}

describe('a hostile backup', () => {
  it('whose rows are bent in 60 ways stores nothing that is no row, and the store still works', async () => {
    const random = seededNumbers(2026)
    const store = freshStore()
    const own = await store.ownData(around())
    let restored = 0
    let unreadable = 0
    for (let round = 0; round < 60; round++) {
      const bytes = await backupFiles.write(bentContents(random), null)
      if ('kind' in bytes) throw new Error(bytes.code)
      const answer = await own.readBackup(fileOf(forgedBackup(bytes)), null)
      expect(isSaid(answer)).toBe(true)
      if (answer.kind !== 'preview') continue
      unreadable += Object.values(answer.stores).reduce((sum, counts) => sum + counts.unreadable, 0)
      const done = await own.restore(random() < 0.5)
      if (done.kind === 'restored') restored++
    }
    // What was set aside is read again by every start of the page, and by a button.
    await store.tidied()
    // A fuzz that is refused at the door tests nothing: most files are taken, and bent rows are met.
    expect(restored).toBeGreaterThan(30)
    expect(unreadable).toBeGreaterThan(30)
    await expectSound(store.name)
    expect((await store.assessments.assessments()).length).toBeGreaterThan(0)
    expect(store.events.filter(({ kind }) => kind !== 'recovered')).toEqual([])
  })

  it('whose bytes are changed, cut or doubled at 150 places ends in words, plain and encrypted', async () => {
    const random = seededNumbers(8)
    const codes = new Map<string, number>()
    for (let round = 0; round < 150; round++) {
      // One in thirty encrypted: each costs the third of a second that a passphrase is meant to cost.
      const isSealed = round % 30 === 0
      const whole = files[isSealed ? 1 : 0]!
      const at = below(random, whole.length)
      const bytes = whole.slice(0, random() < 0.2 ? at : undefined)
      if (bytes.length > at) bytes[at]! ^= 1 << below(random, 8)
      const spliced = random() < 0.1 ? new Uint8Array([...bytes, ...bytes.slice(at)]) : bytes
      const read = await backupFiles.read(fileOf(spliced), isSealed ? secret : null)
      const code = 'kind' in read ? read.code : 'read'
      codes.set(code, (codes.get(code) ?? 0) + 1)
      // What is read all the same is read right: the change was in a name or a date of the zip that nobody needs.
      if (!('kind' in read)) expect(Object.keys(read.stores)).toEqual(Object.keys(good.stores))
    }
    expect([...codes.keys()]).toEqual(expect.arrayContaining(['damaged', 'cut-short']))
    expect(codes.get('read') ?? 0).toBeLessThan(30)
  })

  it('with a script in a note brings the note as text, to the letter', async () => {
    const runners = notes.map((reasonNote, n) => ({
      schemaVersion: 1,
      id: `runner-${n}`,
      changedAt: madeAt,
      profile: { reasonNote },
    }))
    const bytes = await backupFiles.write({ ...good, stores: { runners } }, null)
    if ('kind' in bytes) throw new Error(bytes.code)
    const store = freshStore()
    const own = await store.ownData(around())
    await own.readBackup(fileOf(bytes), null)
    await own.restore(false)
    for (const [n, note] of notes.entries()) {
      expect((await store.runners.runner(`runner-${n}`))?.profile.reasonNote).toBe(note)
    }
  })

  it.each([
    ['nested 20,000 deep', deepMark],
    ['of 300,000 mistakes', wideMark],
  ])('with rows %s in any store, and of any version, ends in words', async (_what, mark) => {
    const rows: Readonly<Record<string, unknown>> = {
      trials: { ...(good.stores['trials']![0] as object), later: mark, setUp: mark },
      quarantine: { store: 'trials', key: 'k', row: mark, issue: 'odd', at: madeAt },
    }
    for (const databaseVersion of [1, migrations.length]) {
      for (const [name, row] of Object.entries(rows)) {
        const bytes = await backupFiles.write({ ...good, databaseVersion, stores: { [name]: [row] } }, null)
        if ('kind' in bytes) throw new Error(bytes.code)
        const store = freshStore()
        const own = await store.ownData(around())
        const answer = await own.readBackup(fileOf(forgedBackup(bytes)), null)
        expect(answer, `${name} of version ${databaseVersion}`).toEqual({ kind: 'fault', code: 'damaged' })
      }
    }
  })

  it('whose row has more mistakes than the library can tell stores none, and the next start bears it', async () => {
    const trial = (good.stores['trials'] as readonly { outcome: { kind: string } }[]).find(
      ({ outcome }) => outcome.kind === 'measured',
    )!
    const row = { ...trial, outcome: { ...trial.outcome, metrics: wrongMark } }
    const quarantine = [{ store: 'trials', key: 'k', row, issue: 'odd', at: madeAt }]
    const bytes = await backupFiles.write({ ...good, stores: { trials: [row], quarantine } }, null)
    if ('kind' in bytes) throw new Error(bytes.code)
    const store = freshStore()
    const own = await store.ownData(around())
    expect(await own.readBackup(fileOf(forgedBackup(bytes)), null)).toMatchObject({
      stores: { trials: { unreadable: 1 }, quarantine: { fresh: 1 } },
    })
    expect(await own.restore(true)).toEqual({ kind: 'restored', written: 1 })
    expect(await store.tidied()).toBe(false)
  })
})
