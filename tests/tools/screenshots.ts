import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openGallery } from './gallery.ts'

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
const { page, names, show, errors, close } = await openGallery(5390)
const asked = await names(positionals)
for (const name of asked) {
  for (const size of sizes) {
    await page.setViewportSize(size)
    await show(name)
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme })
      const isFar = (await page.locator('.caption').count()) > 0
      const file = join(values.out, `${name}-${String(size.width)}-${colorScheme}.png`)
      await page.screenshot({ path: file, fullPage: !isFar })
    }
  }
}
await close()
console.log(`${String(asked.length)} scenes in ${values.out}/`)
for (const error of errors) console.error(error)
process.exitCode = errors.length > 0 || asked.length === 0 ? 1 : 0
