import { afterEach, beforeEach, expect, test } from 'vitest'
import { dropEarlier, earlierCache, earlierFile, keepEarlier } from '../../../src/offline/earlier-files'

/** What a tab of an older program still finds while a newer one has taken over, and when that ends. */

const programName = 'a-program-of-a-test'
const here = (path: string) => new URL(path, location.origin).href
const revised = (path: string) => `${here(path)}?__WB_REVISION__=1`

const clear = async () => {
  for (const name of [programName, earlierCache]) await caches.delete(name)
}
beforeEach(clear)
afterEach(clear)

const programOf = async (...addresses: readonly string[]) => {
  const program = await caches.open(programName)
  for (const address of addresses) await program.put(address, new Response(`content of ${address}`))
  return program
}

test('what the newer program does not list is set aside, by the address a page asks by', async () => {
  const [old, both, page] = [
    revised('/assets/Result-OLD.js'),
    revised('/assets/main-SAME.js'),
    here('/index.html'),
  ]
  await keepEarlier(await programOf(old, both, page), new Set([both]))
  expect(await (await earlierFile(here('/assets/Result-OLD.js')))?.text()).toBe(`content of ${old}`)
  expect(await earlierFile(here('/assets/main-SAME.js'))).toBeUndefined()
  // A page has no hash in its name: an older one could pass for the newer.
  expect(await earlierFile(page)).toBeUndefined()
  expect((await (await caches.open(earlierCache)).keys()).length).toBe(1)
})

test('it is dropped whole, and asking for it then makes no cache', async () => {
  await keepEarlier(await programOf(revised('/assets/Result-OLD.js')), new Set())
  expect(await dropEarlier()).toBe(true)
  expect(await earlierFile(here('/assets/Result-OLD.js'))).toBeUndefined()
  expect(await caches.has(earlierCache)).toBe(false)
  expect(await dropEarlier()).toBe(false)
})
