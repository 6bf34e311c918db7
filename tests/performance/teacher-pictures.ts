import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { createServer } from 'vite'
import type * as Teacher from '../../src/runner3d/demonstration'
import { browserCandidates, thisMachine } from '../tools/find-browser.ts'
import { launchOptions } from '../tools/launch-options.ts'

/** Milliseconds that a moment of the teacher keeps the page: posing, furnishing, the calls to the chip, its copy and the angle. */
export interface PicturesCost {
  readonly pictures: number
  readonly median: number
  readonly p95: number
}

/** Two pictures are one test, ten all five of the preparation. */
const counts = [1, 5] as const
const moments = 40
/** The first moments compile the chip's programs. */
const warmedUp = 5

/** Runs in a page of the development server; `Demonstration.lastFrame` is what is added up. */
const drawn = async ([shown, total]: readonly [number, number]): Promise<readonly number[]> => {
  const source = '/src/runner3d/demonstration.ts'
  const { Demonstration } = (await import(source)) as typeof Teacher
  const ids = [
    'ankle-dorsiflexion',
    'hip-extension',
    'squat-depth',
    'squat-depth-front',
    'single-leg-balance',
  ]
  const ink = { line: '#cb5f00', zero: '#3a434c', halo: '#ffffff', font: 'sans-serif' }
  const opened = await Promise.all(
    ids.slice(0, shown).map((motion) => Demonstration.open({ motion, side: 'left', ink, plain: false })),
  )
  const canvases = opened.map(({ ways }) =>
    ways.slice(0, 2).map(({ mistake }) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 400 })
      return { canvas, mistake }
    }),
  )
  const costs = Array.from({ length: total }, (_, moment) =>
    opened.reduce((sum, one, index) => {
      for (const { canvas, mistake } of canvases[index]!) {
        one.draw(canvas, mistake, (moment / 30) % one.duration)
        sum += one.lastFrame
      }
      return sum
    }, 0),
  )
  for (const one of opened) one.close()
  return costs
}

/** The pictures of the teacher as this machine draws them; null where there is no browser. */
export const picturesCost = async (): Promise<readonly PicturesCost[] | null> => {
  const [executablePath] = browserCandidates(thisMachine)
  if (executablePath === undefined || !existsSync(executablePath)) return null
  const server = await createServer({ server: { port: 5393, hmr: false, watch: null }, logLevel: 'error' })
  await server.listen()
  const browser = await chromium.launch({ ...launchOptions(), executablePath })
  try {
    const page = await browser.newPage()
    await page.goto(`${server.resolvedUrls!.local[0]!}src/workbench/runner.html?motion=squat&steps=1`)
    await page.locator('body[data-done]').waitFor({ timeout: 120_000 })
    const costs: PicturesCost[] = []
    for (const shown of counts) {
      const all = await page.evaluate(drawn, [shown, warmedUp + moments] as const)
      const sorted = all.slice(warmedUp).toSorted((a, b) => a - b)
      costs.push({
        pictures: 2 * shown,
        median: sorted[Math.floor(moments / 2)]!,
        p95: sorted[Math.floor(moments * 0.95)]!,
      })
    }
    return costs
  } finally {
    await browser.close()
    await server.close()
  }
}
