import { afterEach, expect, test, vi } from 'vitest'
import { FrameKeeper, keptSize } from '../../../src/capture/pose-worker/frame-keeper'
import { ms } from '../../../src/math/units'
import type { KeepWindow } from '../../../src/session/ports'

afterEach(() => vi.restoreAllMocks())

const size = { width: 64, height: 36 }
const always: KeepWindow = { from: 0, to: null, every: 100 }

/** Every bitmap that is made, to see that each is closed: a closed one has no size. */
const watchedBitmaps = () => {
  const made: ImageBitmap[] = []
  const create = globalThis.createImageBitmap.bind(globalThis)
  vi.spyOn(globalThis, 'createImageBitmap').mockImplementation(async (...given: unknown[]) => {
    const bitmap = await (create as (...all: unknown[]) => Promise<ImageBitmap>)(...given)
    made.push(bitmap)
    return bitmap
  })
  return { made, open: () => made.filter(({ width }) => width > 0).length }
}

const source = (shade = 0, { width, height } = size) => {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')!
  context.fillStyle = `rgb(${shade} ${shade} ${shade})`
  context.fillRect(0, 0, width, height)
  return canvas
}

/** Offers a picture at each instant, as the worker does. */
const offered = async (keeper: FrameKeeper, times: readonly number[], picture = source()) => {
  for (const t of times) if (keeper.wants(ms(t))) await keeper.take(picture, size, ms(t))
}

const every = (step: number, until: number) => Array.from({ length: until / step + 1 }, (_, i) => i * step)
const timesOf = (keeper: FrameKeeper, times: readonly number[]) =>
  keeper.handOver(times).map(({ t, picture }) => {
    picture.close()
    return t
  })

test('a picture is never enlarged, and keeps its shape', () => {
  expect(keptSize({ width: 1920, height: 1080 })).toEqual({ width: 1280, height: 720 })
  expect(keptSize({ width: 1080, height: 1920 })).toEqual({ width: 720, height: 1280 })
  expect(keptSize(size)).toEqual(size)
})

test('nothing is wanted before anybody says so, nor outside the windows', () => {
  const keeper = new FrameKeeper()
  expect(keeper.wants(ms(0))).toBe(false)
  keeper.keep([
    { from: 100, to: 200, every: 50 },
    { from: 400, to: null, every: 50 },
  ])
  expect([99, 100, 200, 201, 399, 400, 9000].map((t) => keeper.wants(ms(t)))).toEqual([
    false,
    true,
    true,
    false,
    false,
    true,
    true,
  ])
})

test('pictures are as far apart as their window says', async () => {
  const keeper = new FrameKeeper()
  keeper.keep([
    { from: 0, to: 1000, every: 300 },
    { from: 1001, to: null, every: 100 },
  ])
  await offered(keeper, every(33, 1500))
  const times = timesOf(keeper, every(10, 1500))
  expect(times.filter((t) => t <= 1000)).toEqual([0, 330, 660, 990])
  expect(times.filter((t) => t > 1000)).toEqual([1122, 1254, 1386])
})

test('what lies outside all of the new windows is closed at once, the rest stays', async () => {
  const { made, open } = watchedBitmaps()
  const keeper = new FrameKeeper()
  keeper.keep([always])
  await offered(keeper, every(100, 1000))
  expect([keeper.count, open()]).toEqual([11, 11])
  keeper.keep([{ from: 300, to: 500, every: 100 }])
  expect([keeper.count, open()]).toEqual([3, 3])
  keeper.keep([])
  expect([keeper.count, open()]).toEqual([0, 0])
  expect(made).toHaveLength(11)
})

test.each([
  [3900, 100],
  [6000, 300],
  [12_000, 600],
  [20_000, 900],
])('of a hold of %i ms what is left spans it, with no gap wider than %i ms', async (until, widest) => {
  const { made, open } = watchedBitmaps()
  const keeper = new FrameKeeper()
  keeper.keep([always])
  await offered(keeper, every(100, until))
  expect(made).toHaveLength(until / 100 + 1)
  expect([keeper.count, open()]).toEqual([40, 40])
  const kept = timesOf(keeper, every(50, until))
  expect(kept).toHaveLength(40)
  expect([kept.at(0), kept.at(-1)]).toEqual([0, until])
  const gaps = kept.slice(1).map((t, i) => t - kept[i]!)
  expect(Math.max(...gaps)).toBeLessThanOrEqual(widest)
  expect(open()).toBe(0)
})

test('each instant gets the picture nearest to it, none twice, and none from too far away', async () => {
  const keeper = new FrameKeeper()
  keeper.keep([always])
  await offered(keeper, [0, 100, 200, 1000])
  expect(timesOf(keeper, [1190, 140, 60, 110, 600])).toEqual([100, 1000])
  expect(timesOf(keeper, [100])).toEqual([0])
  expect(timesOf(keeper, [400])).toEqual([200])
  expect(keeper.count).toBe(0)
})

test("a picture that is handed over is as it was, and its taker's to close", async () => {
  const { open } = watchedBitmaps()
  const keeper = new FrameKeeper()
  keeper.keep([always])
  await offered(keeper, [0], source(200))
  await offered(keeper, [100], source(20))
  const [frame] = keeper.handOver([0])
  expect(frame).toMatchObject({ t: 0, size })
  keeper.close()
  expect(open()).toBe(1)
  const canvas = new OffscreenCanvas(size.width, size.height)
  canvas.getContext('2d')!.drawImage(frame!.picture, 0, 0)
  expect(canvas.getContext('2d')!.getImageData(5, 5, 1, 1).data[0]).toBe(200)
  frame!.picture.close()
  expect(open()).toBe(0)
})

test('a camera that is turned takes the pictures of before away', async () => {
  const { open } = watchedBitmaps()
  const keeper = new FrameKeeper()
  keeper.keep([always])
  await offered(keeper, [0, 100, 200])
  const upright = { width: size.height, height: size.width }
  await keeper.take(source(0, upright), upright, ms(300))
  expect([keeper.count, open()]).toEqual([1, 1])
  expect(timesOf(keeper, [200, 300])).toEqual([300])
})

test('a picture that arrives after the end is closed', async () => {
  const { made, open } = watchedBitmaps()
  const keeper = new FrameKeeper()
  keeper.keep([always])
  const taking = keeper.take(source(), size, ms(0))
  keeper.close()
  await taking
  expect([made.length, open(), keeper.count]).toEqual([1, 0, 0])
})
