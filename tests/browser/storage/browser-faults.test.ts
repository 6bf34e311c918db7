import { afterEach, expect, test, vi } from 'vitest'
import { cdp } from 'vitest/browser'
import { faultCodes, freshStore } from '../../fixtures/storage/fresh-store'
import { sampleAssessment, sampleEvidence, sampleTrial } from '../../fixtures/storage/samples'

const { origin } = location

const setQuota = (quotaSize?: number) =>
  cdp().send('Storage.overrideQuotaForOrigin', quotaSize === undefined ? { origin } : { origin, quotaSize })

/** What "delete site data" does: the browser closes every connection by force, then deletes. */
const clearDatabases = () => cdp().send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' })

afterEach(async () => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  await setQuota()
})

test('a full disk: the trial is held, the page is told once, and it is stored when there is room', async () => {
  // Chromium remembers for a while how much room there was; a new bucket asks again.
  await clearDatabases()
  await setQuota(1)
  const { name, assessments, events, close } = freshStore()
  expect(await assessments.saveAssessment(sampleAssessment('a'))).toBe('held')
  expect(await assessments.saveTrial(sampleTrial('t', 'a'), sampleEvidence(1800))).toBe('held')
  expect(faultCodes(events)).toEqual(['storage-full'])
  expect((await assessments.openAssessment())?.trials).toHaveLength(1)
  await setQuota()
  expect(await assessments.retry()).toBe('stored')
  expect(events.at(-1)).toEqual({ kind: 'recovered', code: 'storage-full' })
  close()
  expect((await freshStore({ name }).assessments.evidence('t'))?.poses).toHaveLength(1800)
})

test('a connection that the browser closes is said and opened again at the next use', async () => {
  const { name, assessments, events, close } = freshStore()
  await assessments.saveAssessment(sampleAssessment('a'))
  await clearDatabases()
  await vi.waitFor(() => expect(faultCodes(events)).toEqual(['storage-closed']))
  expect(await assessments.saveTrial(sampleTrial('t', 'a'), sampleEvidence(5))).toBe('stored')
  expect(events.at(-1)).toEqual({ kind: 'recovered', code: 'storage-closed' })
  close()
  expect((await freshStore({ name }).assessments.evidence('t'))?.poses).toHaveLength(5)
})

test.each([0, 1, 3, 6, 10])(
  'a connection closed by force %i ms into writing a trial: the trial is written on a new one',
  async (wait) => {
    const { assessments, events } = freshStore()
    await assessments.saveAssessment(sampleAssessment('a'))
    const saving = assessments.saveTrial(sampleTrial('t', 'a'), sampleEvidence(6000))
    await new Promise((resolve) => setTimeout(resolve, wait))
    const clearing = clearDatabases()
    expect(await saving).toBe('stored')
    await clearing
    expect(await assessments.saveTrial(sampleTrial('after', 'a'), sampleEvidence(2))).toBe('stored')
    expect((await assessments.evidence('after'))?.poses).toHaveLength(2)
    expect(faultCodes(events).filter((code) => code !== 'storage-closed')).toEqual([])
  },
)

test('without IndexedDB the running assessment lives in memory', async () => {
  vi.stubGlobal('indexedDB', undefined)
  const { assessments, events } = freshStore()
  expect(await assessments.saveAssessment(sampleAssessment('a'))).toBe('held')
  expect(await assessments.saveTrial(sampleTrial('t', 'a'), sampleEvidence(2))).toBe('held')
  expect((await assessments.openAssessment('runner-a'))?.trials).toHaveLength(1)
  expect(faultCodes(events)).toEqual(['storage-unavailable'])
})

test('where the browser forbids site data, likewise', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError')
  })
  const { assessments, events } = freshStore()
  expect(await assessments.saveAssessment(sampleAssessment('a'))).toBe('held')
  expect(await assessments.assessments()).toEqual([sampleAssessment('a')])
  expect(faultCodes(events)).toEqual(['storage-unavailable'])
})
