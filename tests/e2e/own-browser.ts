import { test as base, type Browser, type BrowserContextOptions, type Page } from '@playwright/test'
import { launchOptions } from '../tools/launch-options.ts'

type OpenWith = (flags: readonly string[], options?: BrowserContextOptions) => Promise<Page>

/** For tests whose trouble is made by how the browser was started; it is closed with the test. */
export const test = base.extend<{ readonly openWith: OpenWith }>({
  openWith: async ({ playwright, baseURL }, use) => {
    const browsers: Browser[] = []
    await use(async (flags, options = {}) => {
      const browser = await playwright.chromium.launch(launchOptions(flags))
      browsers.push(browser)
      const context = await browser.newContext({ baseURL: baseURL!, serviceWorkers: 'block', ...options })
      return context.newPage()
    })
    for (const browser of browsers) await browser.close()
  },
})
