import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it } from 'vitest'
import { longHistory, storedResult } from '../../../src/storage/history'
import { historyActions, keepNote } from '../../../src/storage/history-actions'
import { openStore } from '../../../src/storage/open-store'
import { sampleAssessment, sampleTrial } from '../../fixtures/storage/samples'

const open = () => openStore(() => undefined, { name: 'history-test' })

afterEach(
  () =>
    new Promise((resolve) => {
      indexedDB.deleteDatabase('history-test').onsuccess = resolve
    }),
)

const filled = async () => {
  const store = open()
  for (const [id, startedAt, runnerId] of [
    ['first', '2026-01-01T08:00:00.000Z', 'anna'],
    ['second', '2026-02-01T08:00:00.000Z', 'anna'],
    ['hers', '2026-02-02T08:00:00.000Z', 'berta'],
    ['third', '2026-03-01T08:00:00.000Z', 'anna'],
  ] as const) {
    await store.assessments.saveAssessment(sampleAssessment(id, { startedAt, runnerId, state: 'finished' }))
    await store.assessments.saveTrial(sampleTrial(`${id}-trial`, id, { runnerId }), null)
  }
  return store
}

const now = '2026-05-09T08:00:00.000Z'
const actionsOf = (store: ReturnType<typeof open>, changed = () => Promise.resolve()) =>
  historyActions(store, Promise.resolve('anna'), changed, () => now)

const ids = ({ entries }: Awaited<ReturnType<typeof longHistory>>) =>
  entries.map(({ assessment: { id } }) => id)

describe('the history of a runner', () => {
  it('is their own assessments alone, newest first, so many at once', async () => {
    const store = await filled()
    const two = await longHistory(store, 'anna', 2)
    expect(ids(two)).toEqual(['third', 'second'])
    expect(two.hasMore).toBe(true)
    const all = await longHistory(store, 'anna', 3)
    expect(ids(all)).toEqual(['third', 'second', 'first'])
    expect(all.hasMore).toBe(false)
    expect(all.entries[0]?.results[0]?.mobilityTestId).toBe('ankle-dorsiflexion')
    store.close()
  })

  it('is listed as a whole, however many are read, without those that are still open', async () => {
    const store = await filled()
    const running = sampleAssessment('running', { runnerId: 'anna', state: 'open', finishedAt: null })
    await store.assessments.saveAssessment(running)
    const listed = await actionsOf(store).listClosed()
    expect(listed.map(({ id }) => id)).toEqual(['third', 'second', 'first'])
    store.close()
  })
})

describe('a note to an assessment', () => {
  it('is kept with it, changed, and taken away, and nothing else of it changes', async () => {
    const store = await filled()
    const before = (await storedResult(store.assessments, 'first'))!.assessment
    await keepNote(store.assessments, 'first', 'Legs heavy.\n<b>')
    expect((await storedResult(store.assessments, 'first'))!.assessment).toEqual({
      ...before,
      note: 'Legs heavy.\n<b>',
    })
    await keepNote(store.assessments, 'first', '')
    expect((await storedResult(store.assessments, 'first'))!.assessment).toEqual(before)
    await keepNote(store.assessments, 'nobody', 'lost')
    expect(await storedResult(store.assessments, 'nobody')).toBeNull()
    store.close()
  })

  it('tells that what is listed has changed, and comes back with what was deleted', async () => {
    const store = await filled()
    let told = 0
    const actions = actionsOf(store, () => Promise.resolve(void (told += 1)))
    await actions.keepNote('first', 'Legs heavy.')
    expect(told).toBe(1)
    const bringBack = await actions.deleteAssessment('first')
    expect(ids(await actions.loadHistory(9))).toEqual(['third', 'second'])
    await bringBack?.()
    const [, , first] = (await actions.loadHistory(9)).entries
    expect(first?.assessment.note).toBe('Legs heavy.')
    expect(told).toBe(3)
    store.close()
  })
})

describe('an assessment that was broken off', () => {
  const kept = async (store: ReturnType<typeof open>, id: string) =>
    (await storedResult(store.assessments, id))!.assessment

  it('is closed as a part with what it has, and told', async () => {
    const store = await filled()
    const broken = sampleAssessment('broken', { runnerId: 'anna', state: 'open', finishedAt: null })
    await store.assessments.saveAssessment(broken)
    let told = 0
    await actionsOf(store, () => Promise.resolve(void (told += 1))).closeAsPartial('broken')
    expect(await kept(store, 'broken')).toEqual({ ...broken, state: 'partial', finishedAt: now })
    expect(told).toBe(1)
    store.close()
  })

  it('and closed meanwhile, as in another tab, stays as it is', async () => {
    const store = await filled()
    const before = await kept(store, 'first')
    await actionsOf(store).closeAsPartial('first')
    await actionsOf(store).closeAsPartial('nobody')
    expect(await kept(store, 'first')).toEqual(before)
    store.close()
  })
})
