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

test('damaged rows that no index leads to are set aside and said, and hide nothing', async () => {
  const { name, assessments, plans, tidied, events } = freshStore()
  await assessments.saveAssessment(sampleAssessment('a'))
  await assessments.saveTrial(sampleTrial('t', 'a'), null)
  expect(await tidied()).toBe(false)
  expect(events).toEqual([])
  const { startedAt, ...timeless } = sampleAssessment('b')
  const { assessmentId, ...homeless } = sampleTrial('lost', 'a')
  const bad = {
    assessments: [
      timeless,
      { ...timeless, id: 'c', startedAt: Date.parse(startedAt) },
      { id: 'd' },
      { ...sampleAssessment('e'), runnerId: 7 },
    ],
    trials: [homeless],
    log: [{ id: 'run' }],
    plans: [{ id: 'plan', runnerId: ['runner-a'] }],
    evidence: [{ id: 'poses', assessmentId: null }],
    keyFrames: [{ id: 'picture' }],
  }
  const raw = await rawDatabase(name)
  for (const [store, rows] of Object.entries(bad)) for (const row of rows) await raw.put(store, row)

  await tidied()
  expect((await raw.getAll('quarantine')).map(({ row }) => row as unknown)).toEqual(
    expect.arrayContaining(Object.values(bad).flat()),
  )
  expect(events.map((event) => event.kind === 'row-set-aside' && event.store).sort()).toEqual(
    Object.entries(bad)
      .flatMap(([store, rows]) => rows.map(() => store))
      .sort(),
  )
  const { stored } = await assessments.newest('runner-a', 12)
  expect(stored.map(({ assessment, trials }) => [assessment.id, trials.length])).toEqual([['a', 1]])
  expect((await assessments.openAssessment('runner-a'))?.assessment.id).toBe('a')
  expect(await plans.log('runner-a')).toEqual([])
  expect(assessmentId).toBe('a')
  raw.close()
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
