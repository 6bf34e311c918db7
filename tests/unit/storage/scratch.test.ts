import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { afterEach, expect, test, vi } from 'vitest'
import { leftScratchDeleted, withScratch } from '../../../src/storage/scratch'
import { freshStore } from '../../fixtures/storage/fresh-store'

/** The databases of a restoration that a tab was closed in. */

afterEach(() => vi.unstubAllGlobals())

type Work = (lock: object | null) => unknown

/** One lock a name, as a browser has them between its tabs. */
const stubLocks = () => {
  const held = new Set<string>()
  const request = async (name: string, ...rest: readonly unknown[]) => {
    const work = rest.at(-1) as Work
    if (held.has(name)) return work(null)
    held.add(name)
    try {
      return await work({ name })
    } finally {
      held.delete(name)
    }
  }
  vi.stubGlobal('navigator', { locks: { request } })
}

const names = async () => (await indexedDB.databases()).map(({ name }) => name)

const left = async (name: string) => (await openDB(name, 1)).close()

test('what a closed tab left goes at the next opening, and what another tab works with stays', async () => {
  stubLocks()
  await left('evenstride-restoring-left')
  await left('of-somebody-else')
  await withScratch(async (name) => {
    await left(name)
    await leftScratchDeleted()
    expect(await names()).toEqual(expect.arrayContaining([name, 'of-somebody-else']))
    expect(await names()).not.toContain('evenstride-restoring-left')
  })
  expect((await names()).filter((name) => name?.startsWith('evenstride-restoring-'))).toEqual([])
})

test('every opening does it; where tabs cannot tell each other, nothing is deleted', async () => {
  await left('evenstride-restoring-old')
  const store = freshStore()
  vi.stubGlobal('navigator', {})
  await store.tidied()
  expect(await names()).toContain('evenstride-restoring-old')
  stubLocks()
  await store.tidied()
  expect(await names()).not.toContain('evenstride-restoring-old')
})

test('work that fails leaves nothing either', async () => {
  const failing = withScratch(async (name) => {
    await left(name)
    throw new Error('damaged')
  })
  await expect(failing).rejects.toThrow('damaged')
  expect((await names()).filter((name) => name?.startsWith('evenstride-restoring-'))).toEqual([])
})
