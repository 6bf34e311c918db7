import 'fake-indexeddb/auto'
import { afterEach, expect, test, vi } from 'vitest'
import { faultCodes, freshStore, rawDatabase, refusePuts } from '../../fixtures/storage/fresh-store'
import { sampleAssessment, sampleEvidence, sampleTrial } from '../../fixtures/storage/samples'

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const full = () => new DOMException('no room', 'QuotaExceededError')

test('a full disk: the trial is held and readable, and stored once there is room', async () => {
  const { name, assessments, events, close } = freshStore()
  await assessments.saveAssessment(sampleAssessment('a'))
  const letPuts = refusePuts(full)
  expect(await assessments.saveTrial(sampleTrial('one', 'a'), sampleEvidence(3))).toBe('held')
  expect(await assessments.saveTrial(sampleTrial('two', 'a', { attempt: 2 }), sampleEvidence(3))).toBe('held')
  expect(faultCodes(events)).toEqual(['storage-full'])
  expect((await assessments.openAssessment())?.trials.map(({ id }) => id)).toEqual(['one', 'two'])
  expect((await assessments.evidence('one'))?.poses).toHaveLength(3)

  letPuts()
  expect(await assessments.retry()).toBe('stored')
  expect(events.at(-1)).toEqual({ kind: 'recovered', code: 'storage-full' })
  close()
  const later = freshStore({ name })
  expect((await later.assessments.assessment('a'))?.trials.map(({ id }) => id)).toEqual(['one', 'two'])
  expect((await later.assessments.evidence('two'))?.poses).toHaveLength(3)
})

test('a disk too full for a trial still takes the end of its assessment, and never the older row over the newer', async () => {
  const { name, assessments, events, close } = freshStore()
  const refused = new Set(['assessments', 'trials'])
  const letPuts = refusePuts((store) => (refused.has(store) ? full() : null))
  expect(await assessments.saveAssessment(sampleAssessment('a'))).toBe('held')
  expect(await assessments.saveTrial(sampleTrial('t', 'a'), sampleEvidence(1))).toBe('held')
  refused.delete('assessments')
  const finished = sampleAssessment('a', { state: 'finished', finishedAt: '2026-11-22T10:20:00Z' })
  expect(await assessments.saveAssessment(finished)).toBe('stored')
  expect(events).toHaveLength(1)
  letPuts()
  expect(await assessments.retry()).toBe('stored')
  close()
  const later = freshStore({ name })
  expect(await later.assessments.assessment('a')).toEqual({
    assessment: finished,
    trials: [sampleTrial('t', 'a')],
  })
})

test('the quarantine of a full disk loses nothing and lets the rest load', async () => {
  const { name, assessments, events } = freshStore()
  await assessments.saveAssessment(sampleAssessment('good'))
  const bad = sampleAssessment('bad')
  await assessments.saveAssessment(bad)
  const raw = await rawDatabase(name)
  await raw.put('assessments', { ...bad, state: 'lost' })
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    throw full()
  })
  expect((await assessments.assessments()).map(({ id }) => id)).toEqual(['good'])
  expect(events).toMatchObject([{ kind: 'row-set-aside', key: '"bad"' }])
  expect(await raw.count('assessments')).toBe(2)
  raw.close()
})

test.each([
  ['there is no IndexedDB', () => vi.stubGlobal('indexedDB', undefined)],
  [
    'the browser forbids it',
    () =>
      vi.spyOn(indexedDB, 'open').mockImplementation(() => {
        throw new DOMException('denied', 'SecurityError')
      }),
  ],
])('where %s, the running assessment lives in memory', async (_why, forbid) => {
  forbid()
  const { assessments, settings, events } = freshStore()
  expect(await assessments.openAssessment()).toBeNull()
  expect(await assessments.saveAssessment(sampleAssessment('a'))).toBe('held')
  expect(await assessments.saveTrial(sampleTrial('t', 'a'), sampleEvidence(2))).toBe('held')
  expect(await settings.saveSetting('theme', 'dark')).toBe('held')
  expect(await assessments.assessment('a')).toEqual({
    assessment: sampleAssessment('a'),
    trials: [sampleTrial('t', 'a')],
  })
  expect((await assessments.evidence('t'))?.poses).toHaveLength(2)
  expect((await settings.settings()).theme).toBe('dark')
  expect(faultCodes(events)).toEqual(['storage-unavailable'])
  // Nobody can say what else is stored of it, so nothing of it is deleted.
  expect(await assessments.deleteAssessment('a')).toBeNull()
  expect(await assessments.assessments()).toHaveLength(1)
})

test('a held row can be deleted before it was ever written', async () => {
  const { name, assessments, close } = freshStore()
  await assessments.saveAssessment(sampleAssessment('a'))
  const letPuts = refusePuts(full)
  await assessments.saveTrial(sampleTrial('t', 'a'), sampleEvidence(1))
  letPuts()
  expect(await assessments.deleteAssessment('a')).not.toBeNull()
  expect(await assessments.retry()).toBe('stored')
  close()
  expect(await freshStore({ name }).assessments.evidence('t')).toBeNull()
})

test('a held trial that is withdrawn is stored as withdrawn, with its evidence', async () => {
  const { name, assessments, close } = freshStore()
  await assessments.saveAssessment(sampleAssessment('a'))
  const letPuts = refusePuts((store) => (store === 'evidence' ? full() : null))
  const trial = sampleTrial('t', 'a')
  expect(await assessments.saveTrial(trial, sampleEvidence(2))).toBe('held')
  expect(await assessments.updateTrial({ ...trial, withdrawn: true })).toBe('held')
  letPuts()
  expect(await assessments.retry()).toBe('stored')
  close()
  const later = freshStore({ name })
  expect((await later.assessments.assessment('a'))?.trials).toEqual([{ ...trial, withdrawn: true }])
  expect((await later.assessments.evidence('t'))?.poses).toHaveLength(2)
})

const closing = () => {
  throw new DOMException('The database connection is closing.', 'InvalidStateError')
}

test('a connection that closed without a word is replaced, and nobody is troubled', async () => {
  const { assessments, events } = freshStore()
  await assessments.saveAssessment(sampleAssessment('a'))
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(closing)
  expect(await assessments.saveTrial(sampleTrial('t', 'a'), sampleEvidence(1))).toBe('stored')
  expect(events).toEqual([])
})

test('a connection that closes again and again: the trial is held, and stored when it stays open', async () => {
  const { assessments, events } = freshStore()
  await assessments.saveAssessment(sampleAssessment('a'))
  const spy = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(closing)
  expect(await assessments.saveTrial(sampleTrial('t', 'a'), sampleEvidence(1))).toBe('held')
  expect(faultCodes(events).at(-1)).toBe('storage-closed')
  spy.mockRestore()
  expect(await assessments.retry()).toBe('stored')
  expect(events.at(-1)).toEqual({ kind: 'recovered', code: 'storage-closed' })
})
