import { mkdirSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { launchOptions } from './launch-options.ts'

const clips = new URL('../fixtures/clips/', import.meta.url)
const cache = new URL('../../.cache/camera-clips/', import.meta.url)

/** Set-up checks, two seconds of stillness and the countdown need something to stand on. */
const frozenSeconds = 10
const framesPerSecond = 30

/**
 * Turns a fixture clip into the motion JPEG that Chromium's fake camera reads, in the browser itself, so that no test
 * needs another program: every frame at its own time, the first one frozen for ten seconds in front. Returns the path.
 */
export const cameraClip = async (name: string): Promise<string> => {
  const video = await readFile(new URL(`${name}.webm`, clips))
  const browser = await chromium.launch(launchOptions())
  try {
    const page = await browser.newPage()
    const frames = await page.evaluate(jpegFrames, { video: video.toString('base64'), framesPerSecond })
    const jpegs = frames.map((frame) => Buffer.from(frame, 'base64'))
    const frozen = Array.from({ length: frozenSeconds * framesPerSecond }, () => jpegs[0]!)
    mkdirSync(cache, { recursive: true })
    const path = new URL(`${name}.mjpeg`, cache)
    writeFileSync(path, Buffer.concat([...frozen, ...jpegs]))
    return fileURLToPath(path)
  } finally {
    await browser.close()
  }
}

/** Runs in the page. */
const jpegFrames = async ({ video, framesPerSecond }: { video: string; framesPerSecond: number }) => {
  const bytes = Uint8Array.from(atob(video), (char) => char.charCodeAt(0))
  const element = document.createElement('video')
  element.muted = true
  element.src = URL.createObjectURL(new Blob([bytes], { type: 'video/webm' }))
  await new Promise((resolve, reject) => {
    element.onloadeddata = resolve
    element.onerror = () => reject(new Error('The clip cannot be decoded'))
  })
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width: element.videoWidth, height: element.videoHeight })
  const context = canvas.getContext('2d')!
  const frames: string[] = []
  for (let i = 0; i < Math.round(element.duration * framesPerSecond); i++) {
    element.currentTime = (i + 0.5) / framesPerSecond
    await new Promise((resolve) => (element.onseeked = resolve))
    context.drawImage(element, 0, 0)
    frames.push(canvas.toDataURL('image/jpeg', 0.92).replace(/^.*,/, ''))
  }
  return frames
}
