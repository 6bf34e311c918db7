import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { caught, rowsIn } from '../../fixtures/storage/caught-backups'
import { faultCodes } from '../../fixtures/storage/fresh-store'
import { keepHistory, someHistory } from '../../tools/some-history'

test('what results were read from can be deleted by itself: every other row stays, to the letter', async () => {
  const store = await caught()
  await keepHistory(store, someHistory(21, 3))
  const before = await rowsIn(store.name)
  for (const name of ['evidence', 'keyFrames']) expect(before[name], name).not.toEqual([])
  expect(await store.own.clearMovement()).toEqual({ kind: 'cleared' })
  expect(await rowsIn(store.name)).toEqual({ ...before, evidence: [], keyFrames: [] })
  const [{ id } = { id: '' }] = await store.assessments.assessments()
  expect((await store.assessments.assessment(id))?.trials.length).toBeGreaterThan(0)
  expect(await store.own.saveBackup(null, true)).toMatchObject({ kind: 'saved' })
  expect(faultCodes(store.events)).toEqual([])
})

test('a whole backup of before brings it back', async () => {
  const store = await caught()
  await keepHistory(store, someHistory(22, 2))
  const before = await rowsIn(store.name)
  await store.own.saveBackup(null, true)
  await store.own.clearMovement()
  await store.own.readBackup(new Blob([store.files[0] as Uint8Array<ArrayBuffer>]), null)
  await store.own.restore(false)
  const after = await rowsIn(store.name)
  expect([after['evidence'], after['keyFrames']]).toEqual([before['evidence'], before['keyFrames']])
})
