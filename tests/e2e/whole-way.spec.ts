import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { startShort } from './guided-way.ts'
import { expectReadyOffline, test } from './own-host.ts'
import { toldSoFar } from './screen-reading.ts'
import { letRecordedRunnerIn } from './told-runner.ts'
import { storedTrials } from './watch.ts'

/**
 * All tests through the page itself, from recorded poses that the real model read, after one click: what is shown and said at
 * each step. Without a host and without a network, after one visit: nothing on the way may be fetched from anywhere.
 */

const script = new URL('whole-way.txt', import.meta.url)

test('one click leads through all four tests to result and report, without a network after one visit', async ({
  openWith,
  host,
}) => {
  const page = await openWith([], { baseURL: host.address, serviceWorkers: 'allow' })
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  await letRecordedRunnerIn(page.context())
  await page.goto('./')
  await expectReadyOffline(page)
  host.stop()
  await page.context().setOffline(true)
  await startShort(page)
  // As long as the page needs to follow: nobody touches anything any more.
  await expect(page.getByRole('link', { name: 'Report' })).toBeVisible({ timeout: 100_000 })

  const told = await toldSoFar(page)
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
    'single-leg-balance left': 2,
    'single-leg-balance right': 2,
    'squat-depth-front both': 3,
    'ankle-dorsiflexion left': 3,
    'ankle-dorsiflexion right': 3,
    'squat-depth both': 3,
    'hip-extension left': 3,
    'hip-extension right': 3,
  })

  await page.getByRole('link', { name: 'Report' }).click()
  await expect(page.getByRole('heading', { name: 'A report to hand over' })).toBeVisible()
  expect(errors).toEqual([])
})
