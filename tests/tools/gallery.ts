import { chromium, type Page } from '@playwright/test'
import { createServer } from 'vite'
import { ensureBrowser } from './ensure-browser.ts'
import { launchOptions } from './launch-options.ts'

/** The gallery in a browser, for tools that go through its scenes. */
export interface OpenGallery {
  readonly page: Page
  /** Scenes whose name begins with one of these; all of them without any. */
  readonly names: (beginnings: readonly string[]) => Promise<readonly string[]>
  /** Shows a scene on a page of its own: a changed hash alone would keep what the last one left. */
  readonly show: (name: string) => Promise<void>
  /** What the pages threw. */
  readonly errors: readonly string[]
  readonly close: () => Promise<void>
}

/** For a screen that is fetched when it is shown; milliseconds. */
const longestFetch = 20_000

/** What draws itself later has come: fonts, lazy screens, and pictures that the virtual runner lends. */
const untilDrawn = async (page: Page) => {
  await page
    .locator('h1')
    .first()
    .waitFor({ state: 'attached', timeout: longestFetch })
    // One that only says that something is read has no heading.
    .catch(() => page.locator('main [role="status"]').waitFor({ state: 'attached' }))
  await page.evaluate(() => document.fonts.ready)
  await page.waitForLoadState('networkidle')
  await page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  )
}

export const openGallery = async (port: number): Promise<OpenGallery> => {
  console.log(await ensureBrowser())
  // Away from the port of `npm run dev`, and without watching: the pages must not reload while they are looked at.
  const server = await createServer({ server: { port, hmr: false, watch: null }, logLevel: 'error' })
  await server.listen()
  const { href } = new URL('src/workbench/gallery.html', server.resolvedUrls!.local[0])
  const browser = await chromium.launch(launchOptions())
  // A context of our own: axe refuses a page that the browser made one for.
  const context = await browser.newContext({ reducedMotion: 'reduce' })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(`${page.url()}: ${message}`))
  return {
    page,
    names: async (beginnings) => {
      await page.goto(href)
      const all = await page.getByRole('listitem').getByRole('link').allTextContents()
      return all.filter((name) => beginnings.length === 0 || beginnings.some((each) => name.startsWith(each)))
    },
    show: async (name) => {
      await page.goto('about:blank')
      await page.goto(`${href}#${name}`)
      await untilDrawn(page)
    },
    errors,
    close: async () => {
      await browser.close()
      await server.close()
    },
  }
}
