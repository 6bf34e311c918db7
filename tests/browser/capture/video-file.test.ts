import { expect, test } from 'vitest'
import { VideoFile } from '../../../src/capture/video-file'
import { videoFrames } from '../../../src/capture/video-frames'
import clipUrl from '../../fixtures/clips/ank_m_L_second.webm?url'
import { clipBlob, faultsIn, listenTo, scripted, timesIn } from './helpers'
import { garbled, soundOnly, turned } from './made-videos'

const fileTimes = Array.from({ length: 30 }, (_, index) => Math.round((index * 1000) / 30))

const texts = new Blob(['I am a letter, not a film.'], { type: 'video/mp4' })

test.each([
  ['nothing at all', () => Promise.resolve(new Blob([]))],
  ['a text that is called a video', () => Promise.resolve(texts)],
  ['sound without a picture', soundOnly],
])('%s is no video', async (_, make) => {
  const source = new VideoFile(await make(), scripted({}))
  const { events, until } = listenTo(source)
  await until({ kind: 'fault' })
  expect(faultsIn(events)).toEqual(['file-not-a-video'])
  expect(events).toHaveLength(1)
  source.stop()
})

test('pictures that cannot be decoded make the file unreadable', async () => {
  const source = new VideoFile(await garbled(), scripted({}))
  const { events, until } = listenTo(source)
  await until({ kind: 'fault' })
  expect(faultsIn(events)).toEqual(['file-unreadable'])
  expect(source.framesOpen).toBe(0)
})

test('every frame is looked at, at its own time, with progress to one', async () => {
  const source = new VideoFile(await clipBlob(clipUrl), scripted({}))
  const { events, until } = listenTo(source)
  await until({ kind: 'ended' })
  expect(timesIn(events).map(Math.round)).toEqual(fileTimes)
  const progress = events.flatMap((event) => (event.kind === 'progress' ? [event.done] : []))
  expect(progress).toEqual(progress.toSorted((a, b) => a - b))
  expect(progress.at(-1)).toBe(1)
  expect(source.picture).toMatchObject({ width: 960, height: 540 })
  expect(source.framesOpen).toBe(0)
})

test('stop ends it in silence', async () => {
  const source = new VideoFile(await clipBlob(clipUrl), scripted({ look: 20 }))
  const { events, until } = listenTo(source)
  await until({ kind: 'nobody' })
  source.stop()
  const count = events.length
  await new Promise((resolve) => setTimeout(resolve, 150))
  expect(events).toHaveLength(count)
  expect(source.framesOpen).toBe(0)
})

test('a file held upright is shown upright', async () => {
  const clip = await clipBlob(clipUrl)
  const source = new VideoFile(await turned(clip, 90, 3), scripted({}))
  const { events, until } = listenTo(source)
  await until({ kind: 'ended' })
  expect(events.find(({ kind }) => kind === 'ready')).toMatchObject({ picture: { width: 540, height: 960 } })
  expect(timesIn(events)).toHaveLength(3)
})

/** Times and a few pixels of every frame. */
const contentOf = async (file: Blob) => {
  const frames = await videoFrames(file)
  const canvas = Object.assign(document.createElement('canvas'), frames.picture)
  const context = canvas.getContext('2d', { willReadFrequently: true })!
  const content: { t: number; pixels: Uint8ClampedArray }[] = []
  for await (const t of frames.paint(context)) {
    content.push({ t, pixels: context.getImageData(0, canvas.height / 2, canvas.width, 1).data })
  }
  frames.close()
  return content
}

test('where pages may not decode, the same frames are found by seeking', async () => {
  const file = await clipBlob(clipUrl)
  const decoded = await contentOf(file)
  const { VideoDecoder } = globalThis
  Reflect.deleteProperty(globalThis, 'VideoDecoder')
  const sought = await contentOf(file).finally(() => Object.assign(globalThis, { VideoDecoder }))
  expect(sought.map(({ t }) => t)).toEqual(decoded.map(({ t }) => t))
  decoded.forEach(({ pixels }, index) => {
    const others = sought[index]!.pixels
    const difference =
      pixels.reduce((sum, value, at) => sum + Math.abs(value - others[at]!), 0) / pixels.length
    // The two roads turn colours into RGB with slightly different rounding.
    expect(difference, `frame ${index}`).toBeLessThan(2)
  })
})
