import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { parseArgs } from 'node:util'
import { openGallery } from './gallery.ts'

/**
 * `npm run scenes [-- SCENE... --widths 1440,360]`: every scene of the gallery, or those whose name begins so, held against WCAG 2.2 AA by axe in
 * both themes, and against scrolling sideways at 360 px and at a laptop's 200 % zoom, which is half its width. Eight seconds a scene, so no
 * part of the tests: these check each screen in a state that people meet.
 */

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const sizes = [
  { width: 1440, height: 900 },
  { width: 720, height: 450 },
  { width: 360, height: 740 },
] as const
const schemes = ['light', 'dark'] as const

const overhang = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Themes differ in colours alone, so the second is looked at in one size. */
const rulesBroken = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' ')}`)
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { widths: { type: 'string', default: sizes.map(({ width }) => width).join() } },
})
const widths = values.widths.split(',').map(Number)
const looked = sizes.filter(({ width }) => widths.includes(width))
const { page, names, show, errors, close } = await openGallery(5391)
const asked = looked.length > 0 ? await names(positionals) : []
let found = 0
const tell = (name: string, where: string, what: string) => {
  found++
  console.log(`${name}, ${where}: ${what}`)
}
const began = Date.now()
const check = async (name: string) => {
  await page.setViewportSize(looked[0]!)
  await show(name)
  for (const size of looked) {
    await page.setViewportSize(size)
    const over = await overhang(page)
    if (over > 0) tell(name, `${String(size.width)} px`, `${String(over)} px sideways`)
    for (const colorScheme of size === looked[0] ? schemes : (['light'] as const)) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      for (const rule of await rulesBroken(page)) tell(name, `${String(size.width)} px, ${colorScheme}`, rule)
    }
  }
}
for (const [index, name] of asked.entries()) {
  // One that does not come is a finding, not the end of the others.
  await check(name).catch((error: unknown) => tell(name, 'not shown', String(error)))
  if (index % 20 === 19)
    console.log(
      `${String(index + 1)} of ${String(asked.length)}, ${String(Math.round((Date.now() - began) / 1000))} s`,
    )
}
await close()
for (const error of errors) tell('the page', 'threw', error)
console.log(`${String(asked.length)} scenes, ${String(found)} findings`)
process.exitCode = found > 0 || asked.length === 0 ? 1 : 0
