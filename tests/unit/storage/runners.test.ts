import 'fake-indexeddb/auto'
import { expect, test, vi } from 'vitest'
import type { Side } from '../../../src/pose/side'
import type { PainAnswer, RunnerRecord, Sitting } from '../../../src/runner/records'
import type { RunnerStore } from '../../../src/session/household-ports'
import { ActiveRunner, keepPainRating, runnerOfBefore } from '../../../src/storage/active-runner'
import { keepSignsSince } from '../../../src/storage/told-after'
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

/** A store of one runner that answers when it is told to. */
const slowRunner = (stored: RunnerRecord | null) => {
  const shown: (RunnerRecord | null)[] = []
  const saved: RunnerRecord[] = []
  let answer: () => void = () => undefined
  const asked = new Promise<void>((resolve) => (answer = resolve))
  const store: RunnerStore = {
    runner: () => asked.then(() => stored),
    saveRunner: () => Promise.resolve('stored'),
    changeRunner: (_id, change) => {
      saved.push(change(saved.at(-1) ?? stored))
      return Promise.resolve('stored')
    },
    household: () => Promise.resolve([]),
    deleteRunner: () => Promise.resolve(true),
  }
  const active = (id = 'a') => new ActiveRunner(store, Promise.resolve(id), (runner) => shown.push(runner))
  return { active, shown, saved, answer: () => answer() }
}

test('what is kept while the store is slow to answer is not replaced by what was stored before', async () => {
  const slow = slowRunner(sampleRunner('a', { goal: '5k' }))
  const active = slow.active()
  const reading = active.read()
  const keeping = active.keep({ goal: 'ultra-trail' }, at)
  slow.answer()
  await Promise.all([reading, keeping])
  const kept = { ...sampleRunner('a', { goal: 'ultra-trail' }), changedAt: at }
  expect(slow.shown.at(-1)).toEqual(kept)
  expect(slow.shown).not.toContainEqual(sampleRunner('a', { goal: '5k' }))
  expect(slow.saved).toEqual([kept])
})

test('a profile that is kept takes neither the name nor the side away, and was asked from then on', async () => {
  const before: RunnerRecord = { ...sampleRunner('a'), name: 'Anna', firstSide: 'right', unasked: true }
  const slow = slowRunner(before)
  const active = slow.active()
  slow.answer()
  await active.read()
  await active.keep({ goal: '5k' }, at)
  const asked = { ...sampleRunner('a', { goal: '5k' }), name: 'Anna', firstSide: 'right' }
  expect(slow.saved).toEqual([{ ...asked, changedAt: at }])
  await active.rename('Anne', at)
  expect(slow.saved.at(-1)).toMatchObject({ name: 'Anne', firstSide: 'right', profile: { goal: '5k' } })
})

test('the side that goes first is drawn once for a runner and kept; nobody is asked less for it', async () => {
  const slow = slowRunner(null)
  const active = slow.active()
  slow.answer()
  await active.read()
  const drawn: Side[] = []
  const draw = () => (drawn.push('right'), 'right' as const)
  expect([1, 2].map(() => active.firstSide('a', draw, null, at))).toEqual(['right', 'right'])
  expect(drawn).toHaveLength(1)
  await vi.waitFor(() => expect(slow.saved).toMatchObject([{ id: 'a', firstSide: 'right', unasked: true }]))
})

test('a device that knew one runner only keeps its side for that one', async () => {
  const slow = slowRunner(null)
  const active = slow.active(runnerOfBefore)
  slow.answer()
  await active.read()
  expect(active.firstSide(runnerOfBefore, () => 'right', 'left', at)).toBe('left')
  expect(active.firstSide('b', () => 'right', 'left', at)).toBe('right')
})

test('the side does not wait for a store that is blocked, and gives way to what it knew', async () => {
  const slow = slowRunner({ ...sampleRunner('a'), firstSide: 'left' })
  const active = slow.active()
  expect(active.firstSide('a', () => 'right', null, at)).toBe('right')
  slow.answer()
  await active.read()
  expect(active.firstSide('a', () => 'right', null, at)).toBe('left')
  await vi.waitFor(() => expect(slow.saved.at(-1)?.firstSide).toBe('left'))
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

test('signs that came since the tests began are kept with the last sitting, and taken back', async () => {
  const { assessments } = freshStore()
  const before = { flags: ['dizziness' as const], isCleared: false }
  const sitting: Sitting = { at, safety: before, readiness: {}, leftOut: [] }
  await assessments.saveAssessment(sampleAssessment('a', { sittings: [sitting, sitting] }))
  await assessments.saveAssessment(sampleAssessment('unasked'))
  const told = async (id = 'a') => (await assessments.assessment(id))?.assessment.sittings
  await keepSignsSince(assessments, 'a', ['calf-pop'])
  expect(await told()).toEqual([sitting, { ...sitting, safety: { ...before, since: ['calf-pop'] } }])
  await keepSignsSince(assessments, 'a', [])
  expect(await told()).toEqual([sitting, sitting])
  await keepSignsSince(assessments, 'unasked', ['calf-pop'])
  expect(await told('unasked')).toBeUndefined()
})
