import { existsSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from 'vitest'
import { inFrontOfCamera } from '../performance/in-front-of-camera'
import type { PageWithWork } from '../performance/replaying-worker'

/** Of the runner's own time, in which poses come; the page itself gets a tenth of it. */
const minutes = 10
const faster = 10
/** What the trials of ten minutes may leave behind: their records, and the event list of a bug report; bytes. */
const allowed = 6_000_000

/** Bytes that scripts hold, and nodes of the document, after everything that nobody needs has gone. */
const held = async (page: Page) => {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  await session.send('Performance.enable')
  const { metrics } = await session.send('Performance.getMetrics')
  await session.detach()
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0
  return { bytes: of('JSHeapUsedSize'), nodes: of('Nodes') }
}

const posesSoFar = (page: Page) => page.evaluate(() => (globalThis as PageWithWork).ownWork.poses)

const untilPoses = (page: Page, count: number) =>
  page.waitForFunction((n) => (globalThis as PageWithWork).ownWork.poses >= n, count, {
    timeout: 300_000,
    polling: 500,
  })

test('the page in front of a camera holds no more after ten minutes than after one', async () => {
  if (!existsSync('dist/index.html')) throw new Error('there is no build to watch: npm run build')
  const perMinute = (60_000 / 33.4) | 0
  const seen = await inFrontOfCamera('dist', { faster, machine: 'chip' }, async (page) => {
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
