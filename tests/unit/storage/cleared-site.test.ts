import 'fake-indexeddb/auto'
import { expect, onTestFinished, test, vi } from 'vitest'
import { storeNames } from '../../../src/storage/rows'
import { freshStore, rawDatabase } from '../../fixtures/storage/fresh-store'
import { sampleAssessment, sampleEvidence, sampleTrial } from '../../fixtures/storage/samples'

/** The site's data are cleared while a page measures: the connection is closed by force, and what was stored is gone. */
const cleared = async (name: string) => {
  const raw = await rawDatabase(name)
  for (const store of storeNames) await raw.clear(store)
  raw.close()
  const closed = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
    throw new DOMException('closed by force', 'InvalidStateError')
  })
  onTestFinished(() => closed.mockRestore())
}

const measured = async () => {
  const store = freshStore()
  await store.assessments.saveAssessment(sampleAssessment('a'))
  await store.assessments.saveTrial(sampleTrial('first', 'a'), sampleEvidence(2))
  await store.assessments.updateTrial({ ...sampleTrial('first', 'a'), withdrawn: true })
  return store
}

test('the assessment under way and its finished trials are stored again with the next trial', async () => {
  const { name, assessments } = await measured()
  await cleared(name)
  expect(await assessments.saveTrial(sampleTrial('second', 'a'), sampleEvidence(2))).toBe('stored')
  const again = await freshStore({ name }).assessments.assessment('a')
  expect(again?.trials.map(({ id, withdrawn }) => [id, withdrawn])).toEqual([
    ['first', true],
    ['second', false],
  ])
})

test('also where the assessment itself was kept before the next trial', async () => {
  const { name, assessments } = await measured()
  await cleared(name)
  const noted = sampleAssessment('a', { note: 'windy' })
  await assessments.changeAssessment('a', (stored) => ({ ...stored, note: 'windy' }), noted)
  await assessments.saveTrial(sampleTrial('second', 'a'), sampleEvidence(2))
  const again = await freshStore({ name }).assessments.assessment('a')
  expect(again?.assessment.note).toBe('windy')
  expect(again?.trials).toHaveLength(2)
})

test('what the runner deleted does not come back, and neither does anything while nothing was cleared', async () => {
  const { name, assessments } = await measured()
  await assessments.deleteAssessment('a')
  await cleared(name)
  await assessments.saveTrial(sampleTrial('late', 'a'), null)
  expect(await freshStore({ name }).assessments.assessment('a')).toBeNull()

  const other = await measured()
  const raw = await rawDatabase(other.name)
  await raw.delete('assessments', 'a')
  raw.close()
  expect(await other.assessments.saveTrial(sampleTrial('late', 'a'), null)).toBe('held')
  expect(await freshStore({ name: other.name }).assessments.assessment('a')).toBeNull()
})
