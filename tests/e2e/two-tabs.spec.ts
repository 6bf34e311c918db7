import { expect, test, type Page } from '@playwright/test'
import { sitting, storeSitting } from './stored-sitting.ts'
import { storedRows } from './watch.ts'

/** Two tabs of one browser: what the one deletes, the other neither shows nor makes anew. */

const done = sitting('finished', { left: [40.2, 41.1, 42.3], right: [32.1, 33.4, 33.9] })

const second = async (page: Page, address: string): Promise<Page> => {
  const other = await page.context().newPage()
  await other.goto(address)
  return other
}

/** Runs in the page: what of this site is left in the browser. */
const whatIsLeft = async () => ({
  databases: (await indexedDB.databases()).map(({ name }) => name),
  notes: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
})

test('a tab beside the one in which all is deleted says so, and makes nothing anew whatever is done in it', async ({
  page,
}) => {
  await storeSitting(page, done)
  const other = await second(page, './#/about-you')
  await expect(other.getByLabel('Height')).toBeVisible()
  await page.goto('./#/your-data')
  await page.getByRole('button', { name: 'Delete everything' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Delete everything' }).click()
  await expect(dialog).toContainText('Everything is deleted.')

  await expect(other.getByRole('heading', { name: 'Everything is deleted.' })).toBeVisible()
  await expect(other.getByLabel('Height')).toHaveCount(0)
  await other.evaluate(() => {
    location.hash = '#/history'
  })
  await expect(other.getByRole('heading', { name: 'Everything is deleted.' })).toBeVisible()
  // Long enough for a write that was on its way.
  await other.waitForTimeout(1000)
  expect(await other.evaluate(whatIsLeft)).toEqual({ databases: [], notes: [] })
  expect(await page.evaluate(whatIsLeft)).toEqual({ databases: [], notes: [] })
})

test('a tab whose runner is deleted in another one begins anew with who is left', async ({ page }) => {
  await storeSitting(page, done)
  await page.goto('./#/runners')
  await page.getByRole('button', { name: /^Give a name/ }).click()
  await page.getByLabel('New name').fill('Anna')
  await page.getByRole('button', { name: 'Keep the name' }).click()
  const annas = await second(page, './#/history')
  await expect(annas.getByText('since 20 November 2026')).toBeVisible()
  await page.getByLabel(/^Name, at most/).fill('Berta')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByRole('link', { name: /^This page is of/ })).toContainText('Berta')
  await page.goto('./#/runners')
  await page.getByRole('button', { name: 'Delete Anna and everything that is theirs' }).click()
  await page.getByRole('button', { name: 'Delete Anna', exact: true }).click()

  await expect(annas.getByText('since 20 November 2026')).toHaveCount(0)
  await expect(annas.getByRole('heading', { level: 1 })).toBeVisible()
  await expect
    .poll(async () => (await storedRows(page, 'runners')).map(({ name }) => name))
    .toEqual(['Berta'])
  expect(await storedRows(page, 'assessments')).toEqual([])
  const [left] = await storedRows(page, 'runners')
  await expect.poll(() => page.evaluate(() => localStorage.getItem('evenstride-runner'))).toBe(left!.id)
})

test('the browser asks before a tab is left that alone has something, and not once it is stored', async ({
  page,
}) => {
  await storeSitting(page, done)
  await page.evaluate(() => {
    // The disk is full from now on, until it is told otherwise.
    const room = { isFull: true }
    Object.assign(globalThis, { room })
    const put = IDBObjectStore.prototype.put
    IDBObjectStore.prototype.put = function (...given: Parameters<typeof put>) {
      if (room.isFull) throw new DOMException('full', 'QuotaExceededError')
      return put.apply(this, given)
    }
  })
  await page.evaluate(() => {
    location.hash = '#/history'
  })
  await page.getByRole('button', { name: 'Add a note to 20 Nov 2026' }).click()
  await page.getByRole('textbox', { name: 'Note to 20 Nov 2026' }).fill('Only here')
  await page.getByRole('button', { name: 'Keep the note' }).click()
  await expect(page.getByText('Only here')).toBeVisible()
  const questions: string[] = []
  page.on('dialog', (dialog) => {
    questions.push(dialog.type())
    void dialog.dismiss()
  })
  await page.close({ runBeforeUnload: true })
  await expect.poll(() => questions).toEqual(['beforeunload'])

  await page.evaluate(() => {
    ;(globalThis as unknown as { room: { isFull: boolean } }).room.isFull = false
  })
  await page.getByRole('button', { name: 'Try again' }).first().click()
  await expect
    .poll(async () => (await storedRows(page, 'assessments')).map(({ note }) => note))
    .toEqual(['Only here'])
  await page.reload()
  expect(questions).toEqual(['beforeunload'])
  await expect(page.getByText('Only here')).toBeVisible()
})
