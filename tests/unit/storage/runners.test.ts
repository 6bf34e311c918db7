import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import type { PainAnswer, RunnerRecord, Sitting } from '../../../src/runner/records'
import { ActiveRunner, keepPainRating } from '../../../src/storage/active-runner'
import { freshStore, rawDatabase, refusePuts } from '../../fixtures/storage/fresh-store'
import { sampleAssessment, sampleRunner } from '../../fixtures/storage/samples'

const at = '2026-11-24T10:00:00Z'

test('several runners live side by side', async () => {
  const { runners } = freshStore()
  await runners.saveRunner(sampleRunner('a', { goal: 'marathon', kickingLeg: 'left' }))
  await runners.saveRunner(sampleRunner('b'))
  expect((await runners.runner('a'))?.profile).toEqual({ goal: 'marathon', kickingLeg: 'left' })
  expect((await runners.runner('b'))?.profile).toEqual({})
  expect(await runners.runner('c')).toBeNull()
})

test('a runner that does not validate is set aside, as if nothing had been asked', async () => {
  const { name, runners, events } = freshStore()
  await runners.saveRunner(sampleRunner('a'))
  const raw = await rawDatabase(name)
  await raw.put('runners', { ...sampleRunner('a'), profile: { heightCm: 17_500 } })
  expect(await runners.runner('a')).toBeNull()
  expect(events).toMatchObject([{ kind: 'row-set-aside', store: 'runners', key: '"a"' }])
  expect(await raw.count('runners')).toBe(0)
  expect(await raw.count('quarantine')).toBe(1)
  raw.close()
})

test('what a full disk does not take is still what the page shows', async () => {
  const { runners } = freshStore()
  const end = refusePuts(() => new DOMException('full', 'QuotaExceededError'))
  expect(await runners.saveRunner(sampleRunner('a', { goal: '5k' }))).toBe('held')
  expect((await runners.runner('a'))?.profile).toEqual({ goal: '5k' })
  end()
})

test('what is kept while the store is slow to answer is not replaced by what was stored before', async () => {
  const shown: (RunnerRecord | null)[] = []
  let answer: (record: RunnerRecord | null) => void = () => undefined
  const slow = {
    runner: () => new Promise<RunnerRecord | null>((resolve) => (answer = resolve)),
    saveRunner: () => Promise.resolve('stored' as const),
  }
  const active = new ActiveRunner(slow, 'a', (runner) => shown.push(runner))
  const reading = active.read()
  await active.keep({ goal: 'ultra-trail' }, at)
  answer(sampleRunner('a', { goal: '5k' }))
  await reading
  expect(shown).toEqual([{ ...sampleRunner('a', { goal: 'ultra-trail' }), changedAt: at }])
})

const sitting: Sitting = {
  at,
  safety: { flags: ['dizziness'], isCleared: false, painNow: { intensity: 2, part: 'knee' } },
  readiness: { sleep: 'under-7-hours', soreness: 'none' },
  footwear: 'barefoot',
  leftOut: ['single-leg-balance'],
}
const hurt: PainAnswer = { mobilityTestId: 'squat-depth', side: 'both', sitting: 0, hurt: true }
const silent: PainAnswer = {
  mobilityTestId: 'ankle-dorsiflexion',
  side: 'left',
  sitting: 0,
  hurt: null,
}

test('what was answered before and after the tests stays with the assessment, silence too', async () => {
  const { assessments } = freshStore()
  const record = sampleAssessment('a', { sittings: [sitting], pain: [hurt, silent] })
  await assessments.saveAssessment(record)
  expect((await assessments.assessment('a'))?.assessment).toEqual(record)
})

test('a rating joins its answer, may be changed and taken back, and touches no other', async () => {
  const { assessments } = freshStore()
  await assessments.saveAssessment(sampleAssessment('a', { pain: [hurt, silent] }))
  const pain = async () => (await assessments.assessment('a'))?.assessment.pain
  await keepPainRating(assessments, 'a', hurt, { intensity: 3, part: 'knee' })
  expect(await pain()).toEqual([{ ...hurt, rating: { intensity: 3, part: 'knee' } }, silent])
  await keepPainRating(assessments, 'a', hurt, { intensity: 6, isSharp: true })
  expect(await pain()).toEqual([{ ...hurt, rating: { intensity: 6, isSharp: true } }, silent])
  await keepPainRating(assessments, 'a', hurt, null)
  await keepPainRating(assessments, 'a', silent, { intensity: 6 })
  expect(await pain()).toEqual([hurt, silent])
})
