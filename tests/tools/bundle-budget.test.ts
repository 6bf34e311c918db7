import { describe, expect, it } from 'vitest'
import { initialScripts } from './bundle-budget'

describe('initialScripts', () => {
  const manifest = {
    'index.html': { file: 'main.js', imports: ['_shared'], dynamicImports: ['src/report.ts'] },
    _shared: { file: 'shared.js', imports: ['_base', '_ring'] },
    _base: { file: 'base.js' },
    _ring: { file: 'ring.js', imports: ['_shared'] },
    'src/report.ts': { file: 'report.js', imports: ['_base'] },
  }

  it('follows static imports to their end, rings included, and leaves lazy parts out', () => {
    expect(initialScripts(manifest, 'index.html')).toEqual(['main.js', 'shared.js', 'base.js', 'ring.js'])
  })

  it('does not answer for an entry that was not built', () => {
    expect(() => initialScripts(manifest, 'gone.html')).toThrow('gone.html')
  })
})
