import type { PoseSource, PoseSourceEvent } from '../session/ports'
import { CaptureTrouble } from './capture-trouble'
import { fetchedPart } from './fetched-part'
import type * as Sources from './open-source'
import type { SourceMeans, SourcePicture, SourceWish } from './open-source'
import { WakeLock } from './wake-lock'

/** Hears what the source that runs has to say. */
export interface SourceListener {
  hear(from: PoseSource<SourcePicture>, event: PoseSourceEvent): void
  /** It could not be opened. */
  refused(trouble: CaptureTrouble): void
  stopped(): void
}

/**
 * The one source that runs, with the screen kept awake. A later wish takes the place of an earlier one, also of one that is
 * still being opened: that one is not wanted any more, and neither is what it says.
 */
export class RunningSource {
  readonly #listener: SourceListener
  readonly #wakeLock = new WakeLock()
  #current: PoseSource<SourcePicture> | null = null
  #asked = 0

  constructor(listener: SourceListener) {
    this.#listener = listener
  }

  get current(): PoseSource<SourcePicture> | null {
    return this.#current
  }

  /** Fetches what reads cameras and files: no part of the first load, but wanted before the click that opens one. */
  prepare(): Promise<typeof Sources> {
    return fetchedPart(import('./open-source'))
  }

  async start(wish: SourceWish, means: SourceMeans): Promise<void> {
    this.stop()
    const mine = this.#asked
    try {
      const { openSource } = await this.prepare()
      const opened = await openSource(wish, means)
      if (mine !== this.#asked) return
      this.#current = opened
      this.#wakeLock.hold()
      opened.start((event) => {
        if (this.#current === opened) this.#listener.hear(opened, event)
      })
    } catch (thrown) {
      if (!(thrown instanceof CaptureTrouble)) throw thrown
      if (mine === this.#asked) this.#listener.refused(thrown)
    }
  }

  stop(): void {
    this.#asked++
    this.#current?.stop()
    this.#current = null
    this.#wakeLock.release()
    this.#listener.stopped()
  }
}
