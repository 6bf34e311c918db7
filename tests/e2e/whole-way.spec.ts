import { readFile } from 'node:fs/promises'
import { expect, test, type Page } from '@playwright/test'
import { answerNothing } from './guided-way.ts'
import { letToldRunnerIn, type Told } from './told-runner.ts'
import { storedRows, storedTrials } from './watch.ts'

/** All tests through the page itself, from recorded poses, after one click: what is shown and said at each step. */

const script = new URL('whole-way.txt', import.meta.url)

/** The side that goes first is drawn once and kept: here it was drawn before. */
const drawLeft = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('evenstride')
        open.onerror = () => reject(new Error('The database does not open'))
        open.onsuccess = () => {
          const change = open.result.transaction('settings', 'readwrite')
          change.objectStore('settings').put({ key: 'firstSide', value: 'left' })
          change.oncomplete = () => {
            open.result.close()
            resolve()
          }
        }
      }),
  )

test('one click leads through all four tests to the result', async ({ context, page }) => {
  await letToldRunnerIn(context)
  await page.goto('./')
  await expect(page.getByRole('link', { name: 'Start' })).toBeVisible()
  await expect.poll(() => storedRows(page, 'settings').catch(() => null)).not.toBeNull()
  await drawLeft(page)
  await page.reload()
  await page.getByRole('link', { name: 'Start' }).click()
  await answerNothing(page, { isFirst: true })
  await page.getByRole('radio', { name: /^Short, \d+ to \d+ minutes$/ }).check()
  await page.getByRole('button', { name: 'Use the camera' }).click()
  // As long as the page needs to follow: nobody touches anything any more.
  await expect(page.getByRole('link', { name: 'Report' })).toBeVisible({ timeout: 100_000 })

  const told = await page.evaluate(() => (globalThis as unknown as { told: readonly Told[] }).told)
  const lines = told.map(({ heading, caption, said }) => `${heading} | ${caption} | ${said}`.trim())
  expect(lines).toEqual((await readFile(script, 'utf8')).trimEnd().split('\n'))

  const trials = await storedTrials(page)
  expect(trials.filter(({ outcome }) => outcome.kind !== 'measured')).toEqual([])
  const counts: Record<string, number> = {}
  for (const { mobilityTestId, side } of trials) {
    const of = `${mobilityTestId} ${side}`
    counts[of] = (counts[of] ?? 0) + 1
  }
  expect(counts).toEqual({
    // The right leg stands for the full time at once, and needs no second stand.
    'single-leg-balance left': 2,
    'single-leg-balance right': 1,
    'squat-depth-front both': 3,
    'ankle-dorsiflexion left': 3,
    'ankle-dorsiflexion right': 3,
    'squat-depth both': 3,
    'hip-extension left': 3,
    'hip-extension right': 3,
  })
})
