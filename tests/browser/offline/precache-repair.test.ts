import { afterEach, beforeEach, expect, test } from 'vitest'
import { repairedFiles, type KeptFile } from '../../../src/offline/precache-repair'

const name = 'repair-test'
const url = new URL('/icon.svg', location.origin).href
const key = `${url}?revision=1`

let right: ArrayBuffer
let file: KeptFile
let cache: Cache

beforeEach(async () => {
  right = await (await fetch(url)).arrayBuffer()
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', right))
  file = { key, url, integrity: `sha256-${btoa(String.fromCharCode(...digest))}` }
  cache = await caches.open(name)
})

afterEach(() => caches.delete(name))

const kept = async () => (await cache.match(key))?.arrayBuffer()

test('what is right stays as it is', async () => {
  await cache.put(key, new Response(right, { headers: { 'X-Own': 'kept' } }))
  expect(await repairedFiles(cache, [file])).toEqual({ found: 0, left: 0 })
  expect((await cache.match(key))?.headers.get('X-Own')).toBe('kept')
})

test.each([
  ['missing', null],
  ['cut short', (bytes: ArrayBuffer) => bytes.slice(0, bytes.byteLength / 2)],
  ['emptied', () => new ArrayBuffer(0)],
  ['changed, of the same length', (bytes: ArrayBuffer) => new ArrayBuffer(bytes.byteLength)],
])('what is %s is fetched anew', async (_what, damage) => {
  if (damage) await cache.put(key, new Response(damage(right)))
  expect(await repairedFiles(cache, [file])).toEqual({ found: 1, left: 0 })
  expect(await kept()).toEqual(right)
})

test('what cannot be had is taken out rather than left wrong', async () => {
  const gone = { ...file, url: new URL('/gone.svg', location.origin).href, integrity: 'sha256-AAAA' }
  await cache.put(key, new Response('half'))
  expect(await repairedFiles(cache, [gone])).toEqual({ found: 1, left: 1 })
  expect(await kept()).toBeUndefined()
})

test('a host that now has another file does not get it in under the old name', async () => {
  const other = {
    ...file,
    url: new URL('/tests/browser/offline/precache-repair.test.ts', location.origin).href,
  }
  expect(await repairedFiles(cache, [other])).toEqual({ found: 1, left: 1 })
  expect(await kept()).toBeUndefined()
})
