import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { storedHistory } from '../../../src/storage/history'
import { freshStore, refusePuts } from '../../fixtures/storage/fresh-store'
import { sampleAssessment, sampleTrial } from '../../fixtures/storage/samples'

const closed = (id: string, startedAt: string, runnerId = 'anna') =>
  sampleAssessment(id, { startedAt, runnerId, state: 'finished' })

test('the newest of a runner come in the order of time, whatever offset their instants are written in', async () => {
  const { assessments } = freshStore()
  // In the order of their texts these would be c, a, b.
  await assessments.saveAssessment(closed('a', '2026-03-01T23:30:00-09:00'))
  await assessments.saveAssessment(closed('b', '2026-03-01T20:00:00Z'))
  await assessments.saveAssessment(closed('c', '2026-03-02T08:00:00+13:00'))
  await assessments.saveAssessment(closed('d', '2026-02-01T09:00:00Z'))
  await assessments.saveAssessment(closed('hers', '2026-03-03T09:00:00Z', 'berta'))
  const ids = async (count: number) =>
    (await assessments.newest('anna', count)).stored.map(({ assessment }) => assessment.id)
  expect(await ids(9)).toEqual(['a', 'b', 'c', 'd'])
  for (const count of [1, 2, 3]) expect(await ids(count)).toEqual(['a', 'b', 'c', 'd'].slice(0, count))
  expect((await assessments.newest('anna', 3)).hasMore).toBe(true)
  expect((await assessments.newest('anna', 4)).hasMore).toBe(false)
  expect((await assessments.newest('nobody', 4)).stored).toEqual([])
})

test('each comes with its own trials, and what a full disk holds is among them', async () => {
  const { assessments } = freshStore()
  await assessments.saveAssessment(closed('a', '2026-03-01T10:00:00Z'))
  await assessments.saveTrial(sampleTrial('a-1', 'a', { runnerId: 'anna' }), null)
  const end = refusePuts(() => new DOMException('full', 'QuotaExceededError'))
  await assessments.saveAssessment(closed('b', '2026-03-02T10:00:00Z'))
  await assessments.saveTrial(sampleTrial('b-1', 'b', { runnerId: 'anna' }), null)
  await assessments.saveAssessment(closed('hers', '2026-03-03T09:00:00Z', 'berta'))
  const { stored, hasMore } = await assessments.newest('anna', 2)
  expect(stored.map(({ assessment, trials }) => [assessment.id, ...trials.map(({ id }) => id)])).toEqual([
    ['b', 'b-1'],
    ['a', 'a-1'],
  ])
  expect(hasMore).toBe(false)
  end()
})

test('the first page lists twelve that are closed, however many were never finished since', async () => {
  const { assessments } = freshStore()
  const on = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString()
  for (let n = 0; n < 14; n++) await assessments.saveAssessment(closed(`closed-${String(n)}`, on(n)))
  for (let n = 14; n < 40; n++)
    await assessments.saveAssessment(
      sampleAssessment(`open-${String(n)}`, { runnerId: 'anna', startedAt: on(n) }),
    )
  const { recent, open } = await storedHistory(assessments, 'anna')
  expect(recent.map(({ assessment }) => assessment.id)).toEqual(
    Array.from({ length: 12 }, (_, n) => `closed-${String(13 - n)}`),
  )
  expect(open?.assessment.id).toBe('open-39')
})
