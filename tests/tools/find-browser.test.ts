import { describe, expect, it } from 'vitest'
import { browserCandidates, type Machine } from './find-browser'

const machine = (files: readonly string[], change: Partial<Machine> = {}): Machine => ({
  env: {},
  platform: 'linux',
  exists: (path) => files.includes(path),
  playwrightBrowser: () => '/cache/playwright/chrome',
  ...change,
})

const everything = [
  '/cache/playwright/chrome',
  '/chosen/chrome',
  '/usr/bin/chromium',
  '/opt/tools/google-chrome',
]

describe('browserCandidates', () => {
  it('takes the chosen one, then that of Playwright, then the usual places, then the path', () => {
    const env = { CHROMIUM_PATH: '/chosen/chrome', PATH: '/opt/tools:/usr/bin' }
    expect(browserCandidates(machine(everything, { env }))).toEqual([
      '/chosen/chrome',
      '/cache/playwright/chrome',
      '/usr/bin/chromium',
      '/opt/tools/google-chrome',
    ])
  })

  it('leaves out what is not there', () => {
    const env = { CHROMIUM_PATH: '/gone/chrome' }
    expect(browserCandidates(machine(['/usr/bin/chromium'], { env }))).toEqual(['/usr/bin/chromium'])
  })

  it('finds Chrome on macOS, for all users or for one', () => {
    const own = '/people/someone/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    const shared = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    const mac = machine([own, shared], { platform: 'darwin', env: { HOME: '/people/someone' } })
    expect(browserCandidates(mac)).toEqual([shared, own])
  })

  it('finds Chrome on Windows, and a browser on its path', () => {
    const installed = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
    const portable = 'D:\\portable\\chrome.exe'
    const env = { PROGRAMFILES: 'C:\\Program Files', Path: 'C:\\Windows;D:\\portable' }
    const windows = machine([installed, portable], { platform: 'win32', env })
    expect(browserCandidates(windows)).toEqual([installed, portable])
  })

  it('has nothing to offer on a bare machine, and does not throw', () => {
    expect(browserCandidates(machine([]))).toEqual([])
  })
})
