import { ms, type Milliseconds } from '../math/units'
import type { Frame } from './pose-worker/messages'

/** Firefox on Android has no `VideoFrame`; a bitmap is a copy, but works everywhere. */
const grab = async (video: HTMLVideoElement): Promise<Frame> =>
  typeof VideoFrame === 'function' ? new VideoFrame(video, { timestamp: 0 }) : createImageBitmap(video)

/**
 * Hands over each picture that the video shows while `isWanted` says so, with the time at which it was taken on the
 * clock of `performance.now()`. Whoever gets a frame closes it. Returns how to stop.
 */
export const pumpFrames = (
  video: HTMLVideoElement,
  isWanted: () => boolean,
  onFrame: (frame: Frame, at: Milliseconds) => void,
): (() => void) => {
  let isOver = false
  let handle = 0
  const next = () => {
    handle = video.requestVideoFrameCallback((now, { captureTime }) => {
      if (isWanted()) void pass(ms(captureTime ?? now))
      next()
    })
  }
  const pass = async (at: Milliseconds) => {
    const frame = await grab(video).catch(() => null)
    if (!frame) return
    if (isOver || !isWanted()) frame.close()
    else onFrame(frame, at)
  }
  next()
  return () => {
    isOver = true
    video.cancelVideoFrameCallback(handle)
  }
}
