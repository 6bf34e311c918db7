import { expect, type Page } from '@playwright/test'
import { expectNewerBuild, publishNewerBuild } from './newer-build.ts'
import { expectReadyOffline, test } from './own-host.ts'
import { expectKept, storeSitting, twoTrialsDone } from './stored-sitting.ts'
import { letGoOn, letToldRunnerIn, toldIntoTheHold } from './told-runner.ts'
import { storedRows, storedTrials } from './watch.ts'

const noticeOf = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text })

test('a newer build is offered, taken in another tab, and the assessment that runs in the older one comes to its result', async ({
  openWith,
  host,
}) => {
  const older = await openWith([], { baseURL: host.address, serviceWorkers: 'allow' })
  const errors: string[] = []
  older.on('pageerror', ({ message }) => errors.push(message))
  await letToldRunnerIn(older.context())
  await storeSitting(older, twoTrialsDone)
  await expectReadyOffline(older)
  publishNewerBuild(host.folder)
  await host.restart()
  // A browser may throw away what it had fetched: then nothing but the service worker has the older files.
  await (await older.context().newCDPSession(older)).send('Network.clearBrowserCache')
  const newer = await older.context().newPage()
  await newer.goto('./')
  await expect(noticeOf(newer, 'Update ready.')).toBeVisible()

  await toldIntoTheHold(older)
  await expect(noticeOf(older, 'Update ready.')).toHaveCount(0)
  await noticeOf(newer, 'Update ready.').getByRole('button', { name: 'Reload' }).click()
  await expectNewerBuild(newer)
  await expect(newer.getByRole('heading', { name: 'Go on where you stopped.' })).toBeVisible()
  await expectKept(newer, twoTrialsDone)

  await expect(older.locator('.caption')).toHaveText('Hold. Heel down')
  await expect(noticeOf(older, 'A newer Evenstride')).toHaveCount(0)
  await letGoOn(older)
  await expect(older).toHaveURL(/#\/result\/sitting$/, { timeout: 60_000 })
  await expect(older.getByText('The sides are')).toBeVisible()
  const trials = await storedTrials(older)
  expect(trials.map(({ side }) => side)).toEqual(['left', 'left', 'left', 'right', 'right', 'right'])
  expect(await storedRows(older, 'trials')).toEqual(expect.arrayContaining([...twoTrialsDone.trials]))
  expect(await storedRows(older, 'assessments')).toMatchObject([{ id: 'sitting', state: 'finished' }])

  await noticeOf(older, 'A newer Evenstride runs in another tab.').getByRole('button').click()
  await expectNewerBuild(older)
  await expect(older.getByText('The sides are')).toBeVisible()
  expect(errors).toEqual([])
})

/** Runs in the page: what a browser does by itself at the next visit, or after a day. Done when the newer program waits. */
const lookForUpdate = async () => {
  const registration = await navigator.serviceWorker.ready
  await registration.update()
  while (!registration.waiting) await new Promise((resolve) => setTimeout(resolve, 50))
}

test('an update that comes while an assessment runs is offered when it has ended, and taken in the same tab', async ({
  openWith,
  host,
}) => {
  const page = await openWith([], { baseURL: host.address, serviceWorkers: 'allow' })
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  await letToldRunnerIn(page.context())
  await storeSitting(page, twoTrialsDone)
  await expectReadyOffline(page)
  publishNewerBuild(host.folder)
  await host.restart()
  await toldIntoTheHold(page)
  await page.evaluate(lookForUpdate)
  await expect(page.locator('.caption')).toHaveText('Hold. Heel down')
  await expect(noticeOf(page, 'Update ready.')).toHaveCount(0)

  await letGoOn(page)
  await expect(page).toHaveURL(/#\/result\/sitting$/, { timeout: 60_000 })
  await noticeOf(page, 'Update ready.').getByRole('button', { name: 'Reload' }).click()
  await expectNewerBuild(page)
  await expect(page.getByText('The sides are')).toBeVisible()
  expect(await storedRows(page, 'trials')).toEqual(expect.arrayContaining([...twoTrialsDone.trials]))
  expect(await storedRows(page, 'assessments')).toMatchObject([{ id: 'sitting', state: 'finished' }])
  expect(await storedTrials(page)).toHaveLength(6)
  expect(errors).toEqual([])
})

/** Why Chromium would not install the page as an app; a context of a test counts as a private window. */
const notInstallable = async (page: Page): Promise<readonly string[]> => {
  const session = await page.context().newCDPSession(page)
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors')
  return installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')
}

test('the page can be installed as an app', async ({ openWith, host }) => {
  const page = await openWith([], { baseURL: host.address, serviceWorkers: 'allow' })
  await page.goto('./')
  await expectReadyOffline(page)
  expect(await notInstallable(page)).toEqual([])
  const link = page.locator('link[rel="manifest"]')
  await link.evaluate((element) => element.remove())
  expect(await notInstallable(page)).toContain('no-manifest')
})

test('two tabs, of which the newer one has the next version of the database: the older one says so, and nothing is lost', async ({
  openWith,
  host,
}) => {
  const older = await openWith([], { baseURL: host.address, serviceWorkers: 'allow' })
  await storeSitting(older, twoTrialsDone)
  await expectReadyOffline(older)
  publishNewerBuild(host.folder, { hasNextVersion: true })
  await host.restart()
  const newer = await older.context().newPage()
  await newer.goto('./')
  await noticeOf(newer, 'Update ready.').getByRole('button', { name: 'Reload' }).click()
  await expectNewerBuild(newer)
  await expect(newer.getByRole('heading', { name: 'Go on where you stopped.' })).toBeVisible()
  await expectKept(newer, twoTrialsDone)

  const alert = older.getByRole('alert')
  await expect(alert).toContainText('A newer Evenstride was opened in another tab')
  await expect(alert).toContainText('Everything that was stored is there.')
  await older.getByRole('button', { name: 'Reload the page' }).click()
  await expectNewerBuild(older)
  await expect(older.getByRole('heading', { name: 'Go on where you stopped.' })).toBeVisible()
  await expect(older.getByRole('alert')).toBeHidden()
  await expectKept(older, twoTrialsDone)
  const versions = await older.evaluate(async () =>
    (await indexedDB.databases()).map(({ version }) => version),
  )
  expect(versions).toEqual([8])
})
