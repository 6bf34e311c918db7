import 'fake-indexeddb/auto'
import { expect, test, vi } from 'vitest'
import type { HideFace } from '../../../src/files/report-pictures'
import { storedRecords } from '../../../src/files/report-records'
import { mostEarlier, storedBefore } from '../../../src/storage/assessments-before'
import { freshStore } from '../../fixtures/storage/fresh-store'
import { sampleAssessment, samplePoses, sampleTrial } from '../../fixtures/storage/samples'
import { workedRecords } from '../../tools/report-runners'

/** As if a face were two bytes of a picture. */
const hideFace: HideFace = (bytes) => Promise.resolve(bytes.slice(2))

const reportSources = () => ({ ...freshStore(), hideFace, appVersion: '1' })
const recordsOf = (sources: ReturnType<typeof reportSources>, id: string) =>
  storedRecords(sources, (own) => storedBefore(sources.assessments, own), id)

const on = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString()

test('a report takes the newest closed assessments before its own, and reads no more of them than that', async () => {
  const sources = reportSources()
  const { assessments } = sources
  for (let n = 0; n < 60; n++) {
    const id = `n-${String(n)}`
    const state = n % 10 === 5 ? 'open' : 'finished'
    await assessments.saveAssessment(sampleAssessment(id, { runnerId: 'anna', startedAt: on(n), state }))
    await assessments.saveTrial(sampleTrial(`${id}-1`, id, { runnerId: 'anna' }), null)
  }
  await assessments.saveAssessment(
    sampleAssessment('hers', { runnerId: 'berta', startedAt: on(41), state: 'finished' }),
  )
  const read = vi.spyOn(IDBIndex.prototype, 'getAll')
  const records = await recordsOf(sources, 'n-50')
  const readSittings = read.mock.calls.filter(
    ([key]) => typeof key === 'string' && key.startsWith('n-'),
  ).length
  read.mockRestore()

  const ids = records!.earlier.map(({ assessment }) => assessment.id)
  expect(ids).toHaveLength(mostEarlier)
  expect([ids[0], ids.at(-1)]).toEqual(['n-23', 'n-49'])
  expect(ids.filter((id) => id.endsWith('5') || id === 'hers')).toEqual([])
  expect(records!.earlier[0]!.trials.map(({ id }) => id)).toEqual(['n-23-1'])
  // Two rounds: the first met three that were never finished.
  expect(readSittings).toBeLessThanOrEqual(3 * mostEarlier + 3)
})

test('what began at the same instant or later is not earlier', async () => {
  const sources = reportSources()
  const { assessments } = sources
  for (const [id, startedAt] of [
    ['before', '2026-03-01T09:59:00Z'],
    // Later as an instant, earlier as a text.
    ['elsewhere', '2026-03-01T08:00:00-03:00'],
    ['own', '2026-03-01T10:00:00Z'],
  ] as const)
    await assessments.saveAssessment(sampleAssessment(id, { startedAt, state: 'finished' }))
  const records = await recordsOf(sources, 'own')
  expect(records!.earlier.map(({ assessment }) => assessment.id)).toEqual(['before'])
})

test('pictures come with their report alone, those with a face also without it where a body says where it is', async () => {
  const sources = reportSources()
  const { assessments } = sources
  const pose = samplePoses(1)[0]!
  await assessments.saveAssessment(sampleAssessment('own', { state: 'finished' }))
  for (const id of ['known', 'unknown', 'blurred'])
    await assessments.saveTrial(
      sampleTrial(id, 'own'),
      id === 'unknown' ? null : { poses: [pose], movement: null, looks: [] },
    )
  const keyFrames = await sources.keyFrames()
  const bytes = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2])
  const picture = { t: pose.t, width: 640, height: 360, bytes }
  for (const [trialId, assessmentId, face] of [
    ['known', 'own', 'shown'],
    ['unknown', 'own', 'shown'],
    ['blurred', 'own', 'blurred'],
    ['else', 'other', 'shown'],
  ] as const)
    await keyFrames.saveKeyFrame({ ...picture, trialId, assessmentId, face })

  const { pictures } = (await recordsOf(sources, 'own'))!
  const told = new Map(pictures.map(({ trialId, jpeg, blurred }) => [trialId, [jpeg, blurred]]))
  const whole = Buffer.from(bytes).toString('base64')
  expect(told).toEqual(
    new Map([
      ['blurred', [whole, null]],
      ['known', [whole, Buffer.from(bytes.slice(2)).toString('base64')]],
      ['unknown', [whole, null]],
    ]),
  )
})

test('a picture whose face cannot be blurred stays a picture that is not handed over, and the report comes', async () => {
  const broken: HideFace = () => Promise.reject(new Error('no picture'))
  const sources = { ...freshStore(), hideFace: broken, appVersion: '1' }
  const pose = samplePoses(1)[0]!
  await sources.assessments.saveAssessment(sampleAssessment('own', { state: 'finished' }))
  await sources.assessments.saveTrial(sampleTrial('a', 'own'), { poses: [pose], movement: null, looks: [] })
  const bytes = new Uint8Array(20_000).fill(7)
  await (
    await sources.keyFrames()
  ).saveKeyFrame({ trialId: 'a', assessmentId: 'own', t: pose.t, width: 9, height: 9, face: 'shown', bytes })
  const [only] = (await recordsOf(sources, 'own'))!.pictures
  expect(only).toMatchObject({ blurred: null, jpeg: Buffer.from(bytes).toString('base64') })
})

test('the plan is the newest that was made before one of its tests was done again, not that of today', async () => {
  const sources = reportSources()
  const { assessments, plans } = sources
  for (const [id, day, mobilityTestIds] of [
    ['first', 0, ['ankle-dorsiflexion']],
    ['calves', 5, ['single-leg-calf-raise']],
    ['second', 30, ['ankle-dorsiflexion', 'squat-depth']],
  ] as const)
    await assessments.saveAssessment(
      sampleAssessment(id, { startedAt: on(day), mobilityTestIds: [...mobilityTestIds], state: 'finished' }),
    )
  const { runnerId } = sampleAssessment('first')
  const worked = workedRecords('nothing-to-fix').plan!
  for (const [id, day] of [
    ['of-the-first', 8],
    ['of-the-second', 31],
  ] as const)
    await plans.savePlan({ ...worked, id, runnerId, madeAt: on(day) })
  const planOf = async (id: string) => (await recordsOf(sources, id))!.plan?.id
  expect(await planOf('first')).toBe('of-the-first')
  expect(await planOf('second')).toBe('of-the-second')
  // Nobody was measured again by heel raises: the plan of today is what they go with.
  expect(await planOf('calves')).toBe('of-the-second')
})
