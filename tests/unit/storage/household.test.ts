import 'fake-indexeddb/auto'
import { expect, onTestFinished, test, vi } from 'vitest'
import { minutes } from '../../../src/math/units'
import type { HouseholdMember } from '../../../src/session/household-ports'
import type { LogEntry, PlanRecord } from '../../../src/prescription/records'
import { chosenRunner } from '../../../src/storage/active-runner'
import { historyActions } from '../../../src/storage/history-actions'
import type { Store } from '../../../src/storage/open-store'
import { OwnStore } from '../../../src/storage/own-store'
import { faultCodes, freshStore, rawDatabase, refusePuts } from '../../fixtures/storage/fresh-store'
import {
  sampleAssessment,
  sampleEvidence,
  sampleKeyFrame,
  sampleRunner,
  sampleTrial,
} from '../../fixtures/storage/samples'
import { aRunner } from '../../tools/plan-runners'

const planOf = (runnerId: string): PlanRecord => ({
  schemaVersion: 2,
  id: `plan-of-${runnerId}`,
  runnerId,
  madeAt: '2026-11-24T10:00:00Z',
  request: aRunner(),
  edits: { moves: [], swaps: [], minutes: [] },
})
const runOf = (runnerId: string): LogEntry => ({
  schemaVersion: 2,
  kind: 'run',
  id: `run-of-${runnerId}`,
  runnerId,
  day: '2026-11-20',
  km: 8,
  minutes: minutes(49),
  isSpeedWork: false,
  feel: 'right',
  startedAt: null,
  note: '',
})

/** One of everything. */
const fill = async (store: Store, runnerId: string, startedAt: string): Promise<void> => {
  const [assessment, trial] = [`of-${runnerId}`, `trial-of-${runnerId}`]
  await store.assessments.saveAssessment(
    sampleAssessment(assessment, { runnerId, startedAt, state: 'finished', note: `Note of ${runnerId}` }),
  )
  await store.assessments.saveTrial(sampleTrial(trial, assessment, { runnerId }), sampleEvidence(2))
  await (await store.keyFrames()).saveKeyFrame(sampleKeyFrame(trial, assessment))
  await store.runners.saveRunner({ ...sampleRunner(runnerId, { goal: '5k' }), name: `Name of ${runnerId}` })
  await store.plans.savePlan(planOf(runnerId))
  await store.plans.saveEntry(runOf(runnerId))
}

const filled = async () => {
  const store = freshStore()
  await fill(store, 'anna', '2026-03-01T10:00:00Z')
  await fill(store, 'berta', '2026-04-01T10:00:00Z')
  return store
}

test('a household is everybody of whom anything is stored, by name, those without one last', async () => {
  const store = await filled()
  await store.plans.savePlan(planOf('carl'))
  await store.runners.saveRunner({ ...sampleRunner('dora'), name: 'Dora', unasked: true })
  expect(await store.runners.household()).toEqual([
    { id: 'dora', name: 'Dora', assessments: 0, newestAt: null },
    { id: 'anna', name: 'Name of anna', assessments: 1, newestAt: '2026-03-01T10:00:00Z' },
    { id: 'berta', name: 'Name of berta', assessments: 1, newestAt: '2026-04-01T10:00:00Z' },
    { id: 'carl', name: null, assessments: 0, newestAt: null },
  ])
})

test('what a full disk holds in memory counts among the household', async () => {
  const store = await filled()
  const end = refusePuts(() => new DOMException('full', 'QuotaExceededError'))
  await store.runners.saveRunner({ ...sampleRunner('anna'), name: 'Anne' })
  expect((await store.runners.household()).map(({ name }) => name)).toEqual(['Anne', 'Name of berta'])
  end()
})

test('a runner goes with everything that is theirs, quarantined rows too, and nobody else loses anything', async () => {
  const store = await filled()
  const raw = await rawDatabase(store.name)
  const issue = { issue: 'odd', at: '2026-11-24T10:00:00Z' }
  await raw.add('quarantine', { store: 'trials', key: 'x', row: { assessmentId: 'of-anna' }, ...issue })
  await raw.add('quarantine', { store: 'log', key: 'y', row: { runnerId: 'anna' }, ...issue })
  await raw.add('quarantine', { store: 'log', key: 'z', row: { runnerId: 'berta' }, ...issue })
  expect(await store.runners.deleteRunner('anna')).toBe(true)
  expect((await store.runners.household()).map(({ id }) => id)).toEqual(['berta'])
  for (const name of raw.objectStoreNames) {
    if (name === 'settings') continue
    const rows: unknown[] = await raw.getAll(name)
    expect(JSON.stringify(rows), name).not.toContain('anna')
    expect(rows, name).toHaveLength(1)
  }
  expect(faultCodes(store.events)).toEqual([])
  raw.close()
})

test('a deleted runner does not come back with what was held in memory', async () => {
  const store = await filled()
  const end = refusePuts(() => new DOMException('full', 'QuotaExceededError'))
  await store.runners.saveRunner({ ...sampleRunner('anna'), name: 'Anne' })
  await store.assessments.saveAssessment(sampleAssessment('held', { runnerId: 'anna' }))
  await store.assessments.saveTrial(sampleTrial('held-trial', 'held', { runnerId: 'anna' }), null)
  end()
  await store.runners.deleteRunner('anna')
  await store.assessments.retry()
  expect((await store.runners.household()).map(({ id }) => id)).toEqual(['berta'])
  expect(await store.assessments.assessment('held')).toBeNull()
})

test('what is held of a runner is still held where the disk refuses the deletion', async () => {
  const store = await filled()
  const end = refusePuts(() => new DOMException('full', 'QuotaExceededError'))
  await store.assessments.saveAssessment(sampleAssessment('held', { runnerId: 'anna' }))
  end()
  const refusing = vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(() => {
    throw new DOMException('odd', 'UnknownError')
  })
  onTestFinished(() => refusing.mockRestore())
  expect(await store.runners.deleteRunner('anna')).toBe(false)
  refusing.mockRestore()
  expect(await store.assessments.retry()).toBe('stored')
  expect((await store.assessments.assessment('held'))?.assessment.runnerId).toBe('anna')
})

test('the other tabs hear that a runner is gone', async () => {
  const store = await filled()
  const other = freshStore({ name: store.name })
  await other.runners.household()
  await store.runners.deleteRunner('anna')
  await vi.waitFor(() =>
    expect(other.events).toContainEqual({
      kind: 'changed-elsewhere',
      stores: expect.arrayContaining(['runners', 'assessments', 'log']) as string[],
    }),
  )
})

test('nothing of one runner is there for another, whoever knows its address', async () => {
  const store = await filled()
  const bertas = Promise.resolve('berta')
  const own = new OwnStore(store.assessments, bertas)
  const actions = historyActions(
    { ...store, assessments: own },
    bertas,
    () => Promise.resolve(),
    () => '',
  )
  expect((await own.assessments()).map(({ id }) => id)).toEqual(['of-berta'])
  expect(await actions.loadResult('of-anna')).toBeNull()
  expect(await actions.loadEvidence('trial-of-anna')).toBeNull()
  expect(await actions.loadKeyFrames('of-anna')).toEqual([])
  expect((await actions.loadHistory(9)).plans.map(({ id }) => id)).toEqual(['plan-of-berta'])
  // Nor can it be changed.
  await actions.keepNote('of-anna', 'by berta')
  await actions.ratePain('of-anna', { mobilityTestId: 'ankle-dorsiflexion', side: 'left', sitting: 0 }, null)
  expect(await actions.deleteKeyFrames('of-anna')).toBe(false)
  expect(await actions.deleteAssessment('of-anna')).toBeNull()
  const annas = new OwnStore(store.assessments, Promise.resolve('anna'))
  expect((await annas.assessment('of-anna'))?.assessment.note).toBe('Note of anna')
  expect(await annas.evidence('trial-of-anna')).not.toBeNull()
  expect(await (await store.keyFrames()).keyFrames('of-anna')).toHaveLength(1)
  // What is their own is there.
  expect(await actions.loadEvidence('trial-of-berta')).not.toBeNull()
  expect(await actions.loadKeyFrames('of-berta')).toHaveLength(1)
})

const member = (id: string, newestAt: string | null = null): HouseholdMember => ({
  id,
  name: null,
  assessments: newestAt === null ? 0 : 1,
  newestAt,
})
const fresh = () => 'fresh'

test('a page is of whom was chosen last, else of whom was measured last, else of somebody new', () => {
  const [a, b] = [member('a', '2026-03-01T10:00:00Z'), member('b', '2026-04-01T10:00:00Z')]
  expect(chosenRunner([a, b], 'a', fresh)).toBe('a')
  expect(chosenRunner([a, b, member('c')], null, fresh)).toBe('b')
  expect(chosenRunner([member('c')], null, fresh)).toBe('c')
  expect(chosenRunner([], null, fresh)).toBe('fresh')
  expect(chosenRunner([], 'noted before anything was stored', fresh)).toBe('noted before anything was stored')
  // A backup was restored on a device that had nothing of its own yet.
  expect(chosenRunner([a], 'nobody stored', fresh)).toBe('a')
})
