import { expect, test } from 'vitest'
import { foundPose } from '../../../src/capture/pose-worker/found-pose'
import { FrameKeeper } from '../../../src/capture/pose-worker/frame-keeper'
import { faceHidden } from '../../../src/capture/pose-worker/key-frame'
import type { Landmarker, LandmarkerResult, ModelPoint } from '../../../src/capture/pose-worker/landmarker'
import { SecondLook } from '../../../src/capture/pose-worker/second-look'
import { ms } from '../../../src/math/units'
import { landmarkIndex, type LandmarkName } from '../../../src/pose/landmark'
import type { KeyFrame } from '../../../src/session/device-ports'

/** Stripes of two pixels, with a body whose head is in the upper left. */
const striped = () => {
  const canvas = new OffscreenCanvas(200, 100)
  const context = canvas.getContext('2d')!
  for (let x = 0; x < 200; x += 2) {
    context.fillStyle = x % 4 === 0 ? 'white' : 'black'
    context.fillRect(x, 0, 2, 100)
  }
  return canvas
}
const standing = (): LandmarkerResult => {
  const points: ModelPoint[] = Array.from({ length: 33 }, () => ({ x: 0.8, y: 0.9, z: 0, visibility: 0.9 }))
  const put = (name: LandmarkName, x: number, y: number) => {
    points[landmarkIndex(name)] = { x, y, z: 0, visibility: 0.9 }
  }
  for (const name of ['nose', 'left-eye', 'right-eye', 'left-ear', 'right-ear'] as const) put(name, 0.25, 0.3)
  put('left-ear', 0.3, 0.3)
  for (const name of ['left-shoulder', 'right-shoulder'] as const) put(name, 0.25, 0.6)
  return { landmarks: [points], worldLandmarks: [] }
}
/** The largest step from one pixel to the next along a row, in luma. */
const sharpness = async ({ bytes }: KeyFrame, from: number, to: number, y: number) => {
  const picture = await createImageBitmap(new Blob([bytes]))
  const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d')!
  context.drawImage(picture, 0, 0)
  const { data } = context.getImageData(from, y, to - from, 1)
  const luma = Array.from({ length: to - from }, (_, i) => data[4 * i]!)
  return Math.max(...luma.slice(1).map((value, i) => Math.abs(value - luma[i]!)))
}
const keptOf = async (face?: 'blurred' | 'shown', conduct = standing) => {
  const landmarker: Landmarker = {
    close: () => undefined,
    detectForVideo: () => {
      throw new Error('Not a network for video')
    },
    detect: conduct,
  }
  const keeper = new FrameKeeper()
  keeper.keep([{ from: 0, to: null, every: 100 }])
  const answers: (KeyFrame | null)[] = []
  const second = new SecondLook(Promise.resolve([{ model: 'heavy', landmarker }]), keeper, (_, __, kept) =>
    answers.push(kept),
  )
  await Promise.resolve()
  for (const t of [0, 100, 200, 300, 400]) await keeper.take(striped(), { width: 200, height: 100 }, ms(t))
  await second.request({ id: 'a', times: [0, 100, 200, 300, 400], ...(face && { keyFrame: face }) })
  expect(answers).toHaveLength(1)
  return answers[0]!
}

test('no picture is kept of a runner who did not ask for it', async () => {
  expect(await keptOf()).toBeNull()
})

test('of one who did it is the middle of the hold, with the face blurred and nothing else', async () => {
  const kept = await keptOf('blurred')
  expect(kept).toMatchObject({ t: 200, width: 200, height: 100, face: 'blurred' })
  expect([...kept.bytes.slice(0, 2)]).toEqual([0xff, 0xd8])
  expect(await sharpness(kept, 38, 66, 30)).toBeLessThan(60)
  expect(await sharpness(kept, 120, 160, 60)).toBeGreaterThan(150)
})

test('the face is shown only where that was asked for too', async () => {
  const kept = await keptOf('shown')
  expect(kept.face).toBe('shown')
  expect(await sharpness(kept, 38, 66, 30)).toBeGreaterThan(150)
})

test('a face that was kept is hidden before somebody else gets the picture, and nothing else is', async () => {
  const kept = await keptOf('shown')
  const pose = foundPose(standing(), ms(200), { width: 200, height: 100 })!
  const hidden = { ...kept, bytes: await faceHidden(kept.bytes, pose) }
  expect([...hidden.bytes.slice(0, 2)]).toEqual([0xff, 0xd8])
  expect(await sharpness(hidden, 38, 66, 30)).toBeLessThan(60)
  expect(await sharpness(hidden, 120, 160, 60)).toBeGreaterThan(150)
  // Of a pose that is told in a larger picture it is the same place.
  const large = foundPose(standing(), ms(200), { width: 800, height: 400 })!
  expect(await sharpness({ ...kept, bytes: await faceHidden(kept.bytes, large) }, 38, 66, 30)).toBeLessThan(
    60,
  )
})

test('where no body is found no face could be hidden, and nothing is kept', async () => {
  expect(await keptOf('blurred', () => ({ landmarks: [], worldLandmarks: [] }))).toBeNull()
})
