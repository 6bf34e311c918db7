import 'fake-indexeddb/auto'
import { expect, test, vi } from 'vitest'
import { withKeyFrame } from '../../../src/session/key-frame-wish'
import { keepKeyFrame } from '../../../src/storage/keep-key-frame'
import { virtualRunnerId } from '../../../src/assessment/virtual-runner'
import { faultCodes, freshStore, rawDatabase, refusePuts } from '../../fixtures/storage/fresh-store'
import { sampleAssessment, sampleKeyFrame, sampleTrial } from '../../fixtures/storage/samples'

const pictured = async () => {
  const store = freshStore()
  const keyFrames = await store.keyFrames()
  for (const id of ['a', 'b']) {
    await store.assessments.saveAssessment(sampleAssessment(id))
    await store.assessments.saveTrial(sampleTrial(`trial-${id}`, id), null)
    await keyFrames.saveKeyFrame(sampleKeyFrame(`trial-${id}`, id))
  }
  return { ...store, keyFrames }
}

test('pictures are those of their own assessment', async () => {
  const { keyFrames } = await pictured()
  expect(await keyFrames.keyFrames('a')).toEqual([sampleKeyFrame('trial-a', 'a')])
  expect(await keyFrames.keyFrames('c')).toEqual([])
})

test('pictures can be deleted without their assessment', async () => {
  const { keyFrames, assessments } = await pictured()
  expect(await keyFrames.deleteKeyFrames('a')).toBe(true)
  expect(await keyFrames.keyFrames('a')).toEqual([])
  expect(await keyFrames.keyFrames('b')).toHaveLength(1)
  expect((await assessments.assessment('a'))?.trials).toHaveLength(1)
})

test('pictures go with their assessment, and come back with it', async () => {
  const { keyFrames, assessments, bin, name } = await pictured()
  const bringBack = await assessments.deleteAssessment('a')
  await bringBack?.()
  expect(await keyFrames.keyFrames('a')).toEqual([sampleKeyFrame('trial-a', 'a')])
  await assessments.deleteAssessment('a')
  const [deleted] = await (await bin()).contents('runner-a')
  await (await bin()).deleteForGood(deleted!)
  const raw = await rawDatabase(name)
  expect(await raw.getAllKeys('keyFrames')).toEqual(['trial-b'])
  raw.close()
})

test('a picture that the disk does not take is held, shown, and gone when it is deleted', async () => {
  const { keyFrames, events } = await pictured()
  const end = refusePuts((store) =>
    store === 'keyFrames' ? new DOMException('full', 'QuotaExceededError') : null,
  )
  expect(await keyFrames.saveKeyFrame(sampleKeyFrame('second', 'a'))).toBe('held')
  expect(faultCodes(events)).toEqual(['storage-full'])
  expect((await keyFrames.keyFrames('a')).map(({ trialId }) => trialId)).toEqual(['trial-a', 'second'])
  end()
  expect(await keyFrames.deleteKeyFrames('a')).toBe(true)
  expect(await keyFrames.keyFrames('a')).toEqual([])
})

test('a picture that comes after its assessment was deleted, by this tab or another one, is not stored', async () => {
  const { keyFrames, assessments, name } = await pictured()
  await assessments.deleteAssessment('a')
  expect(await keyFrames.saveKeyFrame(sampleKeyFrame('late', 'a'))).toBe('held')
  const raw = await rawDatabase(name)
  expect(await raw.getAllKeys('keyFrames')).toEqual(['trial-a', 'trial-b'])
  raw.close()
})

test('what an older build left of a deleted assessment goes with the next start; what is in the bin, or lost its assessment alone, stays', async () => {
  const { assessments, name, tidied } = await pictured()
  await assessments.deleteAssessment('a')
  const raw = await rawDatabase(name)
  const [picture] = (await raw.getAll('keyFrames')) as [object]
  await raw.put('keyFrames', { ...picture, id: 'left', assessmentId: 'gone' })
  await raw.delete('assessments', 'b')
  await tidied()
  expect(await raw.getAllKeys('keyFrames')).toEqual(['trial-a', 'trial-b'])
  raw.close()
})

test('another tab hears of pictures that are gone', async () => {
  const { keyFrames, name } = await pictured()
  const other = freshStore({ name })
  await other.assessments.assessments()
  expect(await keyFrames.deleteKeyFrames('a')).toBe(true)
  await vi.waitFor(() =>
    expect(other.events).toContainEqual({ kind: 'changed-elsewhere', stores: ['keyFrames'] }),
  )
})

test('a row that is no picture is set aside', async () => {
  const { keyFrames, name, events } = await pictured()
  const raw = await rawDatabase(name)
  const { trialId: id, ...rest } = sampleKeyFrame('huge', 'a')
  await raw.put('keyFrames', { schemaVersion: 1, id, ...rest, width: 1e9 })
  raw.close()
  expect((await keyFrames.keyFrames('a')).map(({ trialId }) => trialId)).toEqual(['trial-a'])
  expect(events).toMatchObject([{ kind: 'row-set-aside', store: 'keyFrames', key: '"huge"' }])
})

test('nobody is asked for a picture unless the runner wished for it', () => {
  const request = { id: 'trial', times: [1, 2] }
  expect(withKeyFrame(request, 'none')).toBe(request)
  expect(request).not.toHaveProperty('keyFrame')
  expect(withKeyFrame(request, 'blurred')).toEqual({ ...request, keyFrame: 'blurred' })
})

test('the picture of a look is kept with the assessment under way; without one, or of a demonstration, nothing is', async () => {
  const { keyFrames } = freshStore()
  const { trialId: id, assessmentId, ...keyFrame } = sampleKeyFrame('trial', 'a')
  const looked = { kind: 'looked', id, looks: [] } as const
  const assessment = sampleAssessment(assessmentId)
  await keepKeyFrame(keyFrames, { assessment }, looked)
  await keepKeyFrame(keyFrames, null, { ...looked, keyFrame })
  const virtual = sampleAssessment(assessmentId, { runnerId: virtualRunnerId })
  await keepKeyFrame(keyFrames, { assessment: virtual }, { ...looked, keyFrame })
  expect(await (await keyFrames()).keyFrames(assessmentId)).toEqual([])
  await keepKeyFrame(keyFrames, { assessment }, { ...looked, keyFrame })
  expect(await (await keyFrames()).keyFrames(assessmentId)).toEqual([sampleKeyFrame('trial', 'a')])
})
