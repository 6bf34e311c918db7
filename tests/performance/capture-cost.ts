import { existsSync } from 'node:fs'
import { median, sortedQuantile } from '../../src/math/statistics.ts'
import { inFrontOfCamera } from './in-front-of-camera.ts'
import { replaying, type Machine, type PageWithWork } from './replaying-worker.ts'

/** What our own code costs on the page's main thread while a runner is watched; milliseconds. */
export interface CaptureCost {
  readonly poses: number
  /** Scripting for each pose: the pose itself, what follows from it, and what is drawn. */
  readonly perPose: number
  /** Copying pictures from surface to surface, the browser's own work, for each pose. */
  readonly copying: number
  /** One task of it. */
  readonly median: number
  readonly p95: number
  readonly longest: number
  /** Second looks that were answered with poses. */
  readonly looks: number
}

/** Checks, stillness, countdown and two lunges of the recording, at its own pace; milliseconds. */
const watched = 44_000

/** In the built app, where there is one, and a browser; else null. */
export const captureCost = async (machine: Machine): Promise<CaptureCost | null> =>
  existsSync('dist/index.html')
    ? inFrontOfCamera('dist', replaying({ faster: 1, machine }), async (page) => {
        await page.evaluate(() => {
          const { ownWork } = globalThis as PageWithWork
          Object.assign(ownWork, { tasks: [], total: 0, copying: 0, poses: 0, looks: 0, isAsked: true })
        })
        await page.waitForTimeout(watched)
        const { tasks, total, copying, poses, looks } = await page.evaluate(
          () => (globalThis as PageWithWork).ownWork,
        )
        const sorted = tasks.toSorted((a, b) => a - b)
        return {
          poses,
          perPose: total / Math.max(1, poses),
          copying: copying / Math.max(1, poses),
          median: median(sorted) ?? 0,
          p95: sortedQuantile(sorted, 0.95),
          longest: sorted.at(-1) ?? 0,
          looks,
        }
      })
    : null
