import { afterEach, beforeEach, expect, test } from 'vitest'
import { models } from '../../../models/manifest.json'
import { PoseClient, type PoseClientNews } from '../../../src/capture/pose-worker/client'

const cacheName = 'evenstride-engine-1'
const modelUrl = new URL(`/${models.lite.output}`, location.origin).href

beforeEach(() => caches.delete(cacheName))
afterEach(() => caches.delete(cacheName))

/** What a worker says until it is ready or cannot be. Lite, because it is the quickest to load. */
const startIn = async (wrong: string) => {
  const news: PoseClientNews[] = []
  const createWorker = () =>
    new Worker(new URL('./faulty-worker.ts', import.meta.url), { type: 'module', name: wrong })
  const client = await new Promise<PoseClient>((resolve) => {
    const made = new PoseClient({ createWorker, model: 'lite', base: `${location.origin}/` }, (next) => {
      news.push(next)
      if (next.kind === 'ready' || next.kind === 'fault') resolve(made)
    })
  })
  await client.close()
  return news
}

test.each([
  ['no-webgl', 'webgl-absent'],
  ['model-404', 'model-missing'],
  ['model-page', 'model-missing'],
  ['model-corrupt', 'model-corrupt'],
])('%s is told as %s', async (wrong, code) => {
  expect((await startIn(wrong)).at(-1)).toMatchObject({ kind: 'fault', code })
})

test('loading rises to one, and the next visit needs no server for the model', async () => {
  const first = await startIn('')
  const progress = first.flatMap((next) => (next.kind === 'loading' ? [next.done] : []))
  expect(progress.length).toBeGreaterThan(5)
  expect(progress).toEqual(progress.toSorted((a, b) => a - b))
  expect(progress.at(-1)).toBe(1)
  expect(first.at(-1)).toMatchObject({
    kind: 'ready',
    engine: {
      library: '@mediapipe/tasks-vision@0.10.35',
      model: 'lite',
      modelHash: models.lite.sha256,
      delegate: 'CPU',
    },
  })
  expect((await startIn('model-404')).at(-1)).toMatchObject({ kind: 'ready' })
})

test('a kept file that went bad is thrown away and fetched anew', async () => {
  const cache = await caches.open(cacheName)
  await cache.put(modelUrl, new Response(new Uint8Array(1000)))
  expect((await startIn('')).at(-1)).toMatchObject({ kind: 'ready' })
  const kept = await (await cache.match(modelUrl))!.arrayBuffer()
  expect(kept.byteLength).toBe(models.lite.bytes)
})

test('files of an older release give their space back', async () => {
  const cache = await caches.open(cacheName)
  await cache.put('/models/of-last-year.task', new Response('old'))
  await startIn('')
  expect(await cache.match('/models/of-last-year.task')).toBeUndefined()
  expect(await cache.match(modelUrl)).toBeDefined()
})
