import { readFile } from 'node:fs/promises'
import type { BrowserContext, Page } from '@playwright/test'

/**
 * A camera that the test directs: it stands still until the test lets it bend, however slow the machine is, and it can
 * be unplugged. Painted from the clip, so that the real model has a real runner to find.
 */
const clip = 'tests/fixtures/clips/ank_m_L.webm'
const address = '/painted-camera.webm'

/** Seconds of the clip: the first lunge from standing to standing; its hold lasts from 3.2 to 4.1 s. */
const lungeEnds = 5.6

interface PaintedCamera {
  bend(): void
  unplug(): void
}

type PageWithCamera = typeof globalThis & { readonly paintedCamera: PaintedCamera }

/** To be called before the first page of the context opens. */
export const paintCamera = async (context: BrowserContext): Promise<void> => {
  const body = await readFile(clip)
  await context.route(`**${address}`, (route) => route.fulfill({ contentType: 'video/webm', body }))
  await context.addInitScript(install, { address, lungeEnds })
}

/** One lunge with the left leg. */
export const bend = (page: Page): Promise<void> =>
  page.evaluate(() => {
    ;(globalThis as PageWithCamera).paintedCamera.bend()
  })

/** What a page sees of a pulled cable: the track is over, and says so. Asked again, the camera is back. */
export const unplug = (page: Page): Promise<void> =>
  page.evaluate(() => {
    ;(globalThis as PageWithCamera).paintedCamera.unplug()
  })

/** Runs in the page. */
const install = (clip: { readonly address: string; readonly lungeEnds: number }): void => {
  // As many and as large pictures as the model can use on a slow machine: painting more would only slow it down.
  const pictureTime = 66
  const video = document.createElement('video')
  const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 360 })
  // In memory: reading every picture back from software graphics takes ten times as long.
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true })!
  let track: MediaStreamTrack | undefined

  const load = async () => {
    video.muted = true
    video.src = URL.createObjectURL(await (await fetch(clip.address)).blob())
    // A video on no page has no picture to paint before it has played.
    await video.play()
    video.pause()
    setInterval(() => {
      if (video.currentTime >= clip.lungeEnds) video.pause()
      context.drawImage(video, 0, 0, canvas.width, canvas.height)
    }, pictureTime)
  }
  let loaded: Promise<void> | undefined

  navigator.mediaDevices.getUserMedia = async () => {
    await (loaded ??= load())
    const stream = canvas.captureStream(1000 / pictureTime)
    track = stream.getVideoTracks()[0]
    return stream
  }
  const paintedCamera: PaintedCamera = {
    bend: () => {
      video.currentTime = 0
      void video.play()
    },
    unplug: () => {
      track?.stop()
      track?.dispatchEvent(new Event('ended'))
    },
  }
  Object.assign(globalThis, { paintedCamera })
}
