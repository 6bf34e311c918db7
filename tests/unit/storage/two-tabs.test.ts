import 'fake-indexeddb/auto'
import { expect, test, vi } from 'vitest'
import type { PainAnswer } from '../../../src/runner/records'
import { minutes } from '../../../src/math/units'
import type { LogEntry, PlanEdits } from '../../../src/prescription/records'
import type { RunnerRecord } from '../../../src/runner/records'
import type { AssessmentStore } from '../../../src/session/ports'
import { ActiveRunner, keepPainRating } from '../../../src/storage/active-runner'
import { DraftedAssessment } from '../../../src/storage/drafted-assessment'
import { keepNote } from '../../../src/storage/history-actions'
import { KeptTraining } from '../../../src/storage/kept-training'
import { freshStore, rawDatabase, refusePuts } from '../../fixtures/storage/fresh-store'
import { sampleAssessment, sampleEvidence, sampleRunner, sampleTrial } from '../../fixtures/storage/samples'
import { aRunner } from '../../tools/plan-runners'

const at = '2026-11-30T10:00:00Z'

/** Two tabs of one browser: each with a store of its own, over one database. */
const twoTabs = () => {
  const one = freshStore()
  return [one, freshStore({ name: one.name })] as const
}

const activeIn = async (store: ReturnType<typeof freshStore>) => {
  const shown: (RunnerRecord | null)[] = []
  const active = new ActiveRunner(store.runners, Promise.resolve('a'), (runner) => shown.push(runner))
  await active.read()
  return { active, shown }
}

test('a profile that is kept in one tab stays when the other gives a name and draws a side', async () => {
  const [one, two] = twoTabs()
  const [{ active: here }, { active: there }] = [await activeIn(one), await activeIn(two)]
  await here.keep({ goal: 'marathon', heightCm: 172 }, at)
  await there.rename('Anna', at)
  there.firstSide('a', () => 'right', null, at)
  const whole = { profile: { goal: 'marathon', heightCm: 172 }, name: 'Anna', firstSide: 'right' }
  await vi.waitFor(async () => expect(await one.runners.runner('a')).toMatchObject(whole))
  expect(await one.runners.runner('a')).not.toHaveProperty('unasked')
})

test('two tabs that keep answers to different questions keep both', async () => {
  const [one, two] = twoTabs()
  await one.runners.saveRunner(sampleRunner('a', { goal: '5k', runsPerWeek: 3 }))
  const [{ active: here }, { active: there }] = [await activeIn(one), await activeIn(two)]
  await here.keep({ goal: '10k', runsPerWeek: 3 }, at)
  await there.keep({ goal: '5k', runsPerWeek: 3, level: 'regular' }, at)
  await here.keep({ goal: '10k' }, at)
  expect((await one.runners.runner('a'))?.profile).toEqual({ goal: '10k', level: 'regular' })
})

test('a tab is told that the other wrote, and shows it', async () => {
  const [one, two] = twoTabs()
  const [{ active: here }, { active: there, shown }] = [await activeIn(one), await activeIn(two)]
  await here.keep({ goal: 'marathon' }, at)
  await vi.waitFor(() => expect(two.events).toEqual([{ kind: 'changed-elsewhere', stores: ['runners'] }]))
  expect(one.events).toEqual([])
  await there.readAgain()
  expect(shown.at(-1)?.profile).toEqual({ goal: 'marathon' })
})

test('changes of one plan in two tabs are both in it, and a log entry keeps what each changed', async () => {
  const [one, two] = twoTabs()
  const none: PlanEdits = { moves: [], swaps: [], minutes: [] }
  const request = aRunner()
  const kept = [one, two].map(({ plans }) => new KeptTraining(plans, 'a', () => undefined))
  const [here, there] = [kept[0]!, kept[1]!]
  const run = {
    kind: 'run',
    day: '2026-11-29',
    km: 5,
    minutes: minutes(30),
    isSpeedWork: false,
    feel: null,
  } as const
  await here.keepPlan(request, none, { id: 'plan', at })
  await here.keepEntry({ ...run, startedAt: null, note: '' }, 'run')
  await there.read()
  const swaps = [{ from: 'squat', to: 'box-squat' }]
  await here.keepPlan(request, { ...none, swaps }, { id: 'unused', at })
  const moves = [{ week: 1, from: 'mon', to: 'wed' }] as const
  await there.keepPlan(request, { ...none, moves: [...moves] }, { id: 'unused', at })
  expect((await one.plans.plans('a')).map(({ edits }) => edits)).toEqual([{ moves, swaps, minutes: [] }])

  const entry: LogEntry = (await one.plans.log('a'))[0]!
  await here.changeEntry({ ...entry, note: 'windy' } as LogEntry)
  await there.changeEntry({ ...entry, day: '2026-11-28' })
  expect(await one.plans.log('a')).toMatchObject([{ note: 'windy', day: '2026-11-28', km: 5 }])
})

const hurt: PainAnswer = { mobilityTestId: 'squat-depth', side: 'both', sitting: 0, hurt: true }
const calm: PainAnswer = { mobilityTestId: 'ankle-dorsiflexion', side: 'left', sitting: 0, hurt: false }

/** An assessment that one tab measures, and the store of another. */
const measured = async (): Promise<[AssessmentStore, DraftedAssessment]> => {
  const [one, two] = twoTabs()
  const drafted = new DraftedAssessment(one.assessments)
  await drafted.keep(sampleAssessment('a', { pain: [hurt] }))
  return [two.assessments, drafted]
}

test('a note and a rating stay when another tab ends the assessment from memory', async () => {
  const [store, drafted] = await measured()
  await keepNote(store, 'a', 'left shoe was new')
  await keepPainRating(store, 'a', hurt, { intensity: 3, part: 'knee' })
  await drafted.keep(sampleAssessment('a', { pain: [hurt, calm] }))
  await drafted.keep(sampleAssessment('a', { pain: [hurt, calm], state: 'finished', finishedAt: at }))
  expect((await store.assessment('a'))?.assessment).toMatchObject({
    note: 'left shoe was new',
    pain: [{ ...hurt, rating: { intensity: 3, part: 'knee' } }, calm],
    state: 'finished',
    finishedAt: at,
  })
})

test('an assessment that was resumed changes only what this sitting changed', async () => {
  const [store] = await measured()
  const drafted = new DraftedAssessment(store)
  const known = (await store.assessment('a'))!.assessment
  drafted.resumed(known)
  await keepNote(store, 'a', 'kept')
  await drafted.keep({ ...known, state: 'partial', finishedAt: at })
  expect((await store.assessment('a'))?.assessment).toMatchObject({ note: 'kept', state: 'partial' })
})

test('an assessment that another tab deleted does not come back by a note, a rating or its own end', async () => {
  const [store, drafted] = await measured()
  await store.deleteAssessment('a')
  await drafted.keep(sampleAssessment('a', { state: 'finished', finishedAt: at }))
  await keepNote(store, 'a', 'late')
  expect(await store.assessment('a')).toBeNull()
})

test('a trial that is withdrawn keeps what was computed anew in another tab', async () => {
  const [one, two] = twoTabs()
  await one.assessments.saveAssessment(sampleAssessment('a'))
  const trial = sampleTrial('t', 'a')
  await one.assessments.saveTrial(trial, sampleEvidence(1))
  await two.assessments.saveTrial({ ...trial, mobilityTestVersion: 2 }, sampleEvidence(1))
  await one.assessments.updateTrial({ ...trial, withdrawn: true })
  expect((await two.assessments.assessment('a'))?.trials).toEqual([
    { ...trial, mobilityTestVersion: 2, withdrawn: true },
  ])
})

test('a change that a full disk did not take is done to what another tab has written since', async () => {
  const [one, two] = twoTabs()
  await one.runners.saveRunner(sampleRunner('a'))
  const { active } = await activeIn(one)
  const end = refusePuts(() => new DOMException('full', 'QuotaExceededError'))
  await active.rename('Anna', at)
  await active.keep({ goal: '5k' }, at)
  end()
  expect(await one.runners.runner('a')).toMatchObject({ name: 'Anna', profile: { goal: '5k' } })
  await (await activeIn(two)).active.keep({ level: 'new' }, at)
  expect(await one.assessments.retry()).toBe('stored')
  const raw = await rawDatabase(one.name)
  expect(await raw.get('runners', 'a')).toMatchObject({ name: 'Anna', profile: { goal: '5k', level: 'new' } })
  raw.close()
})
