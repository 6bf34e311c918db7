import { existsSync } from 'node:fs'
import { chromium, type Page } from '@playwright/test'
import { browserCandidates, thisMachine } from '../tools/find-browser.ts'
import { launchOptions } from '../tools/launch-options.ts'
import { startStaticServer } from '../tools/static-server.ts'

/** How fast the demonstration runs here. */
export interface DemonstrationPace {
  readonly pictures: number
  /** Seconds of the virtual runner's own time for each second of the clock; four at most (`capture/virtual.ts`). */
  readonly pace: number
  /** Of the clock, milliseconds from one picture to the next: drawn, looked at by the model and followed. */
  readonly perPicture: number
}

const ports = Array.from({ length: 50 }, (_, index) => 5300 + index)

/** The first pictures warm up graphics and model. */
const warmedUp = 15
const watched = 120

interface Watched {
  readonly sent: { readonly t: number; readonly at: number }[]
}

/** Runs in the page before anything else: notes every picture that goes to the pose worker, with its time and the clock's. */
const noteFrames = () => {
  const sent: { t: number; at: number }[] = []
  Object.assign(globalThis, { sent })
  const { postMessage } = Worker.prototype
  Worker.prototype.postMessage = function (this: Worker, message: unknown, ...rest: unknown[]) {
    const { kind, t } = message as { kind?: string; t?: number }
    if (kind === 'frame' && t !== undefined) sent.push({ t, at: performance.now() })
    Reflect.apply(postMessage, this, [message, ...rest])
  }
}

const paceOn = async (page: Page): Promise<DemonstrationPace> => {
  const count = warmedUp + watched
  await page.waitForFunction((wanted) => (globalThis as unknown as Watched).sent.length > wanted, count, {
    timeout: 300_000,
  })
  const sent = await page.evaluate(() => (globalThis as unknown as Watched).sent)
  const [first, last] = [sent[warmedUp]!, sent[count]!]
  const clock = last.at - first.at
  return { pictures: watched, pace: (last.t - first.t) / clock, perPicture: clock / watched }
}

/** The lunge of the demonstration in the built app, where there is one, and a browser; else null. */
export const demonstrationPace = async (): Promise<DemonstrationPace | null> => {
  const [executablePath] = browserCandidates(thisMachine)
  if (executablePath === undefined || !existsSync('dist/index.html')) return null
  const server = await startStaticServer('dist', ports)
  if (!server) return null
  const browser = await chromium.launch({ ...launchOptions(), executablePath })
  try {
    const context = await browser.newContext({ serviceWorkers: 'block' })
    await context.addInitScript(noteFrames)
    const page = await context.newPage()
    await page.goto(`${server.address}#/demonstration/ankle-dorsiflexion`)
    return await paceOn(page)
  } finally {
    await browser.close()
    server.close()
  }
}
