import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { virtualRunnerId } from '../../../src/assessment/virtual-runner'
import { freshStore, rawDatabase } from '../../fixtures/storage/fresh-store'
import { sampleAssessment, sampleEvidence, sampleTrial } from '../../fixtures/storage/samples'

const shown = (id: string) => sampleAssessment(id, { runnerId: virtualRunnerId })
const shownTrial = (id: string, assessmentId: string) => ({
  ...sampleTrial(id, assessmentId),
  runnerId: virtualRunnerId,
})

test('a demonstration is read back whole, and not a row of it is in the database or in any list', async () => {
  const { name, assessments, close } = freshStore()
  await assessments.saveAssessment(sampleAssessment('own'))
  expect(await assessments.saveAssessment(shown('shown'))).toBe('held')
  expect(await assessments.saveTrial(shownTrial('one', 'shown'), sampleEvidence(4))).toBe('held')
  await assessments.saveTrial(shownTrial('two', 'shown'), sampleEvidence(4))
  const withdrawn = { ...shownTrial('one', 'shown'), withdrawn: true }
  expect(await assessments.updateTrial(withdrawn)).toBe('held')
  expect(await assessments.assessment('shown')).toEqual({
    assessment: shown('shown'),
    trials: [withdrawn, shownTrial('two', 'shown')],
  })
  expect(await assessments.evidence('one')).toEqual(sampleEvidence(4))
  expect((await assessments.assessments()).map(({ id }) => id)).toEqual(['own'])
  expect(await assessments.openAssessment(virtualRunnerId)).toBeNull()
  close()
  const database = await rawDatabase(name)
  expect(await database.getAllKeys('assessments')).toEqual(['own'])
  for (const store of ['trials', 'evidence', 'quarantine'])
    expect(await database.getAllKeys(store), store).toEqual([])
  database.close()
})

test('only the newest demonstration is held', async () => {
  const { assessments } = freshStore()
  await assessments.saveAssessment(shown('first'))
  await assessments.saveTrial(shownTrial('one', 'first'), sampleEvidence(4))
  await assessments.saveAssessment(shown('second'))
  expect(await assessments.assessment('first')).toBeNull()
  expect(await assessments.evidence('one')).toBeNull()
  expect(await assessments.assessment('second')).toEqual({ assessment: shown('second'), trials: [] })
})
