import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { drawnJpeg, reportMakers, reportOnDisk } from './report-file.ts'

/** The single page, as its reader has it: a file on a disk, no program, no network. */

test('opens from the disk without a network, asks for nothing, passes axe and plays the movement again', async ({
  page,
  context,
}, info) => {
  const { replayedReport } = await reportMakers()
  const address = await reportOnDisk(replayedReport(), page, info, 'report')
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

  const sheet = page.locator('#test-ankle-dorsiflexion')
  await sheet.getByText('Go through it, pose by pose').click()
  const place = sheet.getByRole('slider', { name: 'Place in the trial' })
  const before = await place.getAttribute('aria-valuetext')
  await place.focus()
  for (let step = 0; step < 5; step += 1) await place.press('ArrowRight')
  await expect(place).not.toHaveAttribute('aria-valuetext', before!)

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1440, 360]) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 800 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])
    }
  }
  expect(asked).toEqual([address])
  expect(errors).toEqual([])
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
