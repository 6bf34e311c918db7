import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { listedFile } from './program-files'

const bytes = (text: string) => new TextEncoder().encode(text)
const inPublic = (path: string) => readFileSync(new URL(`../../public/${path}`, import.meta.url))

describe('a file in the list of what is kept', () => {
  it('carries the hash that browsers know', () => {
    // printf abc | openssl dgst -sha256 -binary | base64
    expect(listedFile('a.js', bytes('abc'), 'x')).toMatchObject({
      url: 'a.js',
      integrity: 'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=',
    })
  })

  it('is another one when its content or the headers change', () => {
    const { revision } = listedFile('a.js', bytes('abc'), 'policy')
    expect(listedFile('a.js', bytes('abc'), 'policy').revision).toBe(revision)
    expect(listedFile('a.js', bytes('abd'), 'policy').revision).not.toBe(revision)
    expect(listedFile('a.js', bytes('abc'), 'stricter policy').revision).not.toBe(revision)
  })
})

describe('the web manifest', () => {
  interface Picture {
    readonly src: string
    readonly sizes: string
    readonly purpose?: string
  }
  const manifest = JSON.parse(inPublic('manifest.webmanifest').toString()) as { readonly icons: Picture[] }
  const pictures = manifest.icons.filter(({ src }) => src.endsWith('.png'))

  it('names pictures of the sizes that browsers ask for before they install', () => {
    expect(pictures.map(({ sizes, purpose }) => `${sizes} ${purpose ?? 'any'}`)).toEqual([
      '192x192 any',
      '512x512 any',
      '512x512 maskable',
    ])
  })

  it.each(pictures)('$src is as large as it says', ({ src, sizes }) => {
    // Width and height stand in the first block of a PNG, behind its signature.
    const png = inPublic(src)
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes)
  })
})
