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

export type FrameScaler = (frame: Frame) => OffscreenCanvas

/**
 * Scales into one canvas that is used again for every frame: read it before the next call. `delegate` is who reads it:
 * for the CPU the canvas stays in memory, which took 20 ms a frame less on software WebGL, and gives the same pixels
 * whatever graphics chip there is.
 */
export const frameScaler = (delegate: Delegate): FrameScaler => {
  const canvas = new OffscreenCanvas(1, 1)
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: delegate === 'CPU' })
  if (!context) throw new Error('No 2D canvas for scaling')
  return (frame) => {
    const { width, height } = liveSize(frameSize(frame))
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width
      canvas.height = height
      // Setting the size resets the context, this setting included.
      context.imageSmoothingQuality = 'medium'
    }
    context.drawImage(frame, 0, 0, width, height)
    return canvas
  }
}
