import { expect, test, vi } from 'vitest'
import { migrations, type Migration } from '../../../src/storage/migrations'
import { faultCodes, freshStore, rawDatabase } from '../../fixtures/storage/fresh-store'
import { sampleAssessment, sampleEvidence, sampleTrial } from '../../fixtures/storage/samples'

const nextVersion: Migration = {
  name: 'add-a-store',
  run: (database) => {
    database.createObjectStore('later')
  },
}

test('an older tab that holds on: the fault is said, and saving goes on by itself when that tab closes', async () => {
  const name = 'blocked'
  const oldTab = freshStore({ name })
  await oldTab.assessments.saveAssessment(sampleAssessment('old'))
  oldTab.close()
  // A connection that does not listen to `versionchange`, as a frozen tab does not.
  const frozen = await rawDatabase(name)
  const { assessments, events } = freshStore({ name, migrations: [...migrations, nextVersion] })
  let saved = ''
  const saving = assessments.saveAssessment(sampleAssessment('new')).then((outcome) => (saved = outcome))
  await vi.waitFor(() => expect(faultCodes(events)).toEqual(['storage-blocked']))
  expect(saved).toBe('')

  frozen.close()
  await saving
  expect(saved).toBe('stored')
  expect(events.at(-1)).toEqual({ kind: 'recovered', code: 'storage-blocked' })
  expect((await assessments.assessments()).map(({ id }) => id).toSorted()).toEqual(['new', 'old'])
})

test('a newer tab that wants to upgrade gets the database at once, without the trial being written losing its place', async () => {
  const name = 'outdated'
  const { assessments, events } = freshStore({ name })
  await assessments.saveAssessment(sampleAssessment('a'))
  const saving = assessments.saveTrial(sampleTrial('t', 'a'), sampleEvidence(600))
  const newTab = freshStore({ name, migrations: [...migrations, nextVersion] })
  const opened = newTab.assessments.assessment('a')

  expect((await opened)?.assessment.id).toBe('a')
  expect(faultCodes(newTab.events)).toEqual([])
  await vi.waitFor(() => expect(faultCodes(events)).toEqual(['storage-outdated-tab']))
  const outcome = await saving
  const trials = (await newTab.assessments.assessment('a'))?.trials ?? []
  expect(trials.length).toBe(outcome === 'stored' ? 1 : 0)

  // The old page still shows what it has, says nothing new, and claims nothing is stored.
  expect(await assessments.saveTrial(sampleTrial('late', 'a', { attempt: 2 }), sampleEvidence(0))).toBe(
    'held',
  )
  expect((await assessments.evidence('late'))?.poses).toEqual([])
  expect(events).toHaveLength(1)
})

test('a page older than the database says so at its first use', async () => {
  const name = 'outdated-at-start'
  const newTab = freshStore({ name, migrations: [...migrations, nextVersion] })
  await newTab.assessments.saveAssessment(sampleAssessment('a'))
  newTab.close()
  const { assessments, events } = freshStore({ name })
  expect(await assessments.openAssessment()).toBeNull()
  expect(faultCodes(events)).toEqual(['storage-outdated-tab'])
})

test('two tabs of the same version write side by side', async () => {
  const name = 'side-by-side'
  const one = freshStore({ name })
  const two = freshStore({ name })
  await one.assessments.saveAssessment(sampleAssessment('a'))
  await Promise.all([
    one.assessments.saveTrial(sampleTrial('from-one', 'a'), sampleEvidence(30)),
    two.assessments.saveTrial(sampleTrial('from-two', 'a'), sampleEvidence(30)),
  ])
  expect((await two.assessments.assessment('a'))?.trials).toHaveLength(2)
  // Each hears of what the other wrote, and of no trouble.
  for (const { events } of [one, two]) {
    expect(events.length).toBeGreaterThan(0)
    expect(new Set(events.map(({ kind }) => kind))).toEqual(new Set(['changed-elsewhere']))
  }
})
