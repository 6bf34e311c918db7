import { afterEach, expect, it, vi } from 'vitest'
import { shareReport } from '../../../src/files/report-files'
import { workedReport } from '../../tools/report-runners'

/** The single page, handed to the share sheet of a system that has one. */

const block = '<script type="application/json" id="evenstride-report"></script>'
const document = workedReport('nothing-to-fix', { note: 'A note to share.' })

const onDeviceWith = (sheet: Partial<Pick<Navigator, 'canShare' | 'share'>>) => {
  vi.stubGlobal('navigator', sheet)
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(`<main></main>${block}`)))
}

afterEach(() => vi.unstubAllGlobals())

it('hands over one page that has the report in it, under a name that says nobody', async () => {
  const share = vi.fn(() => Promise.resolve())
  onDeviceWith({ canShare: () => true, share })
  expect(await shareReport(document)).toBe('shared')
  const [[given]] = share.mock.calls as unknown as [
    [{ readonly files: readonly File[]; readonly title: string }],
  ]
  expect(given.files).toHaveLength(1)
  const [file] = given.files
  expect(file!.name).toMatch(/^evenstride-report-2026-11-29\.html$/)
  expect(file!.type).toContain('text/html')
  expect(given.title).toBe(file!.name)
  expect(await file!.text()).toContain('A note to share.')
})

it('says that the runner thought better of it', async () => {
  onDeviceWith({ canShare: () => true, share: () => Promise.reject(new DOMException('', 'AbortError')) })
  expect(await shareReport(document)).toBe('declined')
})

it('says that this browser cannot: no sheet, or no files in it', async () => {
  onDeviceWith({})
  expect(await shareReport(document)).toBe('impossible')
  onDeviceWith({ canShare: () => false, share: () => Promise.resolve() })
  expect(await shareReport(document)).toBe('impossible')
})

it('says that it was refused this time, by the system or for want of a page to hand over', async () => {
  onDeviceWith({ canShare: () => true, share: () => Promise.reject(new DOMException('', 'NotAllowedError')) })
  expect(await shareReport(document)).toBe('refused')
  onDeviceWith({ canShare: () => true, share: () => Promise.resolve() })
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')))
  expect(await shareReport(document)).toBe('refused')
})
