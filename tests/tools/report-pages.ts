import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium, type Page } from '@playwright/test'
import type { ReportDocument } from '../../src/report/records'
import type * as full from './full-report'
import type * as runners from './report-runners'
import { runCommand } from './command.ts'
import { ensureBrowser } from './ensure-browser.ts'
import { filledReportPage } from './filled-report-page.ts'
import { launchOptions } from './launch-options.ts'
import { pureModule } from './pure-module.ts'
import { reportFilePage } from './report-file.ts'

/**
 * `npm run reports [-- NAME... --out DIR]`: reports to be looked at, of the ten worked runners and of the ones that are more
 * than a page was drawn for: as PDF on A4 and Letter and their pages as pictures, which `pdftoppm` (poppler) makes, and the
 * single page as wide as a phone and as a laptop, light and dark. Nothing is compared; without its pictures it fails.
 */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string', default: 'screenshots/reports' } },
})

const { workedIds, workedReport, keptReport, crowdedReport, replayedReport } = await pureModule<
  typeof runners
>('tests/tools/report-runners.ts')
const { fullReport } = await pureModule<typeof full>('tests/tools/full-report.ts')
const reports: Readonly<Record<string, () => ReportDocument>> = {
  ...Object.fromEntries(workedIds.map((id) => [id, () => workedReport(id)])),
  full: fullReport,
  kept: keptReport,
  crowded: crowdedReport,
  replayed: replayedReport,
}
const asked = Object.keys(reports).filter(
  (name) => positionals.length === 0 || positionals.some((each) => name.startsWith(each)),
)

/** What sticks out of the screen to the right. */
const wider = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
      .map(({ tagName, textContent }) => `${tagName} ${textContent.slice(0, 40)}`),
  )

const onScreen = async (page: Page, file: string) => {
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    for (const wide of await wider(page)) console.error(`${file} at ${String(width)}: ${wide}`)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.screenshot({ path: `${file}-${String(width)}-${colorScheme}.png`, fullPage: true })
    }
  }
  await page.emulateMedia({ colorScheme: 'light' })
}

const onPaper = async (page: Page, file: string) => {
  for (const format of ['A4', 'Letter'] as const) {
    const pdf = `${file}-${format}.pdf`
    await page.pdf({ path: pdf, format, tagged: true, outline: true })
    const { code, output } = await runCommand('pdftoppm', ['-r', '80', '-png', pdf, `${file}-${format}`], {
      limitMinutes: 2,
      capture: true,
    })
    if (code !== 0) throw new Error(`pdftoppm made no pictures of ${pdf}: ${output}`)
  }
}

console.log(await ensureBrowser())
mkdirSync(values.out, { recursive: true })
const built = await reportFilePage()
const browser = await chromium.launch(launchOptions())
const page = await browser.newPage({ reducedMotion: 'reduce' })
for (const name of asked) {
  const file = join(values.out, name)
  writeFileSync(`${file}.html`, await filledReportPage(built, reports[name]!()))
  await page.goto(pathToFileURL(resolve(`${file}.html`)).href)
  await onScreen(page, file)
  await onPaper(page, file)
  await page.getByRole('button', { name: 'The page for a coach' }).click()
  await onScreen(page, `${file}-coach`)
  await onPaper(page, `${file}-coach`)
}
await browser.close()
console.log(`${String(asked.length)} reports in ${values.out}/`)
process.exitCode = asked.length > 0 ? 0 : 1
