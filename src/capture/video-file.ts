import { ms, ratio } from '../math/units'
import type { KeepOrder, LookRequest, PoseSource } from '../session/ports'
import { PoseClient, type PoseClientOptions } from './pose-worker/client'
import { SourceFeed } from './source-feed'
import { videoFrames, type VideoFrames } from './video-frames'

/**
 * Nobody waits in front of a file, and a look that is given up on a busy machine makes another number of the same film: with
 * a load of 20 on two cores one lunge of three had been left to its first look, 2.3 degrees too small. Only a worker that
 * hangs for good is not waited for. Milliseconds.
 */
const lookLimit = ms(600_000)

/**
 * Every frame of a file, at the file's own times, none dropped: the same file gives the same poses again. So it runs
 * on the CPU unless told otherwise: graphics chips round as they like, and nobody waits in front of a file.
 */
export class VideoFile implements PoseSource<HTMLCanvasElement> {
  readonly kind = 'video-file'
  readonly mirrored = false
  /** Shows the frame that is being looked at. */
  readonly picture = document.createElement('canvas')
  readonly #feed = new SourceFeed(() => this.#release())
  #client: PoseClient | null = null
  #frames: VideoFrames | null = null

  constructor(
    private readonly file: Blob,
    private readonly options: PoseClientOptions = {},
  ) {}

  /** Frames taken from the file and not closed yet. */
  get framesOpen(): number {
    return this.#client?.framesOpen ?? 0
  }

  start(listener: Parameters<PoseSource['start']>[0]) {
    this.#feed.open(listener)
    void this.#run().catch((thrown: unknown) => this.#feed.thrown(thrown, 'file-unreadable'))
  }

  stop() {
    this.#feed.shut()
  }

  /** No live picture waits for the processor: looks go on while the runner moves, and after the last frame. */
  keep(order: KeepOrder) {
    this.#client?.keep({ ...order, isMoving: false })
  }

  lookAgain(request: LookRequest) {
    this.#client?.lookAgain(request)
  }

  async #run() {
    // Before the model: what is no video should say so at once.
    const frames = await videoFrames(this.file)
    if (!this.#feed.isOpen) {
      frames.close()
      return
    }
    this.#frames = frames
    this.picture.width = frames.picture.width
    this.picture.height = frames.picture.height
    this.#feed.see(frames.picture)
    const client = new PoseClient({ delegate: 'CPU', lookLimit, ...this.options }, (news) =>
      this.#feed.hear(news),
    )
    this.#client = client
    await this.#lookThrough(frames, client)
    await client.whenLooked()
    this.#feed.end()
  }

  async #lookThrough(frames: VideoFrames, client: PoseClient) {
    // In memory rather than on the graphics chip: chips turn colours and sizes into pixels each in their own way.
    const context = this.picture.getContext('2d', { alpha: false, willReadFrequently: true })
    if (!context) throw new Error('No 2D canvas for the picture')
    let last = -1
    for await (const t of frames.paint(context)) {
      // Some recorders write two frames with one time; the second shows nothing new.
      if (t <= last) continue
      last = t
      const frame = await createImageBitmap(this.picture)
      client.offer(frame, t)
      await client.whenIdle()
      if (!this.#feed.isOpen) return
      this.#feed.emit({ kind: 'progress', done: ratio(Math.min(1, t / frames.duration)) })
    }
    this.#feed.emit({ kind: 'progress', done: ratio(1) })
  }

  #release() {
    this.#frames?.close()
    void this.#client?.close()
  }
}
