import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importsOf } from './imports-of'
import { codeIn } from './source-files'

const files = new Map(codeIn('src').map((file) => [file.path, file]))

/** The file of ours that an import means, if it is one. */
const resolved = (from: string, specifier: string): string | undefined => {
  if (!specifier.startsWith('.')) return undefined
  const path = posix.join(posix.dirname(from), specifier)
  return [path, `${path}.ts`].find((each) => files.has(each))
}

/** All that a file loads at once, step by step: our own paths, and the names of packages. */
const loadedWith = (entry: string): ReadonlySet<string> => {
  const loaded = new Set([entry])
  for (const path of loaded) {
    const file = files.get(path)
    if (!file) continue
    for (const { specifier, kind } of importsOf(file))
      if (kind === 'value') loaded.add(resolved(path, specifier) ?? specifier)
  }
  return loaded
}

describe('what the page loads first', () => {
  const first = loadedWith('src/main.ts')

  it('has nothing of the virtual runner, nor three: both come when a demonstration is shown', () => {
    expect([...first].filter((path) => path.startsWith('src/runner3d/') || path === 'three')).toEqual([])
  })

  it('is followed to its end: the screens and their state are in it', () => {
    expect(first).toContain('src/ui/App.svelte')
    expect(first.size).toBeGreaterThan(50)
    expect(loadedWith('src/runner3d/demonstration.ts')).toContain('three')
  })
})
