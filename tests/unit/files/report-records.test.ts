import 'fake-indexeddb/auto'
import { expect, test, vi } from 'vitest'
import { mostEarlier, storedRecords } from '../../../src/files/report-records'
import { freshStore } from '../../fixtures/storage/fresh-store'
import { sampleAssessment, sampleTrial } from '../../fixtures/storage/samples'

const on = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString()

test('a report takes the newest closed assessments before its own, and reads no more of them than that', async () => {
  const { assessments, plans } = freshStore()
  for (let n = 0; n < 60; n++) {
    const id = `n-${String(n)}`
    const state = n % 10 === 5 ? 'open' : 'finished'
    await assessments.saveAssessment(sampleAssessment(id, { runnerId: 'anna', startedAt: on(n), state }))
    await assessments.saveTrial(sampleTrial(`${id}-1`, id, { runnerId: 'anna' }), null)
  }
  await assessments.saveAssessment(
    sampleAssessment('hers', { runnerId: 'berta', startedAt: on(41), state: 'finished' }),
  )
  const read = vi.spyOn(IDBIndex.prototype, 'getAll')
  const records = await storedRecords({ assessments, plans, appVersion: '1' }, 'n-50')
  const readSittings = read.mock.calls.filter(
    ([key]) => typeof key === 'string' && key.startsWith('n-'),
  ).length
  read.mockRestore()

  const ids = records!.earlier.map(({ assessment }) => assessment.id)
  expect(ids).toHaveLength(mostEarlier)
  expect([ids[0], ids.at(-1)]).toEqual(['n-23', 'n-49'])
  expect(ids.filter((id) => id.endsWith('5') || id === 'hers')).toEqual([])
  expect(records!.earlier[0]!.trials.map(({ id }) => id)).toEqual(['n-23-1'])
  // Two rounds: the first met three that were never finished.
  expect(readSittings).toBeLessThanOrEqual(3 * mostEarlier + 3)
})

test('what began at the same instant or later is not earlier', async () => {
  const { assessments, plans } = freshStore()
  for (const [id, startedAt] of [
    ['before', '2026-03-01T09:59:00Z'],
    // Later as an instant, earlier as a text.
    ['elsewhere', '2026-03-01T08:00:00-03:00'],
    ['own', '2026-03-01T10:00:00Z'],
  ] as const)
    await assessments.saveAssessment(sampleAssessment(id, { startedAt, state: 'finished' }))
  const records = await storedRecords({ assessments, plans, appVersion: '1' }, 'own')
  expect(records!.earlier.map(({ assessment }) => assessment.id)).toEqual(['before'])
})
