import 'fake-indexeddb/auto'
import { expect, onTestFinished, test, vi } from 'vitest'
import { freshStore, refusePuts } from '../../fixtures/storage/fresh-store'
import { sampleAssessment } from '../../fixtures/storage/samples'

/** Whether the browser is told to ask before it leaves the page. */
const asks = (page: EventTarget) => !page.dispatchEvent(new Event('beforeunload', { cancelable: true }))

test('the browser asks before it leaves while a result is in memory alone, and not for a colour', async () => {
  const page = new EventTarget()
  vi.stubGlobal('window', page)
  onTestFinished(() => void vi.unstubAllGlobals())
  const { assessments, settings, close } = freshStore()
  const end = refusePuts(() => new DOMException('full', 'QuotaExceededError'))
  expect(await settings.saveSetting('theme', 'dark')).toBe('held')
  expect(asks(page)).toBe(false)
  expect(await assessments.saveAssessment(sampleAssessment('a'))).toBe('held')
  expect(asks(page)).toBe(true)
  end()
  expect(await assessments.retry()).toBe('stored')
  expect(asks(page)).toBe(false)

  const again = refusePuts(() => new DOMException('full', 'QuotaExceededError'))
  await assessments.saveAssessment(sampleAssessment('b'))
  close()
  again()
  expect(asks(page)).toBe(false)
})
