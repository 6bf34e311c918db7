import { CaptureTrouble } from './capture-trouble'

const settled = (video: HTMLVideoElement, event: 'loadeddata' | 'seeked') =>
  new Promise<void>((resolve, reject) => {
    const fail = () =>
      reject(
        new CaptureTrouble(
          event === 'loadeddata' ? 'file-not-a-video' : 'file-unreadable',
          video.error?.message ?? 'The browser gave no reason',
        ),
      )
    video.addEventListener(event, () => resolve(), { once: true })
    video.addEventListener('error', fail, { once: true })
  })

/**
 * For a browser that plays the file but does not let pages decode it: goes to the middle of each frame, so that
 * rounding cannot show its neighbour. Slow, and exact all the same. `times`: start of each frame in seconds, rising.
 */
export async function* soughtFrames(
  file: Blob,
  times: readonly number[],
  context: CanvasRenderingContext2D,
): AsyncGenerator<number, void> {
  const { width, height } = context.canvas
  const video = document.createElement('video')
  video.muted = true
  video.playsInline = true
  video.preload = 'auto'
  const url = URL.createObjectURL(file)
  try {
    const loaded = settled(video, 'loadeddata')
    video.src = url
    await loaded
    for (const [index, time] of times.entries()) {
      const end = times[index + 1] ?? (Number.isFinite(video.duration) ? video.duration : time)
      const middle = (time + end) / 2
      const sought = settled(video, 'seeked')
      video.currentTime = middle
      await sought
      context.drawImage(video, 0, 0, width, height)
      yield time
    }
  } finally {
    video.removeAttribute('src')
    video.load()
    URL.revokeObjectURL(url)
  }
}
