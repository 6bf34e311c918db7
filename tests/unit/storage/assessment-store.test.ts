import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { trialEvidence } from '../../../src/storage/evidence-codec'
import { evidenceRowV2 } from '../../fixtures/storage/evidence-row-v2'
import { freshStore, rawDatabase, refusePuts } from '../../fixtures/storage/fresh-store'
import { sampleAssessment, sampleEvidence, samplePoses, sampleTrial } from '../../fixtures/storage/samples'

test('what was saved is there for another connection', async () => {
  const { name, assessments, close, events } = freshStore()
  expect(await assessments.saveAssessment(sampleAssessment('a'))).toBe('stored')
  expect(await assessments.saveTrial(sampleTrial('t', 'a'), sampleEvidence(4))).toBe('stored')
  close()
  const later = freshStore({ name })
  expect(await later.assessments.assessment('a')).toEqual({
    assessment: sampleAssessment('a'),
    trials: [sampleTrial('t', 'a')],
  })
  const kept = await later.assessments.evidence('t')
  expect(kept?.poses.map((pose) => pose.image)).toEqual(samplePoses(4).map((pose) => pose.image))
  expect(kept?.movement).toEqual(sampleEvidence(4).movement)
  expect(kept?.looks).toHaveLength(2)
  expect([...events, ...later.events]).toEqual([])
})

test('what is read comes after every write that was asked for, however many are still on their way', async () => {
  const { assessments } = freshStore()
  const ids = ['t1', 't2', 't3', 't4']
  const writes = [
    assessments.saveAssessment(sampleAssessment('a')),
    ...ids.flatMap((id) => [
      assessments.saveTrial(sampleTrial(id, 'a'), sampleEvidence(4)),
      assessments.updateTrial(sampleTrial(id, 'a')),
    ]),
  ]
  const read = await assessments.assessment('a')
  expect(read?.trials.map(({ id }) => id)).toEqual(ids)
  await Promise.all(writes)
})

test('an unknown assessment and the evidence of an unknown trial are null', async () => {
  const { assessments } = freshStore()
  expect(await assessments.assessment('nobody')).toBeNull()
  expect(await assessments.evidence('nothing')).toBeNull()
  expect(await assessments.openAssessment()).toBeNull()
  expect(await assessments.assessments()).toEqual([])
})

test('assessments come newest first, by the instant and not by its text', async () => {
  const { assessments } = freshStore()
  // 09:30 in UTC; its text sorts after the other's, which is 10:00 in UTC.
  await assessments.saveAssessment(sampleAssessment('older', { startedAt: '2026-11-22T11:30:00+02:00' }))
  await assessments.saveAssessment(sampleAssessment('newer', { startedAt: '2026-11-22T10:00:00Z' }))
  expect((await assessments.assessments()).map(({ id }) => id)).toEqual(['newer', 'older'])
})

test('the assessment to go on with is the newest open one of the runner, with its trials in order', async () => {
  const { assessments } = freshStore()
  await assessments.saveAssessment(
    sampleAssessment('finished', { state: 'finished', startedAt: '2026-11-25T08:00:00Z' }),
  )
  await assessments.saveAssessment(
    sampleAssessment('other', { runnerId: 'runner-b', startedAt: '2026-11-24T08:00:00Z' }),
  )
  await assessments.saveAssessment(sampleAssessment('mine', { startedAt: '2026-11-23T08:00:00Z' }))
  await assessments.saveAssessment(sampleAssessment('forgotten', { startedAt: '2026-11-01T08:00:00Z' }))
  await assessments.saveTrial(
    sampleTrial('a-second', 'mine', { at: '2026-11-23T08:03:00Z', attempt: 2 }),
    sampleEvidence(0),
  )
  await assessments.saveTrial(
    sampleTrial('b-first', 'mine', { at: '2026-11-23T08:02:00Z' }),
    sampleEvidence(0),
  )
  await assessments.saveTrial(sampleTrial('elsewhere', 'other'), sampleEvidence(0))
  const open = await assessments.openAssessment('runner-a')
  expect(open?.assessment.id).toBe('mine')
  expect(open?.trials.map(({ id }) => id)).toEqual(['b-first', 'a-second'])
  expect((await assessments.openAssessment())?.assessment.id).toBe('other')
})

test('saving again replaces, and a finished assessment is no longer offered', async () => {
  const { assessments } = freshStore()
  await assessments.saveAssessment(sampleAssessment('a'))
  const finished = sampleAssessment('a', { state: 'finished', finishedAt: '2026-11-22T10:20:00Z' })
  await assessments.saveAssessment(finished)
  expect(await assessments.assessments()).toEqual([finished])
  expect(await assessments.openAssessment()).toBeNull()
})

test('a trial without a single pose is stored', async () => {
  const { assessments } = freshStore()
  await assessments.saveAssessment(sampleAssessment('a'))
  expect(await assessments.saveTrial(sampleTrial('t', 'a'), sampleEvidence(0))).toBe('stored')
  expect((await assessments.evidence('t'))?.poses).toEqual([])
})

test('a record that would not validate when read is refused, and nothing of it is written', async () => {
  const { name, assessments } = freshStore()
  await expect(
    assessments.saveTrial(sampleTrial('t', 'a', { attempt: 0 }), sampleEvidence(1)),
  ).rejects.toThrow('attempt')
  await assessments.assessments()
  const raw = await rawDatabase(name)
  expect([await raw.count('trials'), await raw.count('evidence')]).toEqual([0, 0])
  raw.close()
})

test('a put that is refused leaves neither the trial nor its evidence', async () => {
  const { name, assessments, events } = freshStore()
  await assessments.saveAssessment(sampleAssessment('a'))
  const letPuts = refusePuts((store) =>
    store === 'evidence' ? new DOMException('no clone', 'DataCloneError') : null,
  )
  await expect(assessments.saveTrial(sampleTrial('t', 'a'), sampleEvidence(1))).rejects.toThrow('no clone')
  letPuts()
  expect(events).toEqual([])
  // Our own mistake is not tried again with the next save.
  expect(await assessments.retry()).toBe('stored')
  const raw = await rawDatabase(name)
  expect([await raw.count('trials'), await raw.count('evidence')]).toEqual([0, 0])
  raw.close()
})

test('deleting for good takes the assessment, its trials, evidence and quarantined rows, and leaves the others', async () => {
  const { name, assessments, bin } = freshStore()
  for (const id of ['gone', 'kept']) {
    await assessments.saveAssessment(sampleAssessment(id))
    await assessments.saveTrial(sampleTrial(`trial-${id}`, id), sampleEvidence(2))
  }
  const raw = await rawDatabase(name)
  for (const id of ['gone', 'kept']) await raw.put('trials', { id: `bad-${id}`, assessmentId: id })
  await assessments.assessment('gone')
  await assessments.assessment('kept')
  expect(await raw.count('quarantine')).toBe(2)
  expect(await assessments.deleteAssessment('gone')).not.toBeNull()
  const [deleted] = await (await bin()).contents('runner-a')
  await (await bin()).deleteForGood(deleted!)
  expect((await raw.getAll('assessments')).map(({ id }) => id as string)).toEqual(['kept'])
  expect((await raw.getAll('trials')).map(({ id }) => id as string)).toEqual(['trial-kept'])
  expect((await raw.getAll('evidence')).map(({ trialId }) => trialId as string)).toEqual(['trial-kept'])
  expect((await raw.getAll('quarantine')).map(({ row }) => (row as { id: string }).id)).toEqual(['bad-kept'])
  raw.close()
})

test('the stored evidence is the compact record, not objects', async () => {
  const { name, assessments } = freshStore()
  await assessments.saveAssessment(sampleAssessment('a'))
  await assessments.saveTrial(sampleTrial('t', 'a'), sampleEvidence(3))
  const raw = await rawDatabase(name)
  const row = (await raw.get('evidence', 'evidence-of-t')) as Parameters<typeof trialEvidence>[0]
  raw.close()
  expect(row.schemaVersion).toBe(3)
  expect(row.image).toBeInstanceOf(Uint8Array)
  expect(trialEvidence(row).poses).toHaveLength(3)
})

test('evidence that was written before rows were packed opens beside the packed ones', async () => {
  const { name, assessments, events } = freshStore()
  await assessments.saveAssessment(sampleAssessment('a'))
  await assessments.saveTrial(sampleTrial('new', 'a'), sampleEvidence(4))
  await assessments.saveTrial(sampleTrial('old', 'a'), null)
  const raw = await rawDatabase(name)
  await raw.put('evidence', evidenceRowV2('old', 'a', sampleEvidence(4)))
  raw.close()
  const [before, now] = [await assessments.evidence('old'), await assessments.evidence('new')]
  expect(before?.poses).toHaveLength(4)
  expect(before).toEqual(now)
  expect(events).toEqual([])
})

test('a trial that was changed afterwards keeps its evidence', async () => {
  const { assessments } = freshStore()
  await assessments.saveAssessment(sampleAssessment('a'))
  await assessments.saveTrial(sampleTrial('t', 'a'), sampleEvidence(3))
  const withdrawn = sampleTrial('t', 'a', { withdrawn: true })
  expect(await assessments.updateTrial(withdrawn)).toBe('stored')
  expect((await assessments.assessment('a'))?.trials).toEqual([withdrawn])
  expect((await assessments.evidence('t'))?.poses).toHaveLength(3)
})
