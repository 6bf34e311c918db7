import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { evidenceRecord } from '../../../src/storage/evidence-codec'
import { freshStore, rawDatabase } from '../../fixtures/storage/fresh-store'
import { picture, sampleAssessment, sampleEvidence, sampleTrial } from '../../fixtures/storage/samples'

test('a row that does not validate is set aside and said, and the rest still loads', async () => {
  const { name, assessments, events } = freshStore()
  await assessments.saveAssessment(sampleAssessment('a'))
  await assessments.saveTrial(sampleTrial('good', 'a'), sampleEvidence(2))
  const raw = await rawDatabase(name)
  const bad = { ...sampleTrial('bad', 'a'), side: 'middle' }
  await raw.put('trials', bad)

  const open = await assessments.openAssessment('runner-a')
  expect(open?.trials.map(({ id }) => id)).toEqual(['good'])
  expect(events).toEqual([
    {
      kind: 'row-set-aside',
      store: 'trials',
      key: '"bad"',
      issue: expect.stringContaining('side') as string,
    },
  ])
  expect(await raw.count('trials')).toBe(1)
  expect(await raw.getAll('quarantine')).toEqual([
    {
      id: 1,
      store: 'trials',
      key: 'bad',
      row: bad,
      issue: expect.stringContaining('side') as string,
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
    },
  ])
  raw.close()

  await assessments.openAssessment('runner-a')
  expect(events).toHaveLength(1)
})

test('an assessment of another shape does not hide the others', async () => {
  const { name, assessments, events } = freshStore()
  await assessments.saveAssessment(sampleAssessment('a'))
  const raw = await rawDatabase(name)
  // Neither index knows these rows: they would go unseen if the list were read through one.
  await raw.put('assessments', { id: 'b' })
  await raw.put('assessments', { ...sampleAssessment('c'), schemaVersion: 99 })
  raw.close()
  expect((await assessments.assessments()).map(({ id }) => id)).toEqual(['a'])
  expect(events.map((event) => event.kind)).toEqual(['row-set-aside', 'row-set-aside'])
})

test('evidence that was cut short is set aside; its trial stays', async () => {
  const { name, assessments, events } = freshStore()
  await assessments.saveAssessment(sampleAssessment('a'))
  await assessments.saveTrial(sampleTrial('t', 'a'), sampleEvidence(2))
  const head = { id: 'evidence-of-t', trialId: 't', assessmentId: 'a', picture }
  const record = evidenceRecord(head, sampleEvidence(2))
  const raw = await rawDatabase(name)
  await raw.put('evidence', { ...record, t: record.t.slice(0, 1) })
  raw.close()
  expect(await assessments.evidence('t')).toBeNull()
  expect(events).toMatchObject([
    { kind: 'row-set-aside', store: 'evidence', issue: expect.stringContaining('count') as string },
  ])
  expect((await assessments.assessment('a'))?.trials).toHaveLength(1)
})
