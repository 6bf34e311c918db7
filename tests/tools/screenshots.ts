import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { createServer } from 'vite'
import { ensureBrowser } from './ensure-browser.ts'
import { launchOptions } from './launch-options.ts'

/**
 * `npm run screenshots [-- SCENE... --out DIR]`: every scene of the gallery, or those whose name begins so, as pictures to be
 * looked at: light and dark, as wide as a phone and as a laptop. One browser, one page; nothing is compared.
 */

const sizes = [
  { width: 360, height: 740 },
  { width: 1440, height: 900 },
] as const
const schemes = ['light', 'dark'] as const

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string', default: 'screenshots' } },
})
mkdirSync(values.out, { recursive: true })
console.log(await ensureBrowser())

// Away from the port of `npm run dev`, and without watching: the pages must not reload while they are photographed.
const server = await createServer({ server: { port: 5390, hmr: false, watch: null }, logLevel: 'error' })
await server.listen()
const gallery = new URL('src/workbench/gallery.html', server.resolvedUrls!.local[0])
const browser = await chromium.launch(launchOptions())
const page = await browser.newPage({ reducedMotion: 'reduce' })
const errors: string[] = []
page.on('pageerror', ({ message }) => errors.push(`${page.url()}: ${message}`))

/** What draws itself later has come: fonts, lazy screens, and pictures that the virtual runner lends. */
const untilDrawn = async () => {
  await page.locator('h1').first().waitFor({ state: 'attached' })
  await page.evaluate(() => document.fonts.ready)
  await page.waitForLoadState('networkidle')
  await page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  )
}

await page.goto(gallery.href)
const names = await page.getByRole('listitem').getByRole('link').allTextContents()
const asked = names.filter(
  (name) => positionals.length === 0 || positionals.some((each) => name.startsWith(each)),
)
for (const name of asked) {
  for (const size of sizes) {
    await page.setViewportSize(size)
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme })
      // A page of its own for each: hash alone would keep what the last one left.
      await page.goto('about:blank')
      await page.goto(`${gallery.href}#${name}`)
      await untilDrawn()
      const isFar = (await page.locator('.caption').count()) > 0
      const file = join(values.out, `${name}-${String(size.width)}-${colorScheme}.png`)
      await page.screenshot({ path: file, fullPage: !isFar })
    }
  }
}
await browser.close()
await server.close()
console.log(`${String(asked.length)} scenes in ${values.out}/`)
for (const error of errors) console.error(error)
process.exitCode = errors.length > 0 || asked.length === 0 ? 1 : 0
