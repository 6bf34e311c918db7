import { afterEach, expect, test, vi } from 'vitest'
import { askToPersist, isPersisted } from '../../../src/storage/persistence'

const browser = (persisted: () => Promise<boolean>, persist: () => Promise<boolean>) => {
  const storage = { persisted: vi.fn(persisted), persist: vi.fn(persist) }
  vi.stubGlobal('navigator', { storage })
  return storage
}
const yes = () => Promise.resolve(true)
const no = () => Promise.resolve(false)

afterEach(() => vi.unstubAllGlobals())

test('a browser that has promised is not asked again: some ask the runner each time', async () => {
  const storage = browser(yes, no)
  expect(await askToPersist()).toBe(true)
  expect(storage.persist).not.toHaveBeenCalled()
})

test('the answer is what the browser says; a refusal that throws is a refusal', async () => {
  browser(no, yes)
  expect(await askToPersist()).toBe(true)
  browser(no, no)
  expect(await askToPersist()).toBe(false)
  browser(no, () => Promise.reject(new TypeError('not here')))
  expect(await askToPersist()).toBe(false)
})

test('a browser without the question says nothing, and is not asked', async () => {
  vi.stubGlobal('navigator', {})
  expect(await isPersisted()).toBeNull()
  expect(await askToPersist()).toBe(false)
})
