import { createWriteStream, mkdirSync, renameSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import type * as Mediabunny from 'mediabunny'
import { launchOptions } from './launch-options.ts'

const clips = new URL('../fixtures/clips/', import.meta.url)
const decoder = new URL('../../node_modules/mediabunny/dist/bundles/mediabunny.min.mjs', import.meta.url)
const cache = new URL('../../.cache/camera-clips/', import.meta.url)

/** Set-up checks, stillness, ten seconds for the room and the countdown need something to stand on. */
const frozenSeconds = 22
const framesPerSecond = 30

/**
 * Turns fixture clips, one after the other, into the motion JPEG that Chromium's fake camera reads, in the browser
 * itself, so that no test needs another program: every frame, the first of each clip frozen for some seconds in front.
 * Returns the path.
 */
export const cameraClip = async (...names: readonly string[]): Promise<string> => {
  mkdirSync(cache, { recursive: true })
  const path = fileURLToPath(new URL(`${names.join('+')}.mjpeg`, cache))
  const browser = await chromium.launch(launchOptions())
  const file = createWriteStream(`${path}.part`)
  try {
    const page = await browser.newPage()
    // Decoders are for secure pages only; an address that is answered here, by nobody else, is one.
    await page.route('https://clip.invalid/', (route) =>
      route.fulfill({ contentType: 'text/html', body: '' }),
    )
    await page.goto('https://clip.invalid/')
    const code = await readFile(decoder, 'base64')
    for (const name of names) {
      const video = await readFile(new URL(`${name}.webm`, clips), 'base64')
      const frames = await page.evaluate(jpegFrames, { video, code })
      const jpegs = frames.map((frame) => Buffer.from(frame, 'base64'))
      for (let i = 0; i < frozenSeconds * framesPerSecond; i++) file.write(jpegs[0])
      for (const jpeg of jpegs) file.write(jpeg)
    }
  } finally {
    file.end()
    await browser.close()
  }
  await finished(file)
  renameSync(`${path}.part`, path)
  return path
}

/** Runs in the page. */
const jpegFrames = async ({ video, code }: { video: string; code: string }): Promise<string[]> => {
  const decoderUrl = `data:text/javascript;base64,${code}`
  const { ALL_FORMATS, BlobSource, Input, VideoSampleSink } = (await import(decoderUrl)) as typeof Mediabunny
  const bytes = Uint8Array.from(atob(video), (char) => char.charCodeAt(0))
  const input = new Input({ source: new BlobSource(new Blob([bytes])), formats: ALL_FORMATS })
  const track = await input.getPrimaryVideoTrack()
  if (!track) throw new Error('The clip has no picture')
  const canvas = document.createElement('canvas')
  // In memory: reading every picture back from software graphics takes ten times as long.
  const context = canvas.getContext('2d', { willReadFrequently: true })!
  const frames: string[] = []
  for await (const sample of new VideoSampleSink(track).samples()) {
    Object.assign(canvas, { width: sample.displayWidth, height: sample.displayHeight })
    sample.draw(context, 0, 0)
    sample.close()
    frames.push(canvas.toDataURL('image/jpeg', 0.92).replace(/^.*,/, ''))
  }
  return frames
}
