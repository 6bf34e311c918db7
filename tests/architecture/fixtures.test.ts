import { describe, expect, it } from 'vitest'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { codeIn, pathsIn, projectRoot } from './source-files'

/** Files that speak of fixtures, or make them, and are none themselves. */
const companions = /(about|README)\.md$|\/regenerate\.ts$/

/** Budget in bytes: a recording of poses or any other file, a video clip, and all together. */
const largest = 300_000
const largestClip = 400_000
const largestTogether = 10_000_000

const fixtures = existsSync(join(projectRoot, 'tests/fixtures')) ? pathsIn('tests/fixtures') : []

/** Tests, and the tools of tests, as one text. */
const readers = codeIn('tests')
  .filter(({ path }) => !path.startsWith('tests/fixtures/'))
  .map(({ text }) => text)
  .join('\n')

/** `a/b.pose.json.gz` is read where its name is written, with or without its endings, or its whole folder. */
const isRead = (path: string, code: string): boolean => {
  const [, , ...below] = path.split('/')
  const name = below.at(-1)!
  const folders = below.slice(0, -1).map((_, index) => `fixtures/${below.slice(0, index + 1).join('/')}`)
  const isNamed = (text: string) =>
    new RegExp(`(?<![\\w-])${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w-])`).test(code)
  return isNamed(name) || isNamed(name.replace(/\..*$/, '')) || folders.some((folder) => isNamed(folder))
}

const size = (path: string): number => statSync(join(projectRoot, path)).size

describe('the fixtures', () => {
  it('are each read by a test', () => {
    const unread = fixtures.filter((path) => !companions.test(path) && !isRead(path, readers))
    expect(unread).toEqual([])
  })

  it('count as read by their name or their folder, and not by chance', () => {
    const path = 'tests/fixtures/poses/ankle/left-clean.pose.json.gz'
    expect(isRead(path, "read('left-clean')")).toBe(true)
    expect(isRead(path, "readAll('tests/fixtures/poses/ankle')")).toBe(true)
    expect(isRead(path, "read('left-clean-two')")).toBe(false)
    expect(isRead(path, "read('tests/fixtures')")).toBe(false)
  })

  it('keep to their budget', () => {
    const code = fixtures.filter((path) => !companions.test(path))
    expect(
      code
        .filter((path) => size(path) > (path.endsWith('.webm') ? largestClip : largest))
        .map((path) => `${path}: ${size(path)} bytes`),
    ).toEqual([])
    expect(code.reduce((sum, path) => sum + size(path), 0)).toBeLessThanOrEqual(largestTogether)
  })
})
