import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { createServer } from 'vite'
import { ensureBrowser } from './ensure-browser.ts'
import { launchOptions } from './launch-options.ts'

/**
 * `npx tsx tests/tools/motion-sheets.ts [MOTION... --side right --out DIR --query bare]`: every motion of the virtual runner,
 * or those named, as one sheet: right way and mistakes, from the side and from the front, there and back. To be looked at;
 * nothing is compared.
 */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: 'screenshots' },
    side: { type: 'string', default: 'left' },
    query: { type: 'string', default: '' },
  },
})
mkdirSync(values.out, { recursive: true })
console.log(await ensureBrowser())

const server = await createServer({ server: { port: 5391, hmr: false, watch: null }, logLevel: 'error' })
await server.listen()
const root = server.resolvedUrls!.local[0]!
const { motions } = await server.ssrLoadModule('/src/runner3d/motions.ts')
const ids = positionals.length > 0 ? positionals : Object.keys(motions as object)
const browser = await chromium.launch(launchOptions())
const page = await browser.newPage({ viewport: { width: 1500, height: 800 } })
page.on('pageerror', ({ message }) => {
  console.error(message)
  process.exitCode = 1
})
for (const id of ids) {
  const query = `motion=${id}&side=${values.side}&sheet&steps=7&width=200&height=270&${values.query}`
  await page.goto(`${root}src/workbench/runner.html?${query}`)
  await page.locator('body[data-done]').waitFor({ timeout: 120_000 })
  await page.screenshot({ path: join(values.out, `motion-${id}-${values.side}.png`), fullPage: true })
}
await browser.close()
await server.close()
console.log(`${String(ids.length)} sheets in ${values.out}/`)
