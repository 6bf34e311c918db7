import { pathToFileURL } from 'node:url'
import { expect, test, type Page } from '@playwright/test'
import { pureModule } from '../tools/pure-module.ts'
import type * as json from '../../src/report/report-json'
import { reportMakers } from './report-file.ts'
import { sitting, storeSitting } from './stored-sitting.ts'
import { keptOnDevice } from './watch.ts'

/** A report in other hands: saved by the app's own button, read from a disk, and read in the app by somebody who has results too. */

const mine = sitting('finished', { left: [40.2, 41.1, 42.3], right: [32.1, 33.4, 33.9] })

const readsAndMeasures = async (
  page: Page,
  file: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0],
) => {
  await page.locator('input[type=file]').setInputFiles(file)
  const own = page.getByRole('spinbutton', { name: 'Own value, Ankle bend, Left' })
  await expect(own).toHaveValue('')
  await own.fill('25')
  await expect(page.getByRole('row', { name: /^Ankle bend Left/ }).first()).toContainText('Evenstride reads')
  await page.getByRole('button', { name: 'The page for a coach' }).click()
  await expect(page.getByRole('heading', { name: /for the coach$/ })).toBeVisible()
  await page.getByRole('button', { name: 'All pages' }).click()
  await expect(own).toHaveValue('25')
}

/**
 * The text of a screen that has come to rest. Each is opened anew: by the hash alone the last screen stays until the next one
 * is loaded, and on a slow machine its text was taken for the next one's.
 */
const restingText = async (page: Page, address: string): Promise<string> => {
  await page.goto('about:blank')
  // Parts of a screen are loaded after it: nothing more is under way.
  await page.goto(`./#/${address}`, { waitUntil: 'networkidle' })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  let last = ''
  await expect
    .poll(async () => {
      const before = last
      last = await page.locator('main').innerText()
      return last === before && !/^(Reading|Opening)/m.test(last)
    })
    .toBe(true)
  return last
}

/** What the screens say that tell of a runner's own. */
const toldOf = async (page: Page): Promise<readonly string[]> => {
  const told: string[] = []
  for (const address of ['', 'history', 'plan', 'log', 'about-you'])
    told.push(await restingText(page, address))
  return told
}

test('a report that the app saved opens from a disk, and in the app of somebody else it joins nothing of theirs', async ({
  page,
  browser,
  baseURL,
}, info) => {
  test.setTimeout(180_000)
  await storeSitting(page, mine)
  await page.goto(`./#/report/${mine.assessment.id}`)
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save: Single page' }).click()
  const saved = info.outputPath('saved.html')
  await (await saving).saveAs(saved)

  await test.step('opened from the disk, the network off', async () => {
    const context = await browser.newContext({ offline: true, serviceWorkers: 'block' })
    const reader = await context.newPage()
    const asked: string[] = []
    const errors: string[] = []
    reader.on('request', (request) => asked.push(request.url()))
    reader.on('pageerror', (error) => errors.push(error.message))
    const address = pathToFileURL(saved).href
    await reader.goto(address)
    await expect(reader.getByRole('heading', { level: 1 })).toContainText('Right ankle is stiffer than left')
    await expect(reader.getByRole('heading', { name: 'Your own measurements' })).toBeVisible()
    await expect(reader.locator('.report')).toContainText('41°')
    expect(asked).toEqual([address])
    expect(errors).toEqual([])
    await context.close()
  })

  await test.step('read in the app of somebody who has a result, a plan and a name', async () => {
    const context = await browser.newContext({ baseURL: baseURL!, serviceWorkers: 'block' })
    const theirs = await context.newPage()
    await storeSitting(theirs, sitting('finished', { left: [30, 31, 32], right: [30, 31, 32] }))
    const before = { kept: await keptOnDevice(theirs), told: await toldOf(theirs) }
    const kept = before.kept['evenstride.assessments']!
    expect(kept).toHaveLength(1)
    await theirs.goto('./#/clinic')
    await readsAndMeasures(theirs, saved)
    const { workedReport } = await reportMakers()
    const { reportJson } = await pureModule<typeof json>('src/report/report-json.ts')
    const buffer = Buffer.from(reportJson(workedReport('too-many-findings')))
    await readsAndMeasures(theirs, { name: 'report.json', mimeType: 'application/json', buffer })
    // Every store that there is: history, plan, log, evidence, pictures, bin and settings; and what lies beside them.
    expect(await keptOnDevice(theirs)).toEqual(before.kept)
    expect(await toldOf(theirs)).toEqual(before.told)
    await theirs.goto('./#/clinic')
    await expect(theirs.getByRole('spinbutton')).toHaveCount(0)
    await context.close()
  })
})
