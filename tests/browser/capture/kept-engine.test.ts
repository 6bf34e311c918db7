import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { models, runtime } from '../../../models/manifest.json'
import { modelFile } from '../../../src/capture/pose-worker/engine-files'
import { KeptEngine } from '../../../src/capture/pose-worker/kept-engine'

/** What this browser keeps of the pose models: fetched when it is wanted, then there without a network, until it is cleared. */

const cacheName = 'evenstride-engine-1'
const base = `${location.origin}/`

beforeEach(() => caches.delete(cacheName))
afterEach(async () => {
  vi.restoreAllMocks()
  await caches.delete(cacheName)
})

const withoutNetwork = () => vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('no network'))

test('the larger network is not there before it is wanted, and kept from then on', async () => {
  const engine = new KeptEngine(base)
  expect(await engine.size('larger')).toBe(0)
  const fetched = vi.spyOn(globalThis, 'fetch')
  await modelFile(base, 'heavy', () => undefined)
  expect(fetched).toHaveBeenCalledOnce()
  expect(await engine.size('larger')).toBe(models.heavy.bytes)
  fetched.mockRestore()
  withoutNetwork()
  expect((await modelFile(base, 'heavy', () => undefined)).length).toBe(models.heavy.bytes)
})

test('each kind is cleared by itself, and the live model is fetched anew when it is wanted again', async () => {
  const engine = new KeptEngine(base)
  await engine.fetch(() => undefined)
  await modelFile(base, 'heavy', () => undefined)
  expect(await engine.isKept()).toBe(true)
  expect(engine.total).toBe(runtime.binary.bytes + models.full.bytes)

  await engine.forget('larger')
  expect([await engine.size('larger'), await engine.size('live')]).toEqual([0, engine.total])

  await modelFile(base, 'heavy', () => undefined)
  await engine.forget('live')
  expect(await engine.isKept()).toBe(false)
  expect([await engine.size('larger'), await engine.size('live')]).toEqual([models.heavy.bytes, 0])
  const offline = withoutNetwork()
  await engine.fetch(() => undefined)
  expect(await engine.isKept()).toBe(false)
  offline.mockRestore()
  const heard: number[] = []
  await engine.fetch((done) => heard.push(done))
  expect(await engine.isKept()).toBe(true)
  expect(heard.at(-1)).toBe(1)
})
