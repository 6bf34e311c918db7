import type { BrowserContext } from '@playwright/test'
import { sequencePoses } from '../../src/pose/pose-sequence.ts'
import { readFixture } from '../tools/pose-fixture.ts'

/**
 * In place of the pose worker: a recording in a loop, at its own pace or faster, with the runner standing still before it for as
 * long as the set-up asks. What the page does is timed where it happens: every message and every timer with all that follows it
 * before the next task, and every frame that is drawn. A second look is answered with as many poses as a real one.
 */

/**
 * Whose page it is. `here`: this machine's, as the app finds it. `chip`: one with a graphics chip, where everything is drawn at
 * every pose. Copying a picture from one surface to another is the browser's work and counted by itself: a processor that stands
 * in for a chip takes most of a second to copy what it has to draw first.
 */
export type Machine = 'here' | 'chip'

interface OwnWork {
  /** Milliseconds of our own code, one number a task. */
  readonly tasks: number[]
  /** Milliseconds of our own code together, and poses that it was spent on. */
  total: number
  /** Milliseconds that the browser copied pictures for us, not in the others. */
  copying: number
  poses: number
  /** Second looks that were answered with poses. */
  looks: number
  /** The runner stands until this is set, and for as long as the set-up asks after that. */
  isAsked: boolean
}

export type PageWithWork = typeof globalThis & { readonly ownWork: OwnWork }

/** Milliseconds: in place, two seconds still, ten for the room, two to hear of it, three of the countdown, and some to spare. */
const standing = 24_000
/** From pose to pose, milliseconds: thirty a second. */
const step = 33.4

interface Plain {
  readonly t: number
  readonly picture: { readonly width: number; readonly height: number }
  readonly image: readonly number[]
}

const recording = new URL('../fixtures/poses/ankle-dorsiflexion/left-clean.pose.json.gz', import.meta.url)

/** What puts it in front of the pages of a context, before the first one opens. `faster`: than the recording's own pace. */
export const replaying =
  ({ faster, machine }: { readonly faster: number; readonly machine: Machine }) =>
  async (context: BrowserContext): Promise<void> => {
    const poses: readonly Plain[] = sequencePoses(readFixture(recording)).map(({ t, picture, image }) => ({
      t,
      picture,
      image: [...image],
    }))
    // The runner of these tools wraps what has a name in a helper that no page knows.
    await context.addInitScript({ content: 'globalThis.__name = (named) => named' })
    await context.addInitScript(install, { poses, standing, step, faster, isChip: machine === 'chip' })
  }

/** What the page says to its worker. */
interface Asked {
  readonly kind: string
  readonly id?: string
  readonly times?: readonly number[]
  readonly frame?: VideoFrame
}

/** Runs in the page. */
const install = ({
  poses,
  standing,
  step,
  faster,
  isChip,
}: {
  readonly poses: readonly Plain[]
  readonly standing: number
  readonly step: number
  readonly faster: number
  readonly isChip: boolean
}): void => {
  const ownWork: OwnWork = { tasks: [], total: 0, copying: 0, poses: 0, looks: 0, isAsked: false }
  Object.assign(globalThis, { ownWork })
  const begun = () => ({ since: performance.now(), copied: ownWork.copying })
  const spent = ({ since, copied }: ReturnType<typeof begun>) => {
    const took = performance.now() - since - (ownWork.copying - copied)
    ownWork.tasks.push(took)
    ownWork.total += took
  }
  /** One task of the page, with what it set going before the next one. */
  const timed = (work: () => void): Promise<void> => {
    const since = begun()
    work()
    return new Promise((resolve) =>
      queueMicrotask(() => {
        spent(since)
        resolve()
      }),
    )
  }
  const draw = globalThis.requestAnimationFrame.bind(globalThis)
  globalThis.requestAnimationFrame = (callback) =>
    draw((time) => {
      const since = begun()
      callback(time)
      spent(since)
    })
  // Ours, which stand for the worker, are no work of the page.
  const later = globalThis.setTimeout.bind(globalThis)
  const every = globalThis.setInterval.bind(globalThis)
  Object.assign(globalThis, {
    setTimeout: (work: (...given: unknown[]) => void, after?: number, ...given: unknown[]) =>
      later(() => void timed(() => work(...given)), after),
    setInterval: (work: (...given: unknown[]) => void, after?: number, ...given: unknown[]) =>
      every(() => void timed(() => work(...given)), after),
  })
  if (isChip) {
    const parameter = WebGL2RenderingContext.prototype.getParameter
    WebGL2RenderingContext.prototype.getParameter = function (this: WebGL2RenderingContext, name: number) {
      const value: unknown = parameter.call(this, name)
      return typeof value === 'string' ? value.replace(/swiftshader|llvmpipe/gi, 'chip') : value
    }
  }
  const copy = CanvasRenderingContext2D.prototype.drawImage
  CanvasRenderingContext2D.prototype.drawImage = function (
    this: CanvasRenderingContext2D,
    ...from: Parameters<typeof copy>
  ) {
    const since = performance.now()
    copy.apply(this, from)
    ownWork.copying += performance.now() - since
  } as typeof copy

  /** Poses of twenty seconds: no trial of the recording is longer. */
  const remembered = 600

  class Replaying {
    onmessage: ((event: { readonly data: unknown }) => void) | null = null
    #isOver = false
    /** The poses of the last twenty seconds. */
    #said: { readonly t: number }[] = []

    postMessage({ kind, id, times = [], frame }: Asked) {
      frame?.close()
      if (kind === 'look')
        later(() => {
          const looks = this.#looks(times)
          if (looks.length > 0) ownWork.looks++
          void this.#say({ kind: 'looked', id, looks })
        })
      if (kind === 'close') this.terminate()
      if (kind === 'start') {
        const engine = { library: 'recorded', model: 'full', modelHash: '', delegate: 'CPU' }
        later(() => {
          void this.#say({ kind: 'ready', engine })
          void this.#run()
        })
      }
    }

    terminate() {
      this.#isOver = true
    }

    #say(data: unknown): Promise<void> {
      return timed(() => this.onmessage?.({ data }))
    }

    /** As many as a real second look hands over, of the poses that were said at these times. */
    #looks(times: readonly number[]) {
      return times.flatMap((t) => {
        const pose = this.#said.find((said) => said.t >= t - step / 2)
        if (!pose) return []
        return (['heavy', 'full'] as const).flatMap((model) =>
          [false, true].map((mirrored) => ({ model, mirrored, pose: { ...pose, t } })),
        )
      })
    }

    async #run() {
      const began = performance.now()
      let movesAt = Infinity
      let place = 0
      for (let t = 0; !this.#isOver; t += step) {
        if (ownWork.isAsked && movesAt === Infinity) movesAt = t + standing
        const from = poses[t < movesAt ? 0 : place++ % poses.length]!
        const pose = {
          t,
          picture: from.picture,
          image: new Float32Array(from.image),
          metric: null,
          visibility: new Float32Array(33).fill(1),
        }
        const wait = began + t / faster - performance.now()
        await new Promise((resolve) => later(resolve, Math.max(0, wait)))
        this.#said = [...this.#said.slice(-remembered), pose]
        await this.#say({ kind: 'pose', pose, light: { luma: 150, change: 0 } })
        ownWork.poses++
      }
    }
  }
  const RealWorker = globalThis.Worker
  globalThis.Worker = new Proxy(RealWorker, {
    construct: (Real, [address, options]: [string | URL, WorkerOptions?]) =>
      String(address).includes('worker') ? new Replaying() : new Real(address, options),
  })
  navigator.mediaDevices.getUserMedia = () => {
    const canvas = Object.assign(document.createElement('canvas'), poses[0]!.picture)
    const context = canvas.getContext('2d')!
    every(() => context.fillRect(0, 0, 1, 1), 33)
    return Promise.resolve(canvas.captureStream(30))
  }
}
