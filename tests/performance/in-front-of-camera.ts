import { chromium, type BrowserContext, type Page } from '@playwright/test'
import { browserCandidates, thisMachine } from '../tools/find-browser.ts'
import { launchOptions } from '../tools/launch-options.ts'
import { startStaticServer } from '../tools/static-server.ts'

const ports = Array.from({ length: 50 }, (_, index) => 5200 + index)

/** A real model is fetched and made before the first picture is looked at; milliseconds. */
const longestStep = 180_000

/**
 * Opens the built app at the ankle test of a new assessment, in front of what `prepare` puts there, and hands its page over; null
 * where there is no browser or nothing was built. What comes before is clicked through, and every test before the ankle is skipped.
 */
export const inFrontOfCamera = async <Result>(
  directory: string,
  prepare: (context: BrowserContext) => Promise<void>,
  use: (page: Page) => Promise<Result>,
): Promise<Result | null> => {
  const [executablePath] = browserCandidates(thisMachine)
  if (executablePath === undefined) return null
  const server = await startStaticServer(directory, ports)
  if (!server) return null
  const browser = await chromium.launch({ ...launchOptions(['--js-flags=--expose-gc']), executablePath })
  try {
    const context = await browser.newContext({ serviceWorkers: 'block', permissions: ['camera'] })
    await prepare(context)
    const page = await context.newPage()
    page.setDefaultTimeout(longestStep)
    await page.goto(server.address)
    await page.getByRole('link', { name: 'Start' }).click()
    await page.getByRole('button', { name: 'Skip for now' }).click()
    await page.getByRole('button', { name: 'None of these: go on' }).click()
    await page.getByRole('radio', { name: /^Short/ }).check()
    await page.getByRole('button', { name: 'Use the camera' }).click()
    const where = page.locator('h1')
    await where.filter({ hasText: 'leg' }).waitFor({ state: 'attached' })
    while (!(await where.textContent())?.startsWith('Ankle bend, left')) {
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: /^Skip / }).click()
    }
    // What comes next is shown for twelve seconds, and need not be waited for.
    await page.keyboard.press('Space')
    return await use(page)
  } finally {
    await browser.close()
    server.close()
  }
}
