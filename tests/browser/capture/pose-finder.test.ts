import { expect, test } from 'vitest'
import { FrameKeeper } from '../../../src/capture/pose-worker/frame-keeper'
import { poseFinder } from '../../../src/capture/pose-worker/pose-finder'
import type { LandmarkerResult } from '../../../src/capture/pose-worker/landmarker'
import { ms } from '../../../src/math/units'

const nobody: LandmarkerResult = { landmarks: [], worldLandmarks: [] }

const landmarker = (detect: (stamp: number) => LandmarkerResult = () => nobody) => {
  const seen: { stamp: number; width: number; height: number }[] = []
  return {
    seen,
    close: () => undefined,
    detect: () => nobody,
    detectForVideo: ({ width, height }: OffscreenCanvas, stamp: number) => {
      seen.push({ stamp, width, height })
      return detect(stamp)
    },
  }
}

const frameOf = (shade: number, width = 1280, height = 720) => {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')!
  context.fillStyle = `rgb(${shade} ${shade} ${shade})`
  context.fillRect(0, 0, width, height)
  return new VideoFrame(canvas, { timestamp: 0 })
}

/** A closed frame has no pixel format. */
const isClosed = (frame: VideoFrame) => frame.format === null

test('the landmarker gets a small picture and stamps that always rise', async () => {
  const model = landmarker()
  const find = poseFinder(model, 'CPU', new FrameKeeper())
  for (const t of [0, 0.4, 33.4, 20]) await find(frameOf(100), ms(t))
  expect(model.seen.map(({ stamp }) => stamp)).toEqual([0, 1, 33, 34])
  expect(model.seen[0]).toMatchObject({ width: 640, height: 360 })
})

test('a frame is closed after it was looked at, and when the model throws', async () => {
  const calm = frameOf(100)
  await poseFinder(landmarker(), 'CPU', new FrameKeeper())(calm, ms(0))
  expect(isClosed(calm)).toBe(true)
  const fatal = frameOf(100)
  const broken = landmarker(() => {
    throw new Error('Packet timestamp mismatch')
  })
  await expect(poseFinder(broken, 'CPU', new FrameKeeper())(fatal, ms(0))).rejects.toThrow('mismatch')
  expect(isClosed(fatal)).toBe(true)
})

test('light is the mean luma and its change from one picture to the next', async () => {
  const find = poseFinder(landmarker(), 'CPU', new FrameKeeper())
  const { light: first } = await find(frameOf(50), ms(0))
  const { light: second } = await find(frameOf(80), ms(33))
  expect(first.luma).toBeCloseTo(50, 0)
  expect(first.change).toBeNull()
  expect(second.luma).toBeCloseTo(80, 0)
  expect(second.change).toBeCloseTo(30, 0)
})
