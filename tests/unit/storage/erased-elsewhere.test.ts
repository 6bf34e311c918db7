import 'fake-indexeddb/auto'
import { deleteDB } from 'idb'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { SessionView } from '../../../src/ui/state/session-view.svelte'
import { showStoreNews } from '../../../src/ui/state/store-news'
import { freshStore } from '../../fixtures/storage/fresh-store'
import { sampleAssessment } from '../../fixtures/storage/samples'

test('a tab forgets what it alone remembers when another one deletes everything, and neither loads again nor makes a database', async () => {
  const answers = { clear: vi.fn() }
  const reload = vi.fn()
  vi.stubGlobal('window', new EventTarget())
  vi.stubGlobal('sessionStorage', answers)
  vi.stubGlobal('location', { reload })
  onTestFinished(() => void vi.unstubAllGlobals())
  const { name, assessments, events } = freshStore()
  await assessments.saveAssessment(sampleAssessment('a'))
  await deleteDB(name)
  expect(events).toEqual([{ kind: 'erased-elsewhere' }])
  expect(answers.clear).toHaveBeenCalledOnce()

  const view = { isErased: false } as unknown as SessionView
  for (const event of events) showStoreNews(view, event, () => [])
  expect(view.isErased).toBe(true)
  expect(reload).not.toHaveBeenCalled()
  void assessments.saveAssessment(sampleAssessment('b'))
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect((await indexedDB.databases()).map((each) => each.name)).not.toContain(name)
})
