import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it } from 'vitest'
import { storedConditionsThen } from '../../../src/storage/last-time'
import { openStore } from '../../../src/storage/open-store'
import { sampleAssessment, sampleTrial } from '../../fixtures/storage/samples'
import { measured } from '../../tools/synthetic-runner-records'

const open = () => openStore(() => undefined, { name: 'last-time-test' })

afterEach(
  () =>
    new Promise((resolve) => {
      indexedDB.deleteDatabase('last-time-test').onsuccess = resolve
    }),
)

const day = (n: number) => new Date(Date.UTC(2024, 0, 1 + n, 8)).toISOString()

/** One that measured the hip, then so many of the ankle alone, each a day later. */
const filled = async (ankles: number) => {
  const store = open()
  const keep = async (n: number, mobilityTestId: string) => {
    const id = `day-${n}`
    await store.assessments.saveAssessment(
      sampleAssessment(id, { startedAt: day(n), runnerId: 'anna', state: 'finished' }),
    )
    const trial = { runnerId: 'anna', mobilityTestId, outcome: measured('left', 20) }
    await store.assessments.saveTrial(sampleTrial(`${id}-trial`, id, trial), null)
  }
  await keep(0, 'hip-extension')
  for (let n = 1; n <= ankles; n++) await keep(n, 'ankle-dorsiflexion')
  return store
}

describe('what a retest has to match', () => {
  it('is found however many assessments of other tests lie between', async () => {
    const store = await filled(30)
    const then = await storedConditionsThen(store.assessments, 'anna', ['hip-extension'])
    expect(then?.startedAt).toBe(day(0))
    const both = await storedConditionsThen(store.assessments, 'anna', [
      'hip-extension',
      'ankle-dorsiflexion',
    ])
    expect(both?.startedAt).toBe(day(30))
    expect(Object.keys(both!.setUps)).toEqual(['hip-extension', 'ankle-dorsiflexion'])
    store.close()
  })

  it('is nothing of a test that was never measured, of another runner, or of what is still open', async () => {
    const store = await filled(2)
    expect(await storedConditionsThen(store.assessments, 'anna', ['squat-depth'])).toBeNull()
    expect(await storedConditionsThen(store.assessments, 'berta', ['hip-extension'])).toBeNull()
    const running = sampleAssessment('running', {
      startedAt: day(9),
      runnerId: 'anna',
      state: 'open',
      finishedAt: null,
    })
    await store.assessments.saveAssessment(running)
    const trial = sampleTrial('r', 'running', {
      runnerId: 'anna',
      mobilityTestId: 'squat-depth',
      outcome: measured('both', 20),
    })
    await store.assessments.saveTrial(trial, null)
    expect(await storedConditionsThen(store.assessments, 'anna', ['squat-depth'])).toBeNull()
    store.close()
  })
})
