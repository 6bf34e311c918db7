import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { setAsideText } from '../../../src/files/set-aside-file'
import { caught, fileOf, madeAt, madeFile } from '../../fixtures/storage/caught-backups'
import { freshStore, rawDatabase } from '../../fixtures/storage/fresh-store'
import { sampleAssessment, sampleTrial } from '../../fixtures/storage/samples'

/** What could not be read, in the runner's hands: as a file, and once more. */

const aside = (row: unknown, key = 'x') => ({
  store: 'trials',
  key,
  row,
  issue: 'side: odd',
  at: '2026-11-24T10:00:00Z',
})

test('what was set aside is offered as a text, and what was only deleted is not in it', async () => {
  const offered: (readonly [readonly unknown[], string])[] = []
  const offerRows = (rows: readonly unknown[], at: string) => offered.push([rows, at])
  const { name, own, assessments } = await caught(undefined, { offerRows })
  await assessments.saveAssessment(sampleAssessment('deleted'))
  await assessments.deleteAssessment('deleted')
  const raw = await rawDatabase(name)
  await raw.add('quarantine', aside({ id: 'bad', side: 'middle' }))
  raw.close()
  expect(await own.saveSetAside()).toEqual({ kind: 'saved', bytes: 1 })
  expect(offered).toMatchObject([[[aside({ id: 'bad', side: 'middle' })], madeAt]])
  expect(offered[0]?.[0]).toHaveLength(1)
})

test('the text says what JSON has no word for, and no row is too odd for it', () => {
  const itself: Record<string, unknown> = { at: new Date(0), poses: Uint8Array.of(1, 255), wide: NaN }
  itself['again'] = itself
  itself['and again'] = itself
  const [row] = JSON.parse(setAsideText([itself])) as readonly Record<string, unknown>[]
  expect(row).toMatchObject({
    at: { was: 'Date', text: '1970-01-01T00:00:00.000Z' },
    poses: { was: 'Uint8Array', hex: '01ff' },
    wide: { was: 'number', text: 'NaN' },
    again: { poses: { hex: '01ff' } },
  })
})

test('asked to, it reads again what was set aside, and says how much came back', async () => {
  const { name, own, assessments } = await caught()
  await assessments.saveAssessment(sampleAssessment('a'))
  const raw = await rawDatabase(name)
  await raw.add('quarantine', aside(sampleTrial('mended', 'a'), 'mended'))
  await raw.add('quarantine', aside({ id: 'bad' }, 'bad'))
  expect(await own.retrySetAside()).toBe(1)
  expect((await assessments.assessment('a'))?.trials.map(({ id }) => id)).toEqual(['mended'])
  expect(await raw.count('quarantine')).toBe(1)
  raw.close()
  expect(await own.retrySetAside()).toBe(0)
})

test('a tab hears of what another one brings back from a file, and not of a file with nothing new', async () => {
  const store = await caught()
  await store.assessments.saveAssessment(sampleAssessment('a'))
  const file = fileOf(await madeFile(store, null))
  const other = freshStore({ name: store.name })
  await other.assessments.assessments()
  const restore = async () => {
    await store.own.readBackup(file, null)
    await store.own.restore(false)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  await restore()
  expect(
    other.events.filter((event) => event.kind === 'changed-elsewhere' && event.stores.includes('trials')),
  ).toEqual([])
  const raw = await rawDatabase(store.name)
  await raw.delete('assessments', 'a')
  raw.close()
  await restore()
  expect(other.events).toContainEqual({
    kind: 'changed-elsewhere',
    stores: expect.arrayContaining(['assessments', 'trials']),
  })
})
