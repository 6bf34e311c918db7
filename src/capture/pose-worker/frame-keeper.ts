import type { Milliseconds } from '../../math/units'
import type { PictureSize } from '../../pose/pose'
import type { KeepWindow } from '../../session/ports'

/** More pixels than this say nothing more to a network that sees 256 of them (measuring.md, two looks). */
const longestKeptEdge = 1280
/** Pictures of 1280 x 720 take 3.7 MB each: this many are what a phone's browser tab bears. */
const mostKept = 40
/** A picture this far from the instant asked for shows another posture, milliseconds. */
const nearEnough = 200

export interface KeptFrame {
  readonly t: number
  readonly picture: ImageBitmap
  /** Of the frame it is a copy of: what its landmarks are told in. */
  readonly size: PictureSize
}

/** Keeps the shape; never enlarges. */
export const keptSize = ({ width, height }: PictureSize): PictureSize => {
  const scale = Math.min(1, longestKeptEdge / Math.max(width, height))
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}

const isIn = (t: number, { from, to }: KeepWindow) => t >= from && (to === null || t <= to)

/**
 * Pictures of the last seconds, for a second look at the hold: copies, because a camera gives only a handful of its own
 * away. What is kept is said from outside, pose by pose; all else is closed at once.
 */
export class FrameKeeper {
  /** By rising time. */
  #kept: KeptFrame[] = []
  #windows: readonly KeepWindow[] = []
  #isClosed = false

  get count(): number {
    return this.#kept.length
  }

  /** From now on these windows of time count; pictures outside all of them are let go. */
  keep(windows: readonly KeepWindow[]): void {
    this.#windows = windows
    this.#drop(({ t }) => !windows.some((window) => isIn(t, window)))
  }

  /** Whether a picture of this instant is wanted: inside a window, and not too close to the one before it. */
  wants(t: Milliseconds): boolean {
    const before = this.#kept.at(-1)?.t ?? -Infinity
    return this.#windows.some((window) => isIn(t, window) && t - before >= window.every)
  }

  async take(source: ImageBitmapSource, size: PictureSize, t: Milliseconds): Promise<void> {
    const { width, height } = keptSize(size)
    const picture = await createImageBitmap(source, { resizeWidth: width, resizeHeight: height })
    if (this.#isClosed) {
      picture.close()
      return
    }
    // A camera that was turned: what it showed before belongs to an attempt that is void.
    this.#drop((frame) => frame.size.width !== size.width || frame.size.height !== size.height)
    this.#kept.push({ t, picture, size })
    if (this.#kept.length > mostKept) this.#thin()
  }

  /** Hands over the picture nearest to each instant; whoever gets them closes them. */
  handOver(times: readonly number[]): readonly KeptFrame[] {
    const wanted = new Set<KeptFrame>()
    for (const time of times) {
      const distance = ({ t }: KeptFrame) => Math.abs(t - time)
      const nearest = this.#kept.toSorted((a, b) => distance(a) - distance(b))[0]
      if (nearest && distance(nearest) <= nearEnough) wanted.add(nearest)
    }
    this.#kept = this.#kept.filter((frame) => !wanted.has(frame))
    return [...wanted].sort((a, b) => a.t - b.t)
  }

  close(): void {
    this.#isClosed = true
    this.#drop(() => true)
  }

  /** The one whose neighbours are nearest to each other goes: what is left still spans the whole hold, without a gap. */
  #thin(): void {
    const gap = (i: number) => this.#kept[i + 1]!.t - this.#kept[i - 1]!.t
    let closest = 1
    for (let i = 2; i < this.#kept.length - 1; i++) if (gap(i) < gap(closest)) closest = i
    const gone = this.#kept[closest]
    this.#drop((frame) => frame === gone)
  }

  #drop(isUnwanted: (frame: KeptFrame) => boolean): void {
    const gone = this.#kept.filter(isUnwanted)
    this.#kept = this.#kept.filter((frame) => !gone.includes(frame))
    for (const { picture } of gone) picture.close()
  }
}
