import type { PictureSize } from '../../pose/pose'
import type { Delegate, Frame } from './messages'

/**
 * The network looks at a 256 px crop; what is larger than this only costs upload and read-back. Measured: 640x360
 * takes 34 ms, 1280x720 51 ms, 1920x1080 more than 134 ms a frame on two slow cores, with no gain in the landmarks.
 */
export const longestLiveEdge = 640

export const frameSize = (frame: Frame): PictureSize =>
  'displayWidth' in frame
    ? { width: frame.displayWidth, height: frame.displayHeight }
    : { width: frame.width, height: frame.height }

/** Never enlarges; keeps the shape to the nearest pixel. */
export const liveSize = ({ width, height }: PictureSize): PictureSize => {
  const scale = Math.min(1, longestLiveEdge / Math.max(width, height))
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}

export interface ScaledFrame {
  readonly small: OffscreenCanvas
  /** The same picture in full, from wherever it costs least. Valid until the next frame. */
  readonly whole: OffscreenCanvas | Frame
}

export type FrameScaler = (frame: Frame) => Promise<ScaledFrame>

const canvas2d = (inMemory: boolean): OffscreenCanvasRenderingContext2D => {
  const context = new OffscreenCanvas(1, 1).getContext('2d', { alpha: false, willReadFrequently: inMemory })
  if (!context) throw new Error('No 2D canvas for scaling')
  return context
}

const resize = (context: OffscreenCanvasRenderingContext2D, { width, height }: PictureSize) => {
  const { canvas } = context
  if (canvas.width === width && canvas.height === height) return
  canvas.width = width
  canvas.height = height
  // Setting the size resets the context, this setting included.
  context.imageSmoothingQuality = 'medium'
}

/**
 * A camera frame's pixels by the decoder's own conversion, without the graphics chip: drawing it would send it there
 * and back, which took 100 ms where the chip is software, against 6 ms. Null where the browser cannot, or the frame
 * is turned.
 */
const pixelsOf = async (frame: Frame): Promise<ImageData | null> => {
  if (!('displayWidth' in frame) || !frame.visibleRect) return null
  const { width, height } = frame.visibleRect
  if (width !== frame.displayWidth || height !== frame.displayHeight) return null
  try {
    const bytes = new Uint8ClampedArray(frame.allocationSize({ format: 'RGBA' }))
    await frame.copyTo(bytes, { format: 'RGBA' })
    return new ImageData(bytes, width, height)
  } catch {
    return null
  }
}

/**
 * Scales into one canvas that is used again for every frame: read it before the next call. `delegate` is who reads it:
 * for the CPU everything stays in memory, which gives the same pixels whatever graphics chip there is.
 */
export const frameScaler = (delegate: Delegate): FrameScaler => {
  const inMemory = delegate === 'CPU'
  const small = canvas2d(inMemory)
  const whole = canvas2d(inMemory)
  return async (frame) => {
    const size = frameSize(frame)
    const { width, height } = liveSize(size)
    const pixels = inMemory ? await pixelsOf(frame) : null
    resize(small, { width, height })
    if (pixels) {
      resize(whole, size)
      whole.putImageData(pixels, 0, 0)
    }
    const source = pixels ? whole.canvas : frame
    small.drawImage(source, 0, 0, width, height)
    return { small: small.canvas, whole: source }
  }
}
