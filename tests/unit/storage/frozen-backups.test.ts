import 'fake-indexeddb/auto'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { caught, fileOf } from '../../fixtures/storage/caught-backups'
import { freezeBackup } from '../../tools/freeze-backups'

/**
 * Files as the first format had them: what somebody keeps on a disk has to come back in every later build.
 * A new format gets files of its own beside them, once: `FREEZE=1 npx vitest run --project node` with this file.
 */
const fileName = (name: string) => `tests/fixtures/backups/version-1.${name}`
const frozen = (name: string): Uint8Array => readFileSync(fileName(name))
const passphrase = 'two strides of long ago'

describe.each([
  ['plain', null],
  ['encrypted', passphrase],
] as const)('the frozen %s backup', (name, secret) => {
  beforeAll(() => (process.env['FREEZE'] ? freezeBackup(fileName(name), secret) : undefined))

  test('is read whole, and brings back what was in it', async () => {
    const store = await caught()
    const preview = await store.own.readBackup(fileOf(frozen(name)), secret)
    if (preview.kind === 'fault') throw new Error(preview.code)
    const fresh = Object.entries(preview.stores).map(([kind, counts]) => [kind, counts.fresh])
    expect(Object.fromEntries(fresh)).toEqual({
      assessments: 1,
      trials: 3,
      evidence: 2,
      keyFrames: 1,
      runners: 1,
      plans: 1,
      log: 3,
      settings: 2,
    })
    expect(Object.values(preview.stores).some(({ unreadable }) => unreadable > 0)).toBe(false)
    await store.own.restore(false)
    expect((await store.runners.runner('runner-a'))?.profile).toMatchObject({ goal: '10k', heightCm: 171.5 })
    expect((await store.settings.settings()).theme).toBe('dark')
    const [assessment] = await store.assessments.assessments()
    const read = await store.assessments.assessment(assessment!.id)
    expect(read?.trials).toHaveLength(3)
  })
})

test('the frozen encrypted backup asks for its passphrase, and takes no other', async () => {
  const { own } = await caught()
  const file = fileOf(frozen('encrypted'))
  expect(await own.readBackup(file, null)).toEqual({ kind: 'fault', code: 'passphrase-needed' })
  expect(await own.readBackup(file, `${passphrase}!`)).toEqual({ kind: 'fault', code: 'wrong-passphrase' })
})
