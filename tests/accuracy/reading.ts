import { availableParallelism } from 'node:os'
import { chromium, type Browser, type Page } from '@playwright/test'
import { createServer, type ViteDevServer } from 'vite'
import { browserCandidates, thisMachine } from '../tools/find-browser.ts'
import { launchOptions } from '../tools/launch-options.ts'
import { filmBytes, type Clip } from './clips.ts'
import type { ClipReading } from './clip-reader.ts'

/** Playwright's own browser plays no H.264; a Chromium of the system, or Chrome, does. */
const filmBrowser = (): string | undefined => {
  const own = thisMachine.playwrightBrowser()
  const candidates = browserCandidates(thisMachine)
  return candidates.find((path) => path !== own) ?? candidates[0]
}

/** The model keeps one core busy; more pages than this only get in each other's way. */
const pages = Math.max(1, Math.min(3, availableParallelism()))

const opened = async (browser: Browser, address: string, clips: readonly Clip[]): Promise<Page> => {
  const page = await browser.newPage()
  await page.route('**/film/*', (route) => {
    const clip = clips[Number(new URL(route.request().url()).pathname.split('/').at(-1))]
    return clip ? route.fulfill({ body: filmBytes(clip) }) : route.abort()
  })
  await page.goto(`${address}tests/accuracy/page.html`)
  await page.waitForLoadState('networkidle')
  return page
}

/** The leg that is asked for where the live checks need one. */
const askedSide = ({ expected: { trials } }: Clip) => trials[0]?.side ?? 'both'

const read = (page: Page, clip: Clip, index: number): Promise<ClipReading> =>
  page.evaluate(([address, test, side, isDim]) => window.readClip(address, test, side, isDim), [
    `/film/${String(index)}`,
    clip.expected.mobilityTestId,
    askedSide(clip),
    clip.isDim ?? false,
  ] as const)

/** A page that threw has read nothing; the other clips are read all the same. */
const unreadable = (thrown: unknown): ClipReading => ({
  trials: [],
  unmet: {},
  luma: null,
  roll: null,
  poses: 0,
  empty: 0,
  fault: String(thrown instanceof Error ? thrown.message : thrown).split('\n')[0]!,
})

/** The development server that the pages of this folder come from. */
export const served = async (): Promise<{ readonly server: ViteDevServer; readonly address: string }> => {
  const server = await createServer({
    // What is edited meanwhile must not change what is being measured.
    server: { port: 0, watch: null, hmr: false },
    logLevel: 'error',
    // Known before the first clip: a dependency that is met later makes the server reload the page under it.
    optimizeDeps: { include: ['@mediapipe/tasks-vision', 'mediabunny', 'simple-statistics', 'zod'] },
  })
  await server.listen()
  const address = server.resolvedUrls?.local[0]
  if (address === undefined) throw new Error('The development server has no address')
  return { server, address }
}

/** Lends a browser that plays films to `work`, with a way to open pages that know these clips. */
export const withFilms = async <Result>(
  clips: readonly Clip[],
  work: (open: () => Promise<Page>) => Promise<Result>,
): Promise<Result> => {
  const { server, address } = await served()
  const executablePath = filmBrowser()
  const browser = await chromium.launch({ ...launchOptions(), ...(executablePath ? { executablePath } : {}) })
  try {
    return await work(() => opened(browser, address, clips))
  } finally {
    await browser.close()
    await server.close()
  }
}

/** Reads every clip with the real model, in a real browser, the way the product reads a chosen film. */
export const clipReadings = (
  clips: readonly Clip[],
  onRead: (clip: Clip, reading: ClipReading) => void,
): Promise<ReadonlyMap<Clip, ClipReading>> =>
  withFilms(clips, async (open) => {
    const readings = new Map<Clip, ClipReading>()
    let next = 0
    const work = async () => {
      const page = await open()
      for (let index = next++; index < clips.length; index = next++) {
        const clip = clips[index]!
        const reading = await read(page, clip, index).catch(unreadable)
        readings.set(clip, reading)
        onRead(clip, reading)
      }
    }
    await Promise.all(Array.from({ length: Math.min(pages, clips.length) }, work))
    return readings
  })
