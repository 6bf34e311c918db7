import { expect, test, type BrowserContext, type Page } from '@playwright/test'
import { expectCaption, loadFile } from './guided-way.ts'
import { expectKept, storeSitting, twoTrialsDone } from './stored-sitting.ts'
import { letToldRunnerIn, toldIntoTheHold } from './told-runner.ts'
import { storedTrials } from './watch.ts'

/** Two tabs over one store, of which one is of the release after this one. */
const recording = 'tests/fixtures/poses/ankle-dorsiflexion/left-clean.pose.json.gz'
const goOn = 'Go on where you stopped.'

/** Runs in the page: lets it ask for the next version of the database, as the next release will. */
const askForNextVersion = () => {
  const open = indexedDB.open.bind(indexedDB)
  indexedDB.open = (name, version) => (version === undefined ? open(name) : open(name, version + 1))
}

/** A tab that hangs: it holds the store and hears nothing. */
const frozenTab = async (context: BrowserContext): Promise<Page> => {
  await context.route('**/frozen-tab', (route) => route.fulfill({ contentType: 'text/html', body: '' }))
  const page = await context.newPage()
  await page.goto('./frozen-tab')
  await page.evaluate(async () => {
    const open = indexedDB.open('evenstride')
    await new Promise((resolve) => (open.onsuccess = resolve))
    Object.assign(globalThis, { held: open.result })
  })
  return page
}

const alertOf = (page: Page, happened: string) => page.getByRole('alert').filter({ hasText: happened })

test('an older tab that hangs blocks the store: measuring goes on, and all is there once it is closed', async ({
  context,
  page,
}) => {
  await storeSitting(page, twoTrialsDone)
  const older = await frozenTab(context)
  await page.addInitScript(askForNextVersion)
  await page.reload()
  const alert = alertOf(page, 'An older Evenstride tab is open and holds what is stored here.')
  await expect(alert).toContainText('Close every other Evenstride tab.')
  await expect(page.getByText('They cannot be read at the moment. Nothing of them is lost.')).toBeVisible()

  await loadFile(page, recording)
  await expect(page).toHaveURL(/#\/result\//)
  await expect(alert).toBeVisible()
  await older.close()
  await expect(page.getByText('Right is not measured yet.')).toBeVisible()
  await expect(alert).toBeHidden()
  expect(await storedTrials(page)).toHaveLength(5)
  await expectKept(page, twoTrialsDone)
  await page.getByRole('link', { name: 'Your results' }).click()
  await expect(page.getByRole('heading', { name: goOn })).toBeVisible()
})

test('older tabs that hear of the newer one let go, the one that measures too, and ask to be reloaded', async ({
  context,
  page,
}) => {
  await letToldRunnerIn(context)
  await storeSitting(page, twoTrialsDone)
  await expect(page.getByRole('heading', { name: goOn })).toBeVisible()
  const measuring = await context.newPage()
  await measuring.goto('./')
  await toldIntoTheHold(measuring)
  const newer = await context.newPage()
  await newer.addInitScript(askForNextVersion)
  await newer.goto('./')
  await expect(newer.getByRole('heading', { name: goOn })).toBeVisible()
  await expectKept(newer, twoTrialsDone)

  const happened = 'A newer Evenstride was opened in another tab, so this one no longer writes.'
  for (const older of [page, measuring]) {
    const alert = alertOf(older, happened)
    await expect(alert).toHaveCount(1)
    await expect(alert).toContainText('Reload this page. Everything that was stored is there.')
  }
  // What measured has stopped: a trial that went on would be lost with this page.
  await expectCaption(measuring, 'Reload this page')
  await expect(measuring.getByText('All 2 finished trials are stored.')).toBeVisible()

  for (const older of [page, measuring]) {
    await older.addInitScript(askForNextVersion)
    await older.getByRole('button', { name: 'Reload the page' }).click()
    await expect(alertOf(older, happened)).toBeHidden()
  }
  await expect(page.getByRole('heading', { name: goOn })).toBeVisible()
  await expectKept(measuring, twoTrialsDone)
})
