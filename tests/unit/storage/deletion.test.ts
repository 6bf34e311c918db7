import 'fake-indexeddb/auto'
import { deleteDB } from 'idb'
import { expect, test, vi } from 'vitest'
import { DraftedAssessment } from '../../../src/storage/drafted-assessment'
import { rowsOf } from '../../fixtures/storage/database-shape'
import { faultCodes, freshStore, rawDatabase } from '../../fixtures/storage/fresh-store'
import {
  sampleAssessment,
  sampleEvidence,
  sampleKeyFrame,
  sampleRunner,
  sampleTrial,
} from '../../fixtures/storage/samples'
import { migrations } from '../../../src/storage/migrations'

test('what is deleted comes back as it lay there, with what could not be read and what nobody knows', async () => {
  const { name, assessments, keyFrames } = freshStore()
  await assessments.saveAssessment(sampleAssessment('a'))
  await assessments.saveTrial(sampleTrial('t', 'a'), sampleEvidence(3))
  await (await keyFrames()).saveKeyFrame(sampleKeyFrame('t', 'a'))
  const raw = await rawDatabase(name)
  await raw.put('assessments', { ...sampleAssessment('a'), later: 1 })
  await raw.put('trials', { ...sampleTrial('damaged', 'a'), side: 'middle' })
  const aside = { store: 'evidence', key: 'e', row: { id: 'e', assessmentId: 'a' }, issue: 'count', at: '' }
  await raw.put('quarantine', aside)
  raw.close()
  const before = await rowsOf(name, migrations.length)

  const bringBack = await assessments.deleteAssessment('a')
  expect(await assessments.assessments()).toEqual([])
  expect(await assessments.assessment('a')).toBeNull()
  await bringBack?.()
  expect(await rowsOf(name, migrations.length)).toEqual(before)
})

test('a disk too full to keep what is deleted deletes it at once, and the way back is in memory', async () => {
  const { name, assessments, events } = freshStore()
  await assessments.saveAssessment(sampleAssessment('a'))
  await assessments.saveTrial(sampleTrial('t', 'a'), sampleEvidence(3))
  const before = await rowsOf(name, migrations.length)
  const full = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  const bringBack = await assessments.deleteAssessment('a')
  expect(Object.values(await rowsOf(name, migrations.length)).flat()).toEqual([])
  full.mockRestore()
  await bringBack?.()
  expect(events).toEqual([])
  expect(await rowsOf(name, migrations.length)).toEqual(before)
})

test('what the disk does not give back is not deleted', async () => {
  const { name, assessments, events } = freshStore()
  await assessments.saveAssessment(sampleAssessment('a'))
  await assessments.saveTrial(sampleTrial('t', 'a'), sampleEvidence(3))
  const before = await rowsOf(name, migrations.length)
  const read = vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(() => {
    throw new DOMException('Failed to read large IndexedDB value', 'NotReadableError')
  })
  expect(await assessments.deleteAssessment('a')).toBeNull()
  read.mockRestore()
  expect(faultCodes(events)).toEqual(['storage-unavailable'])
  expect(await rowsOf(name, migrations.length)).toEqual(before)
})

test('a trial of an assessment that another tab deleted waits in memory, and is stored when that comes back', async () => {
  const one = freshStore()
  const two = freshStore({ name: one.name })
  const drafted = new DraftedAssessment(one.assessments)
  await drafted.keep(sampleAssessment('a'))
  await one.assessments.saveTrial(sampleTrial('first', 'a'), sampleEvidence(1))
  const bringBack = await two.assessments.deleteAssessment('a')
  expect(await one.assessments.saveTrial(sampleTrial('second', 'a'), sampleEvidence(1))).toBe('held')
  expect(faultCodes(one.events)).toEqual(['storage-gone'])
  expect((await rowsOf(one.name, migrations.length))['trials']).toHaveLength(1)
  await bringBack?.()
  expect(await one.assessments.retry()).toBe('stored')
  expect((await two.assessments.assessment('a'))?.trials.map(({ id }) => id)).toEqual(['first', 'second'])
  expect(one.events.at(-1)).toEqual({ kind: 'recovered', code: 'storage-gone' })
})

test('a runner who is deleted takes along what lost its assessment', async () => {
  const { name, runners } = freshStore()
  await runners.saveRunner(sampleRunner('runner-a'))
  const other = freshStore({ name: 'orphan' })
  await other.assessments.saveAssessment(sampleAssessment('lost'))
  await other.assessments.saveTrial(sampleTrial('orphan', 'lost'), sampleEvidence(2))
  const rows = await rowsOf('orphan', migrations.length)
  const raw = await rawDatabase(name)
  for (const store of ['trials', 'evidence']) for (const row of rows[store] ?? []) await raw.put(store, row)
  raw.close()
  expect(await runners.deleteRunner('runner-a')).toBe(true)
  expect(Object.values(await rowsOf(name, migrations.length)).flat()).toEqual([])
})

test('a tab that is told that everything is deleted writes nothing any more', async () => {
  const { name, runners, assessments, events } = freshStore()
  await runners.saveRunner(sampleRunner('a', { goal: '5k' }))
  await deleteDB(name)
  expect(events).toEqual([{ kind: 'erased-elsewhere' }])
  void runners.changeRunner('a', () => sampleRunner('a', { goal: '10k' }))
  void assessments.saveAssessment(sampleAssessment('a'))
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect((await indexedDB.databases()).map((each) => each.name)).not.toContain(name)
})
