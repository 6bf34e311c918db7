import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { sidesOf } from '../../../src/assessment/test-result'
import ankle from '../../../src/protocol/mobility-tests/ankle-dorsiflexion'
import { keepByHand } from '../../../src/storage/by-hand'
import { storedHistory, storedResult } from '../../../src/storage/history'
import { faultCodes, freshStore, rawDatabase, refusePuts } from '../../fixtures/storage/fresh-store'
import { sampleAssessment, sampleEvidence, sampleTrial } from '../../fixtures/storage/samples'
import { byHand } from '../../tools/synthetic-runner-records'

const keeper = { runnerId: 'runner-a', appVersion: '0.1.0' }
const writing = (prefix = 'new') => {
  let count = 0
  return { at: '2026-11-22T11:00:00Z', newId: () => `${prefix}-${(count += 1)}` }
}
const entry = (left: readonly (number | null)[], right: readonly (number | null)[]) => [
  { test: ankle, values: { left, right } },
]
const hand = byHand('left', { kneeToWall: 11.5 }, { id: 'hand', assessmentId: 'a' })

test('a trial without evidence is stored, read, withdrawn and deleted', async () => {
  const { name, assessments, events } = freshStore()
  await assessments.saveAssessment(sampleAssessment('a'))
  expect(await assessments.saveTrial(hand, null)).toBe('stored')
  expect((await assessments.assessment('a'))?.trials).toEqual([hand])
  expect(await assessments.evidence('hand')).toBeNull()
  await assessments.updateTrial({ ...hand, withdrawn: true })
  expect((await assessments.assessment('a'))?.trials).toEqual([{ ...hand, withdrawn: true }])
  const raw = await rawDatabase(name)
  expect([await raw.count('trials'), await raw.count('evidence')]).toEqual([1, 0])
  expect(await assessments.deleteAssessment('a')).not.toBeNull()
  expect(await assessments.assessment('a')).toBeNull()
  raw.close()
  expect(events).toEqual([])
})

test('a trial by hand that comes with poses is our mistake', async () => {
  const { assessments } = freshStore()
  await expect(assessments.saveTrial(hand, sampleEvidence(1))).rejects.toThrow('measured by hand')
})

test('a deletion brings trials by hand back beside those with poses', async () => {
  const { assessments } = freshStore()
  await assessments.saveAssessment(sampleAssessment('a'))
  await assessments.saveTrial(sampleTrial('seen', 'a'), sampleEvidence(2))
  await assessments.saveByHand(null, [hand])
  const before = await assessments.assessment('a')
  const evidence = await assessments.evidence('seen')
  const bringBack = await assessments.deleteAssessment('a')
  expect(await assessments.assessment('a')).toBeNull()
  await bringBack?.()
  expect((await assessments.assessment('a'))?.trials.map(({ id }) => id).toSorted()).toEqual(['hand', 'seen'])
  expect((await assessments.assessment('a'))?.trials).toEqual(expect.arrayContaining([...before!.trials]))
  expect(await assessments.evidence('seen')).toEqual(evidence)
})

test('a row by hand that claims poses is set aside, and the rest still loads', async () => {
  const { name, assessments, events } = freshStore()
  await assessments.saveAssessment(sampleAssessment('a'))
  await assessments.saveByHand(null, [hand])
  const raw = await rawDatabase(name)
  await raw.put('trials', { ...hand, id: 'bad', evidenceId: 'somewhere' })
  expect((await assessments.assessment('a'))?.trials.map(({ id }) => id)).toEqual(['hand'])
  expect(events).toMatchObject([
    {
      kind: 'row-set-aside',
      store: 'trials',
      key: '"bad"',
      issue: expect.stringContaining('evidenceId') as string,
    },
  ])
  expect(await raw.count('quarantine')).toBe(1)
  raw.close()
})

test('values become an assessment of their own, there for another connection', async () => {
  const { name, assessments, close } = freshStore()
  const kept = await keepByHand(assessments, null, entry([12, 12.5, 12], [9.5, 10, null]), keeper, writing())
  expect(kept).toMatchObject({ assessmentId: 'new-1', isOwn: true })
  close()
  const later = freshStore({ name })
  const result = await storedResult(later.assessments, 'new-1')
  const valid = result?.results.map((each) => [each.measure.by, ...sidesOf(each).map((side) => side.valid)])
  expect(valid).toEqual([['tape', 3, 2]])
  const { recent, open } = await storedHistory(later.assessments, 'runner-a')
  expect([recent.map(({ assessment }) => assessment.id), open]).toEqual([['new-1'], null])
})

test('keeps what was answered before with an assessment of its own, and leaves that of another as it is', async () => {
  const sitting = {
    at: '2026-05-01T08:00:00.000Z',
    safety: { flags: [], isCleared: false },
    readiness: {},
    leftOut: ['single-leg-balance'],
  }
  const { assessments } = freshStore()
  const own = await keepByHand(assessments, null, entry([12], []), { ...keeper, sitting }, writing())
  const { assessment } = (await assessments.assessment(own.assessmentId))!
  expect(assessment.sittings).toEqual([sitting])
  await keepByHand(assessments, own.assessmentId, entry([12], [10]), { ...keeper, sitting }, writing('later'))
  expect((await assessments.assessment(own.assessmentId))!.assessment.sittings).toEqual([sitting])
})

test('taking them back takes their own assessment with them', async () => {
  const { assessments } = freshStore()
  const { undo } = await keepByHand(assessments, null, entry([12], [10]), keeper, writing())
  await undo()
  expect(await assessments.assessments()).toEqual([])
})

test('values join an assessment that is there, which stays as it is, and are taken back from it', async () => {
  const { assessments } = freshStore()
  await assessments.saveAssessment(sampleAssessment('a'))
  await assessments.saveTrial(sampleTrial('seen', 'a'), sampleEvidence(1))
  const kept = await keepByHand(assessments, 'a', entry([12], []), keeper, writing())
  expect(kept).toMatchObject({ assessmentId: 'a', isOwn: false })
  const stored = await assessments.assessment('a')
  expect(stored?.assessment).toEqual(sampleAssessment('a'))
  expect(stored?.trials.map(({ id, withdrawn }) => [id, withdrawn])).toEqual([
    ['seen', false],
    ['new-1', false],
  ])
  const corrected = await keepByHand(assessments, 'a', entry([11.5], []), keeper, writing('later'))
  const counted = async () =>
    (await assessments.assessment('a'))?.trials
      .flatMap(({ id, withdrawn }) => (withdrawn ? [] : [id]))
      .toSorted()
  expect(await counted()).toEqual(['later-1', 'seen'])
  await corrected.undo()
  expect(await counted()).toEqual(['new-1', 'seen'])
  expect((await assessments.assessment('a'))?.trials).toHaveLength(3)
})

test('values of an assessment that is gone become one of their own', async () => {
  const { assessments } = freshStore()
  const kept = await keepByHand(assessments, 'gone', entry([12], []), keeper, writing())
  expect(kept.isOwn).toBe(true)
  expect((await assessments.assessments()).map(({ id }) => id)).toEqual([kept.assessmentId])
})

test('an assessment and its values are stored all or none, and held while the disk is full', async () => {
  const { name, assessments, events } = freshStore()
  const letPuts = refusePuts((store) =>
    store === 'trials' ? new DOMException('full', 'QuotaExceededError') : null,
  )
  const kept = await keepByHand(assessments, null, entry([12], [10]), keeper, writing())
  expect(faultCodes(events)).toEqual(['storage-full'])
  const raw = await rawDatabase(name)
  expect(await raw.count('assessments')).toBe(0)
  expect((await assessments.assessment(kept.assessmentId))?.trials).toHaveLength(2)
  letPuts()
  expect(await assessments.retry()).toBe('stored')
  expect([await raw.count('assessments'), await raw.count('trials')]).toEqual([1, 2])
  raw.close()
})
