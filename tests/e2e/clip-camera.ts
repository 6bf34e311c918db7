import { readFile } from 'node:fs/promises'
import type { BrowserContext } from '@playwright/test'
import type * as Mediabunny from 'mediabunny'
import type { Bidding } from '../../src/runner3d/obedient-runner'
import { handUp, reels, type Reel } from './clip-reels.ts'
import { letScreenBeRead, type PageThatIsRead } from './screen-reading.ts'

/**
 * A camera in front of a rendered runner who does what the page shows: a canvas stream that freezes while the app waits, and
 * plays the clip of the movement that it asks for. The page's own camera source, worker and models see its pictures.
 *
 * The next picture is painted when the model has answered the one before, and the page's clock (`performance.now`, by which
 * the camera tells the time of a picture) goes by the pictures: none is lost, and a slow machine takes longer over the same
 * assessment instead of seeing another one.
 */
const decoder = '/decoder-of-clips.mjs'
const folder = '/fixtures-of-test/'

/** To be called before the first page of the context opens. */
export const letClipCameraIn = async (context: BrowserContext): Promise<void> => {
  const code = await readFile('node_modules/mediabunny/dist/bundles/mediabunny.min.mjs')
  await context.route(`**${decoder}`, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: code }),
  )
  await context.route(`**${folder}**`, async (route) => {
    const name = new URL(route.request().url()).pathname.slice(folder.length)
    const contentType = name.endsWith('.webp') ? 'image/webp' : 'video/webm'
    await route.fulfill({ contentType, body: await readFile(`tests/fixtures/${name}`) })
  })
  await letScreenBeRead(context)
  await context.addInitScript(install, { reels, handUp, decoder, folder })
}

interface Cinema {
  readonly reels: Readonly<Record<string, readonly Reel[]>>
  readonly handUp: string
  readonly decoder: string
  readonly folder: string
}

/** Runs in the page. */
const install = ({ reels, handUp, decoder, folder }: Cinema): void => {
  const page = globalThis as PageThatIsRead
  /** Milliseconds from one picture to the next. */
  const steps: Readonly<Record<Bidding['phase'], number>> = { go: 100, stand: 120, rest: 1500 }
  /** Pictures for which he stands between two movements, and holds one at the longest. */
  const [between, longestHold] = [11, 35]
  /** Before the model is there nobody answers a picture; afterwards only a dead worker does not. Milliseconds. */
  const patience = { before: 400, after: 15_000 }
  const caption = () => document.querySelector('.caption')?.textContent.trim() ?? ''

  let offset = 0
  const realNow = performance.now.bind(performance)
  /** Null until a camera runs. */
  let clock: number | null = null
  performance.now = () => clock ?? realNow() + offset

  /** Pictures that the model was given, and those that it answered. */
  let [given, answered] = [0, 0]
  let onAnswer: () => void = () => undefined
  const RealWorker = globalThis.Worker
  globalThis.Worker = class extends RealWorker {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options)
      this.addEventListener('message', ({ data }: MessageEvent<{ readonly kind?: string }>) => {
        if (data.kind !== 'pose' && data.kind !== 'nobody') return
        answered++
        onAnswer()
      })
    }

    override postMessage(
      message: { readonly kind?: string },
      options?: StructuredSerializeOptions | Transferable[],
    ) {
      if (message.kind === 'frame') given++
      super.postMessage(message, options as Transferable[])
    }
  }
  const answer = () =>
    new Promise<void>((resolve) => {
      onAnswer = resolve
      setTimeout(resolve, answered > 0 ? patience.after : patience.before)
    })

  const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 360 })
  // In memory: reading every picture back from software graphics takes ten times as long.
  const paper = canvas.getContext('2d', { alpha: false, willReadFrequently: true })!
  const blob = async (name: string) => (await fetch(folder + name)).blob()

  const sinkOf = async (clip: string) => {
    const { ALL_FORMATS, BlobSource, Input, VideoSampleSink } = (await import(decoder)) as typeof Mediabunny
    const source = new BlobSource(await blob(clip))
    const track = await new Input({ source, formats: ALL_FORMATS }).getPrimaryVideoTrack()
    if (!track) throw new Error('The clip has no picture')
    return new VideoSampleSink(track)
  }
  const sinks = new Map<string, Promise<Mediabunny.VideoSampleSink>>()

  /** Paints one picture of a reel after the other, and freezes at its end position until he is called back. */
  async function* shown({ clip, from, to, every, holdAt, isMirrored }: Reel) {
    const sink = sinks.get(clip) ?? sinkOf(clip)
    sinks.set(clip, sink)
    let n = 0
    let isHeld = false
    for await (const sample of (await sink).samples(from, to)) {
      const at = sample.timestamp
      if (n++ % every === 0) {
        paper.setTransform(isMirrored ? -1 : 1, 0, 0, 1, isMirrored ? canvas.width : 0, 0)
        sample.draw(paper, 0, 0, canvas.width, canvas.height)
        paper.resetTransform()
        yield
      }
      sample.close()
      if (isHeld || holdAt === undefined || at < holdAt) continue
      isHeld = true
      for (let held = 0; held < longestHold && !/^And back|came up/.test(caption()); held++) yield
    }
  }

  let playing: AsyncGenerator<void> | null = null
  let station = ''
  let nth = 0
  let stood = 0
  let isMoving = false

  /** He stands as his next movement begins. */
  const takeStand = async () => {
    const list = reels[station]!
    playing = shown(list[Math.min(nth, list.length - 1)]!)
    await playing.next()
    isMoving = false
    stood = 0
  }

  /** The next picture: frozen as he stands, or on in the movement that he has begun. */
  const paint = async ({ motion, side, phase }: Bidding) => {
    const asked = `${motion} ${side}`
    if (asked !== station && !isMoving) {
      station = asked
      nth = 0
      return takeStand()
    }
    if (!isMoving && (phase !== 'go' || ++stood < between)) return
    isMoving = true
    if (!(await playing?.next())?.done) return
    nth++
    await takeStand()
  }

  let hand: ImageBitmap | null = null
  const isHandAsked = () => caption() === 'Raise your left hand'
  const raiseHand = async () => {
    hand ??= await createImageBitmap(await blob(handUp))
    paper.drawImage(hand, 0, 0, canvas.width, canvas.height)
    // Down again he stands as before.
    station = ''
  }

  const channel = new MessageChannel()
  /** The page says what comes next, and shows it, before he looks. */
  const turn = () =>
    new Promise<void>((resolve) => {
      channel.port1.onmessage = () => resolve()
      channel.port2.postMessage(null)
    })
  const idle: Bidding = { motion: 'single-leg-balance', side: 'left', phase: 'rest' }

  const run = async (track: CanvasCaptureMediaStreamTrack) => {
    while (track.readyState === 'live') {
      // Before anything is shown the page waits for a first picture.
      const bidding = page.bidding() ?? idle
      const hasHandUp = isHandAsked()
      await (hasHandUp ? raiseHand() : paint(bidding))
      // A canvas on which nothing was drawn hands out no picture.
      paper.drawImage(canvas, 0, 0, 1, 1, 0, 0, 1, 1)
      clock = performance.now() + steps[isMoving || hasHandUp ? 'go' : bidding.phase]
      const isAnswered = answer()
      track.requestFrame()
      await isAnswered
      await turn()
      // What was given while the model loaded is answered in a row: he never looks at a page that is a picture behind.
      while (answered > 0 && given > answered) {
        await answer()
        await turn()
      }
    }
    offset = performance.now() - realNow()
    clock = null
  }

  navigator.mediaDevices.getUserMedia = () => {
    const stream = canvas.captureStream(0)
    void run(stream.getVideoTracks()[0] as CanvasCaptureMediaStreamTrack)
    return Promise.resolve(stream)
  }
}
