import 'fake-indexeddb/auto'
import { expect, test, vi } from 'vitest'
import type { SeenTrial } from '../../../src/assessment/records'
import type { MobilityTest } from '../../../src/protocol/define-mobility-test'
import { mobilityTest } from '../../../src/protocol/registry'
import { measuredTrials } from '../../../src/protocol/trial-series'
import { Connection } from '../../../src/storage/database'
import { FaultLog } from '../../../src/storage/faults'
import { RowCheck } from '../../../src/storage/quarantine'
import { recompute, type DeclarationOf, type Recomputed } from '../../../src/storage/recompute'
import { WriteQueue } from '../../../src/storage/write-queue'
import { buildDatabaseV1 } from '../../fixtures/storage/database-v1'
import { faultCodes, freshStore, rawDatabase, refusePuts } from '../../fixtures/storage/fresh-store'
import { sampleAssessment, sampleTrial } from '../../fixtures/storage/samples'
import { filmed } from '../../tools/synthetic-runner'
import { lunge } from '../../tools/synthetic-runner-lunge'
import { byHand } from '../../tools/synthetic-runner-records'

const ankle = mobilityTest('ankle-dorsiflexion')!
const trials = measuredTrials(ankle, 'left', filmed(lunge({ trials: [{ peak: 38 }, { peak: 36 }] })))

/** Its second version, in which every heel is lifted. */
const heel = ankle.faults['heelLifted']!
const stricter: MobilityTest = {
  ...ankle,
  version: ankle.version + 1,
  faults: { ...ankle.faults, heelLifted: { ...heel, above: { ...heel.above!, value: -1 } } },
}
const unchanged: MobilityTest = { ...ankle, version: ankle.version + 1 }

const knows =
  (declaration: MobilityTest): DeclarationOf =>
  (id) =>
    id === declaration.id ? declaration : undefined

/** A store with two measured trials, one by hand, and what a later release makes of them. */
const filled = async (changes: Partial<SeenTrial> = {}) => {
  const store = freshStore()
  await store.assessments.saveAssessment(sampleAssessment('a'))
  for (const [i, { outcome, attempt, poses }] of trials.entries()) {
    const setUp = { ...sampleTrial('', 'a').setUp, picture: poses[0]!.picture, roll: null, luma: null }
    const fields = { attempt: i + 1, setUp, outcome, mobilityTestVersion: ankle.version, ...changes }
    const evidence = { poses, movement: attempt.movement, looks: [] }
    await store.assessments.saveTrial(sampleTrial(`t${i + 1}`, 'a', fields), evidence)
  }
  await store.assessments.saveByHand(null, [
    byHand('right', { kneeToWall: 9.5 }, { id: 'hand', assessmentId: 'a', at: '2026-11-22T10:30:00Z' }),
  ])
  const pass = (which: Recomputed, declaration: MobilityTest) => {
    const faults = new FaultLog((event) => store.events.push(event))
    const connection = new Connection(faults, { name: store.name })
    const check = new RowCheck(() => undefined)
    const writes = new WriteQueue(connection, faults, check)
    return recompute({ connection, faults, check, writes }, which, knows(declaration)).finally(() => {
      connection.close()
    })
  }
  const stored = async () => (await store.assessments.assessment('a'))!.trials
  return { ...store, pass, stored }
}

test('nothing is touched where nothing is outdated', async () => {
  const { pass, stored, recompute: ofStore } = await filled()
  const before = await stored()
  const put = vi.spyOn(IDBObjectStore.prototype, 'put')
  const reads = vi.spyOn(IDBObjectStore.prototype, 'get')
  expect(await pass('outdated', ankle)).toEqual({ looked: 0, changed: 0, kept: 0 })
  expect(await ofStore('outdated')).toEqual({ looked: 0, changed: 0, kept: 0 })
  expect(put).not.toHaveBeenCalled()
  expect(reads).not.toHaveBeenCalled()
  vi.restoreAllMocks()
  expect(await stored()).toEqual(before)
})

test('a newer declaration judges its old trials anew, and leaves those by hand', async () => {
  const { pass, stored, assessments } = await filled()
  const before = await stored()
  const evidence = await assessments.evidence('t1')
  expect(await pass('outdated', stricter)).toEqual({ looked: 2, changed: 2, kept: 0 })
  const after = await stored()
  expect(after.map(({ id, outcome }) => [id, outcome.kind])).toEqual([
    ['t1', 'rejected'],
    ['t2', 'rejected'],
    ['hand', 'measured'],
  ])
  for (const [i, trial] of after.entries()) {
    const version = trial.id === 'hand' ? before[i]!.mobilityTestVersion : stricter.version
    expect(trial).toEqual({ ...before[i]!, outcome: trial.outcome, mobilityTestVersion: version })
  }
  expect(await assessments.evidence('t1')).toEqual(evidence)
  expect(await pass('outdated', stricter)).toEqual({ looked: 0, changed: 0, kept: 0 })
})

test('what this build does not know of a trial stays with it', async () => {
  const { pass, name } = await filled()
  const raw = await rawDatabase(name)
  const known = (await raw.get('trials', 't1')) as object
  await raw.put('trials', { ...known, later: { by: 'a newer build' } })
  await pass('outdated', stricter)
  expect(await raw.get('trials', 't1')).toMatchObject({
    later: { by: 'a newer build' },
    mobilityTestVersion: stricter.version,
    outcome: { kind: 'rejected' },
  })
  raw.close()
})

test('the same outcome under a newer version only raises the version', async () => {
  const { pass, stored } = await filled()
  const before = await stored()
  expect(await pass('outdated', unchanged)).toEqual({ looked: 2, changed: 0, kept: 0 })
  const after = await stored()
  expect(after[0]).toEqual({ ...before[0]!, mobilityTestVersion: unchanged.version })
})

test('all are computed anew after an algorithm was mended, whatever their version', async () => {
  const { pass, stored } = await filled({ outcome: { kind: 'incomplete', missing: ['no-hold'] } })
  expect(await pass('all', ankle)).toEqual({ looked: 2, changed: 2, kept: 0 })
  expect((await stored()).slice(0, 2).map(({ outcome }) => outcome)).toEqual(
    trials.map(({ outcome }) => outcome),
  )
  expect(await pass('all', ankle)).toEqual({ looked: 2, changed: 0, kept: 0 })
})

test('a trial of a newer release, or of a test that is gone, is left alone', async () => {
  const newer = await filled({ mobilityTestVersion: ankle.version + 5 })
  expect(await newer.pass('all', stricter)).toEqual({ looked: 0, changed: 0, kept: 0 })
  const gone = await filled({ mobilityTestId: 'long-gone' })
  expect(await gone.pass('all', stricter)).toEqual({ looked: 0, changed: 0, kept: 0 })
})

test('a trial whose poses do not tell any more stays as it is, at its own version', async () => {
  const { pass, stored, name } = await filled()
  const before = await stored()
  const raw = await rawDatabase(name)
  await raw.delete('evidence', 'evidence-of-t1')
  raw.close()
  expect(await pass('outdated', stricter)).toEqual({ looked: 1, changed: 1, kept: 1 })
  expect((await stored())[0]).toEqual(before[0])
})

test('a pass that a full disk ends has stored what it had, and the next goes on', async () => {
  const { pass, stored, events } = await filled()
  let puts = 0
  const end = refusePuts(() => (++puts > 1 ? new DOMException('full', 'QuotaExceededError') : null))
  expect(await pass('outdated', stricter)).toEqual({ looked: 1, changed: 1, kept: 0 })
  expect(faultCodes(events)).toEqual(['storage-full'])
  end()
  expect((await stored()).map(({ outcome }) => outcome.kind)).toEqual(['rejected', 'measured', 'measured'])
  expect(await pass('outdated', stricter)).toEqual({ looked: 1, changed: 1, kept: 0 })
})

test('what is deleted while it runs is not brought back', async () => {
  const { pass, assessments, name } = await filled()
  const passing = pass('outdated', stricter)
  await assessments.deleteAssessment('a')
  await passing
  expect(await assessments.assessments()).toEqual([])
  const raw = await rawDatabase(name)
  expect(await raw.count('assessments')).toBe(0)
  raw.close()
})

test('trials of a database of version 1 whose two poses hold no movement are kept', async () => {
  await buildDatabaseV1('recomputed')
  const { assessments, recompute: ofStore } = freshStore({ name: 'recomputed' })
  const before = await assessments.openAssessment('runner-v1')
  expect(await ofStore('all')).toEqual({ looked: 0, changed: 0, kept: 3 })
  expect(await assessments.openAssessment('runner-v1')).toEqual(before)
})
