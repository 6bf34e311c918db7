import { PoseClient } from '../../../src/capture/pose-worker/client'
import { SourceFeed } from '../../../src/capture/source-feed'
import { ms } from '../../../src/math/units'
import type { PictureSize } from '../../../src/pose/pose'
import type { KeepOrder, LookRequest, PoseSource } from '../../../src/session/ports'

/** Draws the instant `t`, seconds. */
export type DrawInstant = (t: number, onto: CanvasRenderingContext2D) => void

export interface VirtualFilm {
  readonly picture: PictureSize
  readonly fps: number
  /** Seconds. */
  readonly duration: number
  readonly draw: DrawInstant
}

/** Pictures that are drawn as they are wanted, none dropped, through the model that the product uses. */
export class VirtualSource implements PoseSource<HTMLCanvasElement> {
  readonly kind = 'video-file'
  readonly mirrored = false
  readonly picture = document.createElement('canvas')
  readonly #film: VirtualFilm
  readonly #feed = new SourceFeed(() => void this.#client?.close())
  #client: PoseClient | null = null

  constructor(
    film: VirtualFilm,
    private readonly secondLook: 'heavy' | 'none',
  ) {
    this.#film = film
    Object.assign(this.picture, film.picture)
  }

  start(listener: Parameters<PoseSource['start']>[0]) {
    this.#feed.open(listener)
    void this.#run().catch((thrown: unknown) => this.#feed.thrown(thrown, 'file-unreadable'))
  }

  stop() {
    this.#feed.shut()
  }

  keep(order: KeepOrder) {
    this.#client?.keep({ ...order, isMoving: false })
  }

  lookAgain(request: LookRequest) {
    this.#client?.lookAgain(request)
  }

  async #run() {
    const { picture, fps, duration, draw } = this.#film
    this.#feed.see(picture)
    const client = new PoseClient(
      { delegate: 'CPU', secondLook: this.secondLook, lookLimit: ms(600_000) },
      (news) => this.#feed.hear(news),
    )
    this.#client = client
    const context = this.picture.getContext('2d', { alpha: false, willReadFrequently: true })
    if (!context) throw new Error('No 2D canvas for the picture')
    for (let frame = 0; frame < Math.round(duration * fps); frame++) {
      draw(frame / fps, context)
      client.offer(await createImageBitmap(this.picture), ms((1000 * frame) / fps))
      await client.whenIdle()
      if (!this.#feed.isOpen) return
    }
    await client.whenLooked()
    this.#feed.end()
  }
}
