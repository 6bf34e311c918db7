import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { backupFiles } from '../../../src/files/backup-file'
import { chosenRunner, runnerOfBefore } from '../../../src/storage/active-runner'
import { newId } from '../../../src/storage/new-id'
import type { Store } from '../../../src/storage/open-store'
import { OwnStore } from '../../../src/storage/own-store'
import { freshStore, rawDatabase } from '../../fixtures/storage/fresh-store'
import { sampleAssessment, sampleEvidence, sampleRunner, sampleTrial } from '../../fixtures/storage/samples'

/** One device with its first runner, as the page makes them: measured once. */
const device = async (goal: '5k' | 'marathon') => {
  const store = freshStore()
  const runnerId = chosenRunner(await store.runners.household(), null, newId)
  const assessment = `first-of-${goal}`
  await store.runners.saveRunner({ ...sampleRunner(runnerId, { goal }), firstSide: 'left' })
  await store.assessments.saveAssessment(sampleAssessment(assessment, { runnerId, state: 'finished' }))
  await store.assessments.saveTrial(sampleTrial(`trial-${goal}`, assessment, { runnerId }), sampleEvidence(2))
  return { store, runnerId }
}

const dataOf = (store: Store, offered: (bytes: Uint8Array<ArrayBuffer>) => void = () => undefined) =>
  store.ownData({
    files: { ...backupFiles, offer: offered },
    appVersion: '0.1.0',
    now: () => '2026-11-24T10:00:00.000Z',
  })

const fileOf = async (store: Store): Promise<File> => {
  let made: Uint8Array<ArrayBuffer> | null = null
  const data = await dataOf(store, (bytes) => (made = bytes))
  expect(await data.saveBackup(null, true)).toMatchObject({ kind: 'saved' })
  return new File([made!], 'backup.zip')
}

const restoredOn = async (store: Store, file: File) => {
  const data = await dataOf(store)
  const preview = await data.readBackup(file, null)
  const done = await data.restore(false)
  return { preview, done }
}

test('the backup of one device, restored on another, leaves two people two people', async () => {
  const [one, other] = [await device('5k'), await device('marathon')]
  expect(one.runnerId).not.toBe(other.runnerId)
  const { preview } = await restoredOn(other.store, await fileOf(one.store))
  expect(preview).toMatchObject({
    stores: { assessments: { fresh: 1, different: 0 }, runners: { fresh: 1, different: 0 } },
  })
  const household = await other.store.runners.household()
  expect(household.map(({ id }) => id).sort()).toEqual([one.runnerId, other.runnerId].sort())
  // Whoever used this device goes on using it, and sees what they saw.
  expect(chosenRunner(household, other.runnerId, newId)).toBe(other.runnerId)
  const own = new OwnStore(other.store.assessments, Promise.resolve(other.runnerId))
  expect((await own.assessments()).map(({ id }) => id)).toEqual(['first-of-marathon'])
  expect((await other.store.runners.runner(other.runnerId))?.profile.goal).toBe('marathon')
  // The other one is whole, too.
  const theirs = new OwnStore(other.store.assessments, Promise.resolve(one.runnerId))
  expect((await theirs.assessment('first-of-5k'))?.trials).toHaveLength(1)
  expect(await theirs.evidence('trial-5k')).not.toBeNull()
})

test('there and back again: both devices hold both, and neither has anything twice', async () => {
  const [one, other] = [await device('5k'), await device('marathon')]
  await restoredOn(other.store, await fileOf(one.store))
  await restoredOn(one.store, await fileOf(other.store))
  const [here, there] = [await one.store.runners.household(), await other.store.runners.household()]
  expect(here).toEqual(there)
  expect(here.map(({ assessments }) => assessments)).toEqual([1, 1])
})

/** A device of before: whoever uses it is called as on every other. */
const oldDevice = async (goal: '5k' | 'marathon') => {
  const store = freshStore()
  const of = { runnerId: runnerOfBefore }
  await store.runners.saveRunner({ ...sampleRunner(runnerOfBefore, { goal }), firstSide: 'left' })
  await store.assessments.saveAssessment(sampleAssessment(`old-${goal}`, { ...of, state: 'finished' }))
  await store.assessments.saveTrial(sampleTrial(`old-trial-${goal}`, `old-${goal}`, of), sampleEvidence(2))
  return store
}

test('two devices of before, of two people: the one whose file it is says so, and they stay two', async () => {
  const [here, there] = [await oldDevice('5k'), await oldDevice('marathon')]
  const data = await dataOf(here)
  expect(await data.readBackup(await fileOf(there), null)).toMatchObject({
    mayBeAnother: true,
    stores: { runners: { different: 1 } },
  })
  expect(await data.readAs(true)).toMatchObject({ stores: { runners: { fresh: 1 } } })
  await data.restore(false)
  const household = await here.runners.household()
  expect(household.map(({ assessments }) => assessments)).toEqual([1, 1])
  const other = household.find(({ id }) => id !== runnerOfBefore)!.id
  const theirs = new OwnStore(here.assessments, Promise.resolve(other))
  expect((await theirs.assessment('old-marathon'))?.trials.map(({ runnerId }) => runnerId)).toEqual([other])
  expect(await theirs.evidence('old-trial-marathon')).not.toBeNull()
  expect((await here.runners.runner(other))?.profile.goal).toBe('marathon')
  const mine = new OwnStore(here.assessments, Promise.resolve(runnerOfBefore))
  expect((await mine.assessments()).map(({ id }) => id)).toEqual(['old-5k'])
  expect((await here.runners.runner(runnerOfBefore))?.profile.goal).toBe('5k')
})

test('what somebody else deleted, and what could not be read of them, is theirs too', async () => {
  const [here, there] = [await oldDevice('5k'), await oldDevice('marathon')]
  await there.assessments.saveAssessment(sampleAssessment('deleted', { runnerId: runnerOfBefore }))
  await there.assessments.deleteAssessment('deleted')
  const damaged = await rawDatabase(there.name)
  const bad = { ...sampleTrial('bad', 'old-marathon', { runnerId: runnerOfBefore }), side: 'middle' }
  await damaged.put('trials', bad)
  damaged.close()
  const data = await dataOf(here)
  await data.readBackup(await fileOf(there), null)
  await data.readAs(true)
  await data.restore(false)
  const other = (await here.runners.household()).find(({ id }) => id !== runnerOfBefore)!.id
  const bin = await here.bin()
  expect(await bin.contents(runnerOfBefore)).toEqual([])
  expect((await bin.contents(other)).map(({ row }) => row.id)).toEqual(['deleted'])
  const raw = await rawDatabase(here.name)
  const aside = (await raw.getAll('quarantine')).map(({ row }) => (row as { runnerId: string }).runnerId)
  expect(aside).toEqual([other, other])
  raw.close()
})

test('two devices of before, of one person: one history, and nobody is asked a second time', async () => {
  const [here, there] = [await oldDevice('5k'), await oldDevice('marathon')]
  const data = await dataOf(here)
  const file = await fileOf(there)
  await data.readBackup(file, null)
  // Thought again: theirs, then their own.
  await data.readAs(true)
  await data.readAs(false)
  await data.restore(false)
  expect((await here.runners.household()).map(({ assessments }) => assessments)).toEqual([2])
  expect(await data.readBackup(file, null)).toMatchObject({ mayBeAnother: false })
})

test('on a device that has nothing yet, the page is of whom the backup is of', async () => {
  const one = await device('5k')
  const empty = freshStore()
  const noted = chosenRunner(await empty.runners.household(), null, newId)
  await restoredOn(empty, await fileOf(one.store))
  expect(chosenRunner(await empty.runners.household(), noted, newId)).toBe(one.runnerId)
})
