import 'fake-indexeddb/auto'
import { expect, test, vi } from 'vitest'
import { backupFiles } from '../../../src/files/backup-file'
import { caught, fileOf, madeAt, madeFile, rowsIn } from '../../fixtures/storage/caught-backups'
import { rawDatabase } from '../../fixtures/storage/fresh-store'
import { sampleAssessment, sampleRunner, sampleTrial } from '../../fixtures/storage/samples'
import { keepHistory, someHistory } from '../../tools/some-history'

/** Whether what is stored here is in a file, as the page tells it. */
const isChanged = async ({ own }: Awaited<ReturnType<typeof caught>>) => (await own.safekeeping()).isChanged

test('nothing is stored: nothing is at risk, and there is no backup', async () => {
  const { own } = await caught()
  expect(await own.safekeeping()).toEqual({
    isPersisted: null,
    lastBackup: null,
    hasMovement: null,
    isChanged: false,
    setAside: {},
  })
})

test('after a backup all is in it, until anything is measured, told, noted, planned or logged', async () => {
  const store = await caught()
  const { assessments, runner, plan, log } = someHistory(11, 1)
  const trial = sampleTrial('t', assessments[0]!.id)
  await store.assessments.saveAssessment(assessments[0]!)
  expect(await isChanged(store)).toBe(true)
  const changes: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['profile', () => store.runners.saveRunner(runner)],
    ['name', () => store.runners.saveRunner({ ...runner, name: 'Ada' })],
    ['plan', () => store.plans.savePlan(plan)],
    [
      'edit of the plan',
      () => store.plans.savePlan({ ...plan, edits: { ...plan.edits, swaps: [{ from: 'a', to: 'b' }] } }),
    ],
    ['log', () => store.plans.saveEntry(log[0]!)],
    ['note', () => store.assessments.saveAssessment({ ...assessments[0]!, note: 'Left heel.' })],
    ['trial', () => store.assessments.saveTrial(trial, null)],
    ['trial that was taken back', () => store.assessments.updateTrial({ ...trial, withdrawn: true })],
    [
      'second look',
      () =>
        store.assessments.saveTrial(
          { ...trial, outcome: { kind: 'incomplete', missing: ['picture-gap'] } },
          null,
        ),
    ],
    ['result', () => store.assessments.saveAssessment(sampleAssessment('next'))],
  ]
  for (const [what, change] of changes) {
    await madeFile(store, null)
    expect(await isChanged(store), what).toBe(false)
    await change()
    expect(await isChanged(store), what).toBe(true)
  }
  expect((await store.own.safekeeping()).lastBackup).toBe(madeAt)
})

test('what was set aside is counted by its kind', async () => {
  const store = await caught()
  await store.assessments.assessments()
  const raw = await rawDatabase(store.name)
  await raw.put('log', { id: 'odd' })
  raw.close()
  await madeFile(store, null)
  expect((await store.own.safekeeping()).setAside).toEqual({ log: 1 })
})

test('a file that is brought back is a backup of all that is here, or of nothing', async () => {
  const first = await caught()
  await keepHistory(first, someHistory(12, 2))
  const bytes = await madeFile(first, null)

  const empty = await caught()
  await empty.own.readBackup(fileOf(bytes), null)
  await empty.own.restore(false)
  expect(await empty.own.safekeeping()).toMatchObject({ lastBackup: madeAt, isChanged: false })

  const merged = await caught()
  await merged.assessments.saveAssessment(sampleAssessment('mine'))
  await merged.own.readBackup(fileOf(bytes), null)
  await merged.own.restore(false)
  expect(await merged.own.safekeeping()).toMatchObject({ lastBackup: null, isChanged: true })

  const differing = await caught()
  await differing.runners.saveRunner(sampleRunner('runner-a', { goal: 'marathon' }))
  await differing.own.readBackup(fileOf(bytes), null)
  await differing.own.restore(false)
  expect(await differing.own.safekeeping()).toMatchObject({ lastBackup: null, isChanged: true })
  await differing.own.readBackup(fileOf(bytes), null)
  await differing.own.restore(true)
  expect(await differing.own.safekeeping()).toMatchObject({ lastBackup: madeAt, isChanged: false })
})

test('the browser is asked to keep what was brought back', async () => {
  const first = await caught()
  await keepHistory(first, someHistory(13, 1))
  const bytes = await madeFile(first, null)
  const persist = vi.fn(() => Promise.resolve(true))
  vi.stubGlobal('navigator', { storage: { persisted: () => Promise.resolve(false), persist } })
  const second = await caught()
  await second.own.readBackup(fileOf(bytes), null)
  expect(persist).not.toHaveBeenCalled()
  await second.own.restore(false)
  await vi.waitFor(() => expect(persist).toHaveBeenCalledTimes(1))
  vi.unstubAllGlobals()
})

test('a backup without recorded movement has all the rest, says so, and keeps what is here', async () => {
  const first = await caught()
  await keepHistory(first, someHistory(14, 2))
  expect(await first.own.saveBackup(null, false)).toMatchObject({ kind: 'saved' })
  expect(await first.own.safekeeping()).toMatchObject({
    lastBackup: madeAt,
    hasMovement: false,
    isChanged: false,
  })
  const small = first.files.at(-1)!
  const before = await rowsIn(first.name)
  expect(small.length).toBeLessThan((await madeFile(first, null)).length)
  expect(await first.own.safekeeping()).toMatchObject({ hasMovement: true })

  const second = await caught()
  const preview = await second.own.readBackup(fileOf(small), null)
  expect(preview).toMatchObject({ kind: 'preview', isWhole: false })
  await second.own.restore(false)
  expect(await second.own.safekeeping()).toMatchObject({ lastBackup: madeAt, hasMovement: false })
  const after = await rowsIn(second.name)
  for (const store of ['assessments', 'trials', 'runners', 'plans', 'log'])
    expect(after[store], store).toEqual(before[store])
  expect([after['evidence'], after['keyFrames']]).toEqual([[], []])

  // Where the movement is still here, it stays; and so it does when the whole file comes later.
  await first.own.readBackup(fileOf(small), null)
  await first.own.restore(true)
  expect((await rowsIn(first.name))['evidence']).toEqual(before['evidence'])
  expect(await second.own.readBackup(fileOf(first.files.at(-1)!), null)).toMatchObject({ isWhole: true })
  await second.own.restore(false)
  expect((await rowsIn(second.name))['evidence']).toEqual(before['evidence'])
})

test('more movement than one file holds is told before it is all in memory, and the rest is saved without it', async () => {
  const write = vi.fn(backupFiles.write)
  const full = await caught()
  await keepHistory(full, someHistory(14, 2))
  const bytes = (await rowsIn(full.name))['evidence']!.reduce<number>((sum, row) => sum + arraysIn(row), 0)
  full.close()
  const over = await caught(full.name, { largest: bytes - 1, write })
  const read = vi.spyOn(IDBObjectStore.prototype, 'getAll')
  const names = () => read.mock.contexts.map((store) => (store as IDBObjectStore).name)
  expect(await over.own.saveBackup(null, true)).toEqual({ kind: 'fault', code: 'too-large' })
  expect([write.mock.calls.length, names()]).toEqual([0, []])
  expect(await over.own.saveBackup(null, false)).toMatchObject({ kind: 'saved' })
  expect(names()).toContain('trials')
  expect(names()).not.toContain('evidence')
  expect(names()).not.toContain('keyFrames')
  read.mockRestore()
})

/** Bytes of the arrays of a row, those of its second look too. */
const arraysIn = (row: unknown): number =>
  Object.values(row as Readonly<Record<string, unknown>>).reduce<number>(
    (sum, value) =>
      sum +
      (ArrayBuffer.isView(value)
        ? value.byteLength
        : value && typeof value === 'object'
          ? arraysIn(value)
          : 0),
    0,
  )
