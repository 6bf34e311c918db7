import { existsSync, readFileSync } from 'node:fs'
import type { BrowserContext, Page } from '@playwright/test'
import { expect, test } from 'vitest'
import { paintCamera } from '../e2e/painted-camera'
import { inFrontOfCamera } from '../performance/in-front-of-camera'
import { held } from './page-held'

/**
 * The built app with its own pose worker, model and wasm, in front of a camera that is a painted canvas: what the page's scripts hold
 * after the first half of ten minutes and after the second, and that never more than one picture is with the worker. Nobody bends: the
 * second look's network, which the first hold asks for, would be growth that is wanted. `SOAK_MINUTES=4 npm run soak -- real-worker`
 * is a short one, which judges the scripts alone. Of the whole process ten minutes are needed: where pictures are drawn by software
 * Chromium keeps what it has drawn, up to some 480 MB, whoever draws and whatever is closed; that is full after four minutes.
 */
const minutes = Number(process.env['SOAK_MINUTES'] ?? 10)
/** Bytes: as in `page-memory.test.ts`, for what the page's own scripts may keep. */
const allowedHeap = 6_000_000
/**
 * Bytes: a hundredth of a picture for each that is looked at in five minutes. Read: 14 MB from the fifth minute to the tenth, of 4154
 * pictures of 0.9 MB each.
 */
const allowedProcess = 40_000_000
/** Minutes after which the browser's own store of drawn pictures is full. */
const fullAfter = 5
/** Poses that a minute has at least: a page that looks at nothing holds nothing. */
const fewestPoses = 60

interface Traffic {
  /** Pictures that the worker has and has not answered. */
  open: number
  mostOpen: number
  answered: number
}
type PageWithTraffic = typeof globalThis & { readonly traffic: Traffic }

/** Runs in the page: counts what goes to the pose worker and what comes back. */
const countTraffic = () => {
  const traffic: Traffic = { open: 0, mostOpen: 0, answered: 0 }
  Object.assign(globalThis, { traffic })
  const RealWorker = globalThis.Worker
  globalThis.Worker = new Proxy(RealWorker, {
    construct: (Real, [address, options]: [string | URL, WorkerOptions?]) => {
      const worker = new Real(address, options)
      worker.addEventListener('message', ({ data }: MessageEvent<{ kind?: string }>) => {
        if (data.kind !== 'pose' && data.kind !== 'nobody') return
        traffic.open--
        traffic.answered++
      })
      const post = worker.postMessage.bind(worker) as (...given: unknown[]) => void
      worker.postMessage = (...given: unknown[]) => {
        if ((given[0] as { kind?: string }).kind === 'frame') traffic.open++
        traffic.mostOpen = Math.max(traffic.mostOpen, traffic.open)
        post(...given)
      }
      return worker
    },
  })
}

const prepare = async (context: BrowserContext) => {
  // The runner of these tools wraps what has a name in a helper that no page knows.
  await context.addInitScript({ content: 'globalThis.__name = (named) => named' })
  await context.addInitScript(countTraffic)
  await paintCamera(context)
}

/** Bytes in memory of the largest page process of this browser: that is where page and worker are. Null where no system tells. */
const processBytes = async (page: Page): Promise<number | null> => {
  const session = await page.context().browser()!.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  const sizes = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => `/proc/${String(id)}/status`)
    .filter((path) => existsSync(path))
    .map((path) => Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(path, 'utf8'))?.[1] ?? 0) * 1000)
  return sizes.length > 0 ? Math.max(...sizes) : null
}

/** What the workers could let go of is let go of; a browser that was not started for it keeps it. */
const collectInWorkers = (page: Page) =>
  Promise.all(
    page.workers().map((worker) => worker.evaluate(() => (globalThis as { gc?: () => void }).gc?.())),
  )

const look = async (page: Page) => {
  await collectInWorkers(page)
  return {
    ...(await held(page)),
    process: await processBytes(page),
    ...(await page.evaluate(() => (globalThis as PageWithTraffic).traffic)),
  }
}
const megabytes = (bytes: number | null) => (bytes === null ? 'not told' : `${(bytes / 1e6).toFixed(1)} MB`)

test(
  'the page and its own worker hold no more after ten minutes in front of a camera than after five',
  async () => {
    if (!existsSync('dist/index.html')) throw new Error('there is no build to watch: npm run build')
    const seen = await inFrontOfCamera('dist', prepare, async (page) => {
      const looks = []
      for (let minute = 1; minute <= minutes; minute++) {
        await page.waitForTimeout(60_000)
        looks.push(await look(page))
      }
      return looks
    })
    if (!seen) throw new Error('there is no browser here')
    for (const [index, { bytes, process, answered, open, mostOpen }] of seen.entries())
      console.log(
        `minute ${String(index + 1)}: ${String(answered)} pictures answered, ${String(open)} open, at most ${String(mostOpen)}; scripts ${megabytes(bytes)}, process ${megabytes(process)}`,
      )
    // Until then wasm, drawing and the model’s own buffers come to their size.
    const [first, last] = [seen[Math.ceil(minutes / 2) - 1]!, seen.at(-1)!]
    expect(last.answered).toBeGreaterThan(minutes * fewestPoses)
    // One in flight, and the newest waits on the page's side.
    expect(last.mostOpen).toBe(1)
    expect(last.bytes - first.bytes).toBeLessThan(allowedHeap)
    const full = seen[fullAfter - 1]
    if (minutes < 2 * fullAfter || !full?.process || !last.process) {
      console.log('The whole process was not judged: fewer than ten minutes, or a system that does not tell.')
      return
    }
    expect(last.process - full.process).toBeLessThan(allowedProcess)
  },
  (minutes + 6) * 60_000,
)
