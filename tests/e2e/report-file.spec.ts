import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import type * as full from '../tools/full-report'
import type * as moved from '../tools/moved-report'
import { pureModule } from '../tools/pure-module.ts'
import { drawnJpeg, reportMakers, reportOnDisk } from './report-file.ts'

/** The single page, as its reader has it: a file on a disk, no program, no network. */

test('opens from the disk without a network, asks for nothing, passes axe and plays the movement again', async ({
  page,
  context,
}, info) => {
  test.setTimeout(240_000)
  const { fullReport } = await pureModule<typeof full>('tests/tools/full-report.ts')
  const { movedReport } = await pureModule<typeof moved>('tests/tools/moved-report.ts')
  const eventful = await reportOnDisk(fullReport(), page, info, 'full')
  const address = await reportOnDisk(movedReport(), page, info, 'report')
  await context.setOffline(true)
  const asked: string[] = []
  const errors: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Alex Example')

  for (const test of ['single-leg-balance', 'ankle-dorsiflexion', 'squat-depth', 'hip-extension']) {
    const sheet = page.locator(`#test-${test}`)
    const replay = sheet.locator('details', { hasText: 'Go through it, pose by pose' }).first()
    await replay.locator('summary').first().click()
    const place = replay.getByRole('slider', { name: 'Place in the trial' })
    const body = replay.locator('svg[aria-hidden=true]')
    const [said, drawn] = [await place.getAttribute('aria-valuetext'), await body.innerHTML()]
    await place.focus()
    // From the middle of a hold, in which this runner is as still as a picture, to the rest before it.
    await place.press('Home')
    await expect(place, test).not.toHaveAttribute('aria-valuetext', said!)
    expect(await body.innerHTML(), `the body of ${test} moves`).not.toBe(drawn)
  }
  // Of each side of each test: the courses of its trials, and the body in a hold.
  const stills = page.locator('figure', { hasText: 'Lines of body points, no picture.' })
  await expect(stills).toHaveCount(8)
  await expect(stills.locator('svg[role=img]')).toHaveCount(8)
  await expect(stills.locator('svg[aria-hidden=true]')).toHaveCount(8)

  // Other tests' replays and stills are drawn by the same parts.
  await expectReadable(page, '#test-ankle-dorsiflexion')
  await page.goto(eventful)
  await expectReadable(page)
  expect(asked).toEqual([address, eventful])
  expect(errors).toEqual([])
})

/** Passes axe and fits, light as on a laptop, dark as on a phone: of a whole report axe takes half a minute. */
const expectReadable = async (page: Page, within = 'body') => {
  for (const [colorScheme, width] of [
    ['light', 1440],
    ['dark', 360],
  ] as const) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 800 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    const { violations } = await new AxeBuilder({ page }).include(within).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])
  }
}

test('has one screen for a coach, whoever the runner is', async ({ page }, info) => {
  const { workedReport, workedIds } = await reportMakers()
  const { fullReport } = await pureModule<typeof full>('tests/tools/full-report.ts')
  const reports = [...workedIds.map((id) => [id, workedReport(id)] as const), ['full', fullReport()] as const]
  const longer: string[] = []
  for (const [id, report] of reports) {
    await page.goto(await reportOnDisk(report, page, info, id))
    await page.getByRole('button', { name: 'The page for a coach' }).click()
    await expect(page.getByRole('heading', { name: 'When to test again' })).toBeVisible()
    for (const [width, height] of [
      [1280, 800],
      [1440, 900],
    ] as const) {
      await page.setViewportSize({ width, height })
      const needed = await page.evaluate(() => document.documentElement.scrollHeight)
      if (needed > height) longer.push(`${id} at ${String(width)}: ${String(needed)} of ${String(height)}`)
    }
  }
  expect(longer).toEqual([])
})

test('shows the pictures that were chosen, each with its lines, and fetches none of them', async ({
  page,
  context,
}, info) => {
  const { picturedReport } = await reportMakers()
  const address = await reportOnDisk(picturedReport(await drawnJpeg(page)), page, info, 'pictures')
  await context.setOffline(true)
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(address)
  const pictures = page.getByRole('img', { name: /^The hold of (left|right) \d, the face blurred$/ })
  await expect(pictures).toHaveCount(6)
  await expect(page.locator('.picture .arc')).toHaveCount(6)
  const widths = await pictures.evaluateAll((all) =>
    all.map((each) => (each as HTMLImageElement).naturalWidth),
  )
  expect(widths).toEqual(Array.from({ length: 6 }, () => 640))
  expect(asked.filter((each) => !each.startsWith('data:'))).toEqual([address])
  const { violations } = await new AxeBuilder({ page }).include('#test-ankle-dorsiflexion').analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
})

test('shows a hostile note as the text that it is', async ({ page }, info) => {
  const { workedReport } = await reportMakers()
  const note = '</script><script>document.title = "taken"</script><img src=x onerror="document.title=1">'
  const asked: string[] = []
  const address = await reportOnDisk(workedReport('nothing-to-fix', { note }), page, info, 'hostile')
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(address)
  await expect(page.getByText(note)).toBeVisible()
  expect(await page.title()).toContain('Evenstride report')
  expect(asked).toEqual([address])
})

test('holds nothing of what was left out', async ({ page }, info) => {
  const { workedReport } = await reportMakers()
  const left = {
    name: false,
    notes: false,
    about: false,
    plan: false,
    history: false,
    replays: false,
    keyFrames: false,
  }
  const address = await reportOnDisk(
    workedReport('ultra-in-race-phase', { included: left, name: 'Alex Example', note: 'A secret.' }),
    page,
    info,
    'bare',
  )
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const data = await page.locator('#evenstride-report').textContent()
  const shown = await page.locator('body').innerText()
  const secrets = ['Alex Example', 'A secret.', '178', 'by my physio', 'plan-ultra', 'workout-1', '"before"']
  for (const secret of secrets) expect(`${data} ${shown}`, secret).not.toContain(secret)
})
