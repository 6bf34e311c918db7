import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { build } from 'vite'
import { median } from '../../src/math/statistics.ts'
import { browserCandidates, thisMachine } from '../tools/find-browser.ts'
import { launchOptions } from '../tools/launch-options.ts'
import { startStaticServer } from '../tools/static-server.ts'

interface Spread {
  readonly median: number
  readonly worst: number
}

/**
 * From a closed database, milliseconds: until what the first screen lists is here, until the history is laid out, and what the
 * question takes whether all of it is in a backup.
 */
export interface HistoryCost {
  readonly sittings: number
  readonly listed: Spread
  readonly drawn: Spread
  readonly asked: Spread
}

const spread = (took: readonly number[]): Spread => ({ median: median(took) ?? 0, worst: Math.max(...took) })

const times = 9
const ports = Array.from({ length: 50 }, (_, index) => 5260 + index)

/** The page of the bench as a release would have it: what a development build adds is not ours. */
const builtPage = async (): Promise<string> => {
  const outDir = mkdtempSync(join(tmpdir(), 'evenstride-history-'))
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [svelte({ configFile: false })],
    build: { outDir, target: 'es2023', rolldownOptions: { input: 'tests/performance/history.html' } },
  })
  return outDir
}

/** In a real browser, because nothing else has its database; null where there is none. */
export const historyCost = async (sittings: number): Promise<HistoryCost | null> => {
  const [executablePath] = browserCandidates(thisMachine)
  if (executablePath === undefined) return null
  const folder = await builtPage()
  const server = await startStaticServer(folder, ports)
  if (!server) throw new Error('No port is free for the page of the history')
  const browser = await chromium.launch({ ...launchOptions(), executablePath })
  try {
    const page = await browser.newPage()
    await page.goto(`${server.address}tests/performance/history.html`)
    await page.waitForFunction(() => 'openings' in window, null, { timeout: 60_000 })
    const took = await page.evaluate(([n, m]) => window.openings(n, m), [sittings, times] as const)
    return { sittings, listed: spread(took.listed), drawn: spread(took.drawn), asked: spread(took.asked) }
  } finally {
    await browser.close()
    server.close()
    rmSync(folder, { recursive: true })
  }
}
