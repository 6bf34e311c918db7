import { chromium } from '@playwright/test'
import { createServer } from 'vite'
import { median } from '../../src/math/statistics.ts'
import { browserCandidates, thisMachine } from '../tools/find-browser.ts'
import { launchOptions } from '../tools/launch-options.ts'

interface Spread {
  readonly median: number
  readonly worst: number
}

/** From a closed database, milliseconds: until what the first screen lists is here, and until the history is laid out. */
export interface HistoryCost {
  readonly sittings: number
  readonly listed: Spread
  readonly drawn: Spread
}

const spread = (took: readonly number[]): Spread => ({ median: median(took) ?? 0, worst: Math.max(...took) })

const times = 9

/** In a real browser, because nothing else has its database; null where there is none. */
export const historyCost = async (sittings: number): Promise<HistoryCost | null> => {
  const [executablePath] = browserCandidates(thisMachine)
  if (executablePath === undefined) return null
  const server = await createServer({ server: { port: 0, watch: null, hmr: false }, logLevel: 'error' })
  await server.listen()
  const browser = await chromium.launch({ ...launchOptions(), executablePath })
  try {
    const page = await browser.newPage()
    await page.goto(`${server.resolvedUrls!.local[0]!}tests/performance/history.html`)
    await page.waitForFunction(() => 'openings' in window, null, { timeout: 60_000 })
    const took = await page.evaluate(([n, m]) => window.openings(n, m), [sittings, times] as const)
    return { sittings, listed: spread(took.listed), drawn: spread(took.drawn) }
  } finally {
    await browser.close()
    await server.close()
  }
}
