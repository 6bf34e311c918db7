import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { ActiveRunner } from '../../../src/storage/active-runner'
import { keepNote } from '../../../src/storage/history-actions'
import { freshStore, rawDatabase } from '../../fixtures/storage/fresh-store'
import { sampleAssessment, sampleEvidence, sampleRunner, sampleTrial } from '../../fixtures/storage/samples'

/** Two builds over one database, as while an update waits: this one, and a newer one whose rows it does not know whole. */

const at = '2026-11-30T10:00:00Z'

test('what a newer build wrote beside it stays when this one keeps a note, a profile or a withdrawal', async () => {
  const { name, assessments, runners, events } = freshStore()
  await assessments.saveAssessment(sampleAssessment('a'))
  await assessments.saveTrial(sampleTrial('t', 'a'), sampleEvidence(1))
  const raw = await rawDatabase(name)
  await raw.put('assessments', { ...sampleAssessment('a'), mood: 'good' })
  const { setUp, ...trial } = sampleTrial('t', 'a')
  await raw.put('trials', { ...trial, setUp: { ...setUp, lens: 'wide' } })
  await raw.put('runners', { ...sampleRunner('r'), profile: { goal: '5k', shoe: 'light' } })

  await keepNote(assessments, 'a', 'windy')
  await assessments.updateTrial({ ...sampleTrial('t', 'a'), withdrawn: true })
  const active = new ActiveRunner(runners, Promise.resolve('r'), () => undefined)
  await active.read()
  await active.keep({ goal: '10k' }, at)

  expect(await raw.get('assessments', 'a')).toMatchObject({ note: 'windy', mood: 'good' })
  expect(await raw.get('trials', 't')).toMatchObject({ withdrawn: true, setUp: { lens: 'wide' } })
  expect(await raw.get('runners', 'r')).toMatchObject({ profile: { goal: '10k', shoe: 'light' } })
  expect(events).toEqual([])
  raw.close()
})

test('what an older build set aside comes back with the build that can read it, and what nobody can stays aside', async () => {
  const { name, assessments, plans, runners, tidied, events } = freshStore()
  await assessments.saveAssessment(sampleAssessment('a'))
  const raw = await rawDatabase(name)
  const put = (store: string, key: string, row: unknown) =>
    raw.put('quarantine', { store, key, row, issue: 'goal: Invalid option', at })
  await put('runners', 'r', { ...sampleRunner('r', { goal: 'ultra-trail' }), later: 1 })
  await put('trials', 't', sampleTrial('t', 'a'))
  await put('assessments', 'a', sampleAssessment('a', { note: 'its place is taken' }))
  await put('plans', 'p', { id: 'p', runnerId: 'r' })
  expect(await tidied()).toBe(true)
  expect(await runners.runner('r')).toMatchObject({ profile: { goal: 'ultra-trail' } })
  expect(await raw.get('runners', 'r')).toMatchObject({ later: 1 })
  expect((await assessments.assessment('a'))?.trials.map(({ id }) => id)).toEqual(['t'])
  expect((await raw.getAll('quarantine')).map(({ store }) => String(store))).toEqual(['assessments', 'plans'])
  expect(await plans.plans('r')).toEqual([])
  expect(await tidied()).toBe(false)
  expect(events).toEqual([])
  raw.close()
})

test('a row that this build cannot read is set aside, not written over', async () => {
  const { name, runners, events } = freshStore()
  await runners.saveRunner(sampleRunner('r'))
  const raw = await rawDatabase(name)
  const newer = { ...sampleRunner('r'), profile: { goal: 'backyard-ultra' } }
  await raw.put('runners', newer)
  await runners.changeRunner('r', () => sampleRunner('r', { goal: '5k' }))
  expect(await raw.get('runners', 'r')).toMatchObject({ profile: { goal: '5k' } })
  expect(await raw.getAll('quarantine')).toMatchObject([{ store: 'runners', key: 'r', row: newer }])
  expect(events).toMatchObject([{ kind: 'row-set-aside', store: 'runners', key: '"r"' }])
  raw.close()
})
