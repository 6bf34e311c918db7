import type { BrowserContext } from '@playwright/test'
import type { Bidding } from '../../src/runner3d/obedient-runner'
import { pureModule } from '../tools/pure-module.ts'
import type * as TheirPoses from '../tools/told-runner-poses'

/**
 * In place of the pose worker: a runner who does what the page shows, seen by a model without errors. The poses bring their
 * own time with them, so an assessment takes as long as the page needs to follow, and comes out the same on any machine.
 */

/** Shown and said, as it changed: the heading, the one sentence of the moment, and what a screen reader is told. */
export interface Told {
  readonly heading: string
  readonly caption: string
  readonly said: string
}

type PageWithTold = typeof globalThis & {
  readonly told: readonly Told[]
  readonly nextPoses: (bidding: Bidding) => Promise<readonly TheirPoses.PlainPose[]>
}

/** The tests by the names that the page gives them. */
const motions: Readonly<Record<string, string>> = {
  Balance: 'single-leg-balance',
  'Squat from the front': 'squat-depth-front',
  'Ankle bend': 'ankle-dorsiflexion',
  'Squat depth': 'squat-depth',
  'Hip extension': 'hip-extension',
}

/** To be called before the first page of the context opens. */
export const letToldRunnerIn = async (context: BrowserContext): Promise<void> => {
  const { ToldRunnerPoses, toldPicture } = await pureModule<typeof TheirPoses>(
    'tests/tools/told-runner-poses.ts',
  )
  const runner = new ToldRunnerPoses()
  await context.exposeFunction('nextPoses', (bidding: Bidding) => runner.next(bidding))
  await context.addInitScript(install, { motions, picture: toldPicture })
}

/** Runs in the page. */
const install = ({
  motions,
  picture,
}: {
  readonly motions: Readonly<Record<string, string>>
  readonly picture: { readonly width: number; readonly height: number }
}): void => {
  const told: Told[] = []
  const text = (selector: string) => document.querySelector(selector)?.textContent.trim() ?? ''
  const page = globalThis as PageWithTold
  const note = () => {
    const said = [
      ...document.querySelectorAll('[role=status].visually-hidden p, [role=alert].visually-hidden p'),
    ]
    const now = {
      heading: text('h1'),
      caption: text('.caption'),
      said: said.map((p) => p.textContent).join(' '),
    }
    const last = told.at(-1)
    const isNew = last?.heading !== now.heading || last.caption !== now.caption || last.said !== now.said
    if (now.caption !== '' && isNew) told.push(now)
  }
  new MutationObserver(note).observe(document, { subtree: true, childList: true, characterData: true })
  Object.assign(globalThis, { told })

  /** What the runner makes of the screen: to go when told so, to rest while nobody looks, else to stand. */
  const bidding = (): Bidding => {
    const [name = '', leg = ''] = text('h1').split(', ')
    const caption = text('.caption')
    const side = leg.startsWith('left') ? 'left' : leg.startsWith('right') ? 'right' : 'both'
    const go =
      /^(lift your|bend and hold|squat down|leg back|stand quietly|thirty|hold|and back|good\. (one|two) more)/i
    const rest = document.querySelector('.time, .greeting, .hurt') !== null || caption.startsWith('Rest.')
    const phase = rest ? 'rest' : go.test(caption) ? 'go' : 'stand'
    return { motion: motions[name] ?? 'single-leg-balance', side: name in motions ? side : 'left', phase }
  }

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
      while (!this.#isOver) {
        if (text('.caption') === '') {
          await new Promise((resolve) => setTimeout(resolve, 50))
          continue
        }
        for (const { t, image, metric } of await page.nextPoses(bidding())) {
          const pose = {
            t,
            picture,
            image: new Float32Array(image),
            metric: new Float32Array(metric),
            visibility: new Float32Array(33).fill(1),
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
    return Promise.resolve(canvas.captureStream(5))
  }
}
