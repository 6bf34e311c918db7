import 'fake-indexeddb/auto'
import { afterEach, expect, test, vi } from 'vitest'
import { minutes } from '../../../src/math/units'
import type { LogEntry } from '../../../src/prescription/records'
import { historyActions } from '../../../src/storage/history-actions'
import { binDays } from '../../../src/storage/kept-bin'
import { migrations } from '../../../src/storage/migrations'
import { dataPlaces } from '../../../src/ui/data-places'
import { rowsOf } from '../../fixtures/storage/database-shape'
import { caught, fileOf, madeFile } from '../../fixtures/storage/caught-backups'
import { freshStore, rawDatabase } from '../../fixtures/storage/fresh-store'
import { sampleAssessment, sampleEvidence, sampleKeyFrame, sampleTrial } from '../../fixtures/storage/samples'

/** What was deleted can be brought back for a while, by whoever opens the page next. */

afterEach(() => {
  vi.useRealTimers()
})

const day = 24 * 60 * 60 * 1000
const run: LogEntry = {
  schemaVersion: 2,
  kind: 'run',
  id: 'run',
  runnerId: 'runner-a',
  day: '2026-11-20',
  km: 8,
  minutes: minutes(49),
  isSpeedWork: false,
  feel: 'right',
  startedAt: null,
  note: '',
}

const all = (name: string) => rowsOf(name, migrations.length)

const filled = async () => {
  const store = freshStore()
  await store.assessments.saveAssessment(sampleAssessment('a', { state: 'finished' }))
  await store.assessments.saveTrial(sampleTrial('t', 'a'), sampleEvidence(3))
  await (await store.keyFrames()).saveKeyFrame(sampleKeyFrame('t', 'a'))
  await store.assessments.saveAssessment(sampleAssessment('kept', { state: 'finished' }))
  await store.plans.saveEntry(run)
  return store
}

const kindsIn = async (store: ReturnType<typeof freshStore>, runnerId = 'runner-a') =>
  (await (await store.bin()).contents(runnerId)).map(({ kind, row }) => [kind, row.id])

test('after a reload what was deleted is in the bin of its runner alone, and comes back as it lay there', async () => {
  const first = await filled()
  const before = await all(first.name)
  await first.assessments.deleteAssessment('a')
  await first.plans.deleteEntry('run')
  first.close()
  const store = freshStore({ name: first.name })
  expect(await kindsIn(store)).toEqual(
    expect.arrayContaining([
      ['assessment', 'a'],
      ['entry', 'run'],
    ]),
  )
  expect(await kindsIn(store, 'runner-b')).toEqual([])
  expect((await store.assessments.newest('runner-a', 9)).stored).toHaveLength(1)
  expect(await store.plans.log('runner-a')).toEqual([])
  const bin = await store.bin()
  for (const deleted of await bin.contents('runner-a')) expect(await bin.bringBack(deleted)).toBe(true)
  expect(await all(first.name)).toEqual(before)
  expect(await kindsIn(store)).toEqual([])
  expect(store.events).toEqual([])
})

test('an entry that is brought back has what this build does not know of it', async () => {
  const store = await filled()
  const raw = await rawDatabase(store.name)
  await raw.put('log', { ...run, later: 1 })
  const bringBack = await store.plans.deleteEntry('run')
  expect(await raw.get('log', 'run')).toBeUndefined()
  await bringBack?.()
  expect(await raw.get('log', 'run')).toEqual({ ...run, later: 1 })
  raw.close()
})

test('deleted for good, nothing of it is left, and nothing else goes', async () => {
  const store = await filled()
  await store.assessments.deleteAssessment('a')
  const bin = await store.bin()
  const [deleted] = await bin.contents('runner-a')
  expect(Date.parse(deleted!.until) - Date.parse(deleted!.at)).toBe(binDays * day)
  expect(await bin.deleteForGood(deleted!)).toBe(true)
  const { assessments, log, ...rest } = await all(store.name)
  expect(assessments).toMatchObject([{ id: 'kept' }])
  expect(log).toHaveLength(1)
  expect(Object.values(rest).flat()).toEqual([])
})

test('the page of where data lies says for how long', () => {
  expect(
    dataPlaces.filter(({ what }) => what === `What you deleted in the last ${String(binDays)} days`),
  ).toHaveLength(1)
})

test('the next opening deletes for good what has had its time, and not a day earlier', async () => {
  const store = await filled()
  const deletedAt = Date.now()
  await store.assessments.deleteAssessment('a')
  vi.useFakeTimers({ toFake: ['Date'], now: deletedAt + (binDays - 1) * day })
  await store.tidied()
  expect(await kindsIn(store)).toEqual([['assessment', 'a']])
  vi.setSystemTime(deletedAt + (binDays + 1) * day)
  await store.tidied()
  expect(await kindsIn(store)).toEqual([])
  expect((await all(store.name))['evidence']).toEqual([])
})

test('what came back with a backup is not in the bin any more, and no emptying of it takes it', async () => {
  const store = await caught()
  await store.assessments.saveAssessment(sampleAssessment('a', { state: 'finished' }))
  await store.assessments.saveTrial(sampleTrial('t', 'a'), sampleEvidence(3))
  const file = fileOf(await madeFile(store, null))
  await store.assessments.deleteAssessment('a')
  expect(await store.own.readBackup(file, null)).toMatchObject({ kind: 'preview' })
  await store.own.restore(false)
  expect(await kindsIn(store)).toEqual([])
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2 * binDays * day })
  await store.tidied()
  expect((await store.assessments.assessment('a'))?.trials).toHaveLength(1)
  expect((await all(store.name))['quarantine']).toEqual([])
})

test('what was deleted is no row that could not be read: it is not counted so, nor brought back by itself', async () => {
  const store = await caught()
  await store.assessments.saveAssessment(sampleAssessment('a', { state: 'finished' }))
  await store.assessments.deleteAssessment('a')
  expect((await store.own.safekeeping()).setAside).toEqual({})
  expect(await store.tidied()).toBe(false)
  expect(await store.assessments.assessments()).toEqual([])
  expect(await kindsIn(store)).toEqual([['assessment', 'a']])
})

test('a runner who is deleted leaves nothing in the bin', async () => {
  const store = await filled()
  await store.assessments.deleteAssessment('a')
  await store.plans.deleteEntry('run')
  await store.runners.deleteRunner('runner-a')
  expect(Object.values(await all(store.name)).flat()).toEqual([])
})

test('the page reads anew what came back', async () => {
  const store = await filled()
  const changed = vi.fn(() => Promise.resolve())
  const actions = historyActions(store, Promise.resolve('runner-a'), changed, () => '')
  await actions.deleteAssessment('a')
  const [deleted] = await actions.recentlyDeleted()
  changed.mockClear()
  expect(await actions.bringBack(deleted!)).toBe(true)
  expect(changed).toHaveBeenCalledOnce()
  expect(await actions.loadResult('a')).not.toBeNull()
})
