import { expect, type Page } from '@playwright/test'
import { test } from './own-browser.ts'
import { storedRows } from './watch.ts'

/**
 * The demonstration in a fresh browser without a camera, and without a network after one visit of the home page: the virtual
 * runner, drawn and looked at by the real model. His time is that of the poses, so what comes out does not depend on how fast
 * this machine is; one trial a leg keeps it short.
 */

/** From here to the next trial lie at most some 250 pictures; a machine that finds two a second is still waited for. */
const untilMeasured = 120_000

test.setTimeout(300_000)

const oneMeasured = (page: Page, leg: string) =>
  test.step(`one trial of the ${leg} leg`, async () => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Ankle bend, ${leg} leg`, {
      timeout: untilMeasured,
    })
    await expect(page.getByRole('img', { name: /^1 of 3/ })).toBeVisible({ timeout: untilMeasured })
    await page.keyboard.press('Escape')
    await expect(page.getByText('Nothing of this is kept.').first()).toBeVisible()
  })

test('the virtual runner is measured without a network after one visit, marked, and forgotten', async ({
  openWith,
  baseURL,
}) => {
  const page = await openWith([], { serviceWorkers: 'allow' })
  const context = page.context()
  // Watched plainly: the usual watch fetches worker scripts past the browser, and so past the missing network.
  const { origin } = new URL(baseURL!)
  const foreign: string[] = []
  const errors: string[] = []
  context.on('request', (request) => {
    if (!request.url().startsWith(origin) && request.url().startsWith('http')) foreign.push(request.url())
  })
  page.on('pageerror', ({ message }) => errors.push(message))
  await page.goto('./')
  await expect(page.getByText('Ready offline')).toBeVisible({ timeout: 60_000 })
  await context.setOffline(true)
  await page.reload()
  await expect(page.getByText('Offline, all works')).toBeVisible()

  await page.goto('./#/demonstration/ankle-dorsiflexion')
  await expect(page.getByText('a virtual runner, not you')).toBeVisible()
  await oneMeasured(page, 'left')
  await page.getByRole('button', { name: 'Skip this leg' }).click()
  await oneMeasured(page, 'right')
  await page.getByRole('button', { name: 'Stop and see the result' }).click()

  await expect(page.getByRole('link', { name: 'Report' })).toBeVisible()
  await expect(page.getByText('a virtual runner, not you')).toBeVisible()

  await page.getByRole('link', { name: 'Leave the demonstration' }).click()
  await expect(page.getByText('None yet.')).toBeVisible()
  for (const store of ['assessments', 'trials', 'evidence'])
    expect(await storedRows(page, store), store).toEqual([])
  expect(foreign).toEqual([])
  expect(errors).toEqual([])
})
