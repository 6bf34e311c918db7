import type { BrowserContext, Page } from '@playwright/test'
import type { Bidding } from '../../src/runner3d/obedient-runner'
import { pureModule } from '../tools/pure-module.ts'
import type * as RecordedPoses from '../tools/recorded-runner-poses'
import type * as TheirPoses from '../tools/told-runner-poses'
import { expectCaption, goOnWithCamera, untilReady } from './guided-way.ts'
import { letScreenBeRead, type PageThatIsRead } from './screen-reading.ts'

/**
 * In place of the pose worker: a runner who does what the page shows, computed and seen by a model without errors, or recorded
 * as the real model read it. The poses bring their own time with them, so an assessment takes as long as the page needs to
 * follow, and comes out the same on any machine.
 */

interface ToldControl {
  /** A caption at which time stands still, a pattern; none while it is empty. */
  haltAt: string
  unplug(): void
}

type PageWithTold = PageThatIsRead & {
  readonly toldRunner: ToldControl
  readonly nextPoses: (bidding: Bidding, raisesHand: boolean) => Promise<readonly TheirPoses.PlainPose[]>
}

interface Runner {
  next(bidding: Bidding, raisesHand: boolean): readonly TheirPoses.PlainPose[]
}

const letIn = async (
  context: BrowserContext,
  runner: Runner,
  picture: { readonly width: number; readonly height: number },
): Promise<void> => {
  await context.exposeFunction('nextPoses', (bidding: Bidding, raisesHand: boolean) =>
    runner.next(bidding, raisesHand),
  )
  await letScreenBeRead(context)
  await context.addInitScript(install, picture)
}

/** The computed runner, who raises no hand. To be called before the first page of the context opens. */
export const letToldRunnerIn = async (context: BrowserContext): Promise<void> => {
  const { ToldRunnerPoses, toldPicture } = await pureModule<typeof TheirPoses>(
    'tests/tools/told-runner-poses.ts',
  )
  await letIn(context, new ToldRunnerPoses(), toldPicture)
}

/** The recorded ones. To be called before the first page of the context opens. */
export const letRecordedRunnerIn = async (context: BrowserContext): Promise<void> => {
  const { RecordedRunnerPoses, recordedPicture } = await pureModule<typeof RecordedPoses>(
    'tests/tools/recorded-runner-poses.ts',
  )
  await letIn(context, new RecordedRunnerPoses(), recordedPicture)
}

/**
 * From here on time stands still at this caption: no pose comes before `letGoOn`. For less than the ten seconds after which
 * the page takes its pose worker for dead. To be said anew after a reload.
 */
export const haltAt = (page: Page, caption: RegExp): Promise<void> =>
  page.evaluate((pattern) => {
    ;(globalThis as PageWithTold).toldRunner.haltAt = pattern
  }, caption.source)

export const letGoOn = (page: Page): Promise<void> =>
  page.evaluate(() => {
    ;(globalThis as PageWithTold).toldRunner.haltAt = ''
  })

/** From the home page into the middle of a lunge of the assessment that is open: the hold has begun, nothing is measured yet. */
export const toldIntoTheHold = async (page: Page): Promise<void> => {
  await haltAt(page, /^Hold\. Heel down/)
  await goOnWithCamera(page)
  await expectCaption(page, 'Hold. Heel down', untilReady)
}

/** What a page sees of a pulled cable: the track is over, and says so. Asked again, the camera is back. */
export const unplug = (page: Page): Promise<void> =>
  page.evaluate(() => {
    ;(globalThis as PageWithTold).toldRunner.unplug()
  })

/** Runs in the page. */
const install = (picture: { readonly width: number; readonly height: number }): void => {
  const text = (selector: string) => document.querySelector(selector)?.textContent.trim() ?? ''
  const page = globalThis as PageWithTold
  let track: MediaStreamTrack | undefined
  const toldRunner: ToldControl = {
    haltAt: '',
    unplug: () => {
      track?.stop()
      track?.dispatchEvent(new Event('ended'))
    },
  }
  Object.assign(globalThis, { toldRunner })
  const isHalted = () => toldRunner.haltAt !== '' && new RegExp(toldRunner.haltAt).test(text('.caption'))
  const pause = () => new Promise((resolve) => setTimeout(resolve, 50))

  class ToldRunner extends EventTarget {
    onmessage: ((event: { readonly data: unknown }) => void) | null = null
    #isOver = false

    postMessage({ kind, id, frame }: { kind: string; id?: string; frame?: VideoFrame }) {
      frame?.close()
      if (kind === 'look') this.#say({ kind: 'looked', id, looks: [] })
      if (kind === 'close') this.terminate()
      if (kind === 'start') {
        this.#say({ kind: 'loading', done: 1 })
        const engine = { library: 'recorded', model: 'full', modelHash: '', delegate: 'CPU' }
        this.#say({ kind: 'ready', engine })
        void this.#run()
      }
    }

    terminate() {
      this.#isOver = true
    }

    #say(data: unknown) {
      setTimeout(() => this.onmessage?.({ data }))
    }

    async #run() {
      const channel = new MessageChannel()
      const turn = () =>
        new Promise<void>((resolve) => {
          channel.port1.onmessage = () => resolve()
          channel.port2.postMessage(null)
        })
      const isOver = () => this.#isOver
      while (!isOver()) {
        const bidding = page.bidding()
        if (!bidding || isHalted()) {
          await pause()
          continue
        }
        const raisesHand = text('.caption') === 'Raise your left hand'
        for (const { t, image, metric, visibility } of await page.nextPoses(bidding, raisesHand)) {
          while (isHalted() && !isOver()) await pause()
          if (isOver()) return
          const pose = {
            t,
            picture,
            image: new Float32Array(image),
            metric: new Float32Array(metric),
            visibility: visibility ? new Float32Array(visibility) : new Float32Array(33).fill(1),
          }
          this.onmessage?.({ data: { kind: 'pose', pose, light: { luma: 150, change: 0 } } })
          // The page draws, and says what comes next, before the next pose.
          await turn()
        }
      }
    }
  }
  const RealWorker = globalThis.Worker
  globalThis.Worker = new Proxy(RealWorker, {
    construct: (Real, [address, options]: [string | URL, WorkerOptions?]) =>
      String(address).includes('worker') ? new ToldRunner() : new Real(address, options),
  })
  navigator.mediaDevices.getUserMedia = () => {
    const canvas = Object.assign(document.createElement('canvas'), picture)
    const context = canvas.getContext('2d')!
    setInterval(() => context.fillRect(0, 0, 1, 1), 200)
    const stream = canvas.captureStream(5)
    track = stream.getVideoTracks()[0]
    return Promise.resolve(stream)
  }
}
