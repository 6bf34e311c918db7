import { ms, type Milliseconds } from '../math/units'
import type { Frame } from './pose-worker/messages'

/** What hands over each picture of a camera: whoever gets a frame closes it. Returns how to stop. */
export type FramePump = (
  isWanted: () => boolean,
  onFrame: (frame: Frame, at: Milliseconds) => void,
) => () => void

/** The part of the interface that is used; the library of types does not know it, because only some browsers have it. */
interface TrackProcessor {
  readonly readable: ReadableStream<VideoFrame>
}
type TrackProcessorMaker = new (options: { track: MediaStreamTrack; maxBufferSize: number }) => TrackProcessor

const processorMaker = (): TrackProcessorMaker | undefined =>
  (globalThis as { MediaStreamTrackProcessor?: TrackProcessorMaker }).MediaStreamTrackProcessor

/** Firefox on Android has no `VideoFrame`; a bitmap is a copy, but works everywhere. */
const grab = async (video: HTMLVideoElement): Promise<Frame> =>
  typeof VideoFrame === 'function' ? new VideoFrame(video, { timestamp: 0 }) : createImageBitmap(video)

/**
 * Pictures straight from the track, as the camera made them: taken from a playing video they have been to the graphics
 * chip, and where that is software the way back takes longer than the pose model.
 */
const fromTrack =
  (Processor: TrackProcessorMaker, track: MediaStreamTrack): FramePump =>
  (isWanted, onFrame) => {
    const reader = new Processor({ track, maxBufferSize: 1 }).readable.getReader()
    const read = async () => {
      for (;;) {
        const { done, value } = await reader.read()
        if (done) return
        if (isWanted()) onFrame(value, ms(performance.now()))
        else value.close()
      }
    }
    // The stream errors when the camera goes; the track says so itself, with `ended`.
    void read().catch(() => undefined)
    return () => void reader.cancel().catch(() => undefined)
  }

const fromVideo =
  (video: HTMLVideoElement): FramePump =>
  (isWanted, onFrame) => {
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

/** The best pump this browser has for a camera's track that `video` plays. */
export const framePump = (track: MediaStreamTrack, video: HTMLVideoElement): FramePump => {
  const Processor = processorMaker()
  return Processor ? fromTrack(Processor, track) : fromVideo(video)
}
