import { existsSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from 'vitest'
import { inFrontOfCamera } from '../performance/in-front-of-camera'
import { replaying, type PageWithWork } from '../performance/replaying-worker'
import { held } from './page-held'

/** Of the runner's own time, in which poses come; the page itself gets a tenth of it. */
const minutes = 10
const faster = 10
/** What the trials of ten minutes may leave behind: their records, and the event list of a bug report; bytes. */
const allowed = 6_000_000

const posesSoFar = (page: Page) => page.evaluate(() => (globalThis as PageWithWork).ownWork.poses)

const untilPoses = (page: Page, count: number) =>
  page.waitForFunction((n) => (globalThis as PageWithWork).ownWork.poses >= n, count, {
    timeout: 300_000,
    polling: 500,
  })

test('the page in front of a camera holds no more after ten minutes than after one', async () => {
  if (!existsSync('dist/index.html')) throw new Error('there is no build to watch: npm run build')
  const perMinute = (60_000 / 33.4) | 0
  const seen = await inFrontOfCamera('dist', replaying({ faster, machine: 'chip' }), async (page) => {
    await page.evaluate(() => {
      ;(globalThis as PageWithWork).ownWork.isAsked = true
    })
    await untilPoses(page, perMinute)
    const before = await held(page)
    await untilPoses(page, minutes * perMinute)
    return { before, after: await held(page), poses: await posesSoFar(page) }
  })
  if (!seen) throw new Error('there is no browser here')
  const grown = seen.after.bytes - seen.before.bytes
  console.log(
    `${String(seen.poses)} poses: ${(seen.before.bytes / 1e6).toFixed(1)} MB, then ${(seen.after.bytes / 1e6).toFixed(1)} MB; ${String(seen.before.nodes)} nodes, then ${String(seen.after.nodes)}`,
  )
  expect(seen.poses).toBeGreaterThanOrEqual(minutes * perMinute)
  expect(grown).toBeLessThan(allowed)
  expect(seen.after.nodes).toBeLessThan(2 * seen.before.nodes)
}, 900_000)
