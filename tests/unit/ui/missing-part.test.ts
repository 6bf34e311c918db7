import { describe, expect, it } from 'vitest'
import { fetchedPart } from '../../../src/capture/fetched-part'
import { isMissingPart } from '../../../src/ui/missing-part'

/** As the browsers say it, word for word. */
const told = {
  chrome: 'Failed to fetch dynamically imported module: https://example.org/assets/virtual-DAXVxT5x.js',
  firefox: 'error loading dynamically imported module: https://example.org/assets/virtual-DAXVxT5x.js',
  safari: 'Importing a module script failed.',
  styles: 'Unable to preload CSS for /assets/Demonstration-DfI02ZPt.css',
}

describe('a part of the program that did not arrive', () => {
  it.each(Object.entries(told))('is known by what %s says', (_, message) => {
    expect(isMissingPart(new TypeError(message))).toBe(true)
  })

  it('is nothing else that can go wrong', () => {
    expect(isMissingPart(new TypeError("Cannot read properties of undefined (reading 'import')"))).toBe(false)
    expect(isMissingPart(new TypeError('Failed to fetch'))).toBe(false)
    expect(isMissingPart('dynamically imported module')).toBe(false)
  })

  it('is a fault of the capture with what the browser said; one that arrives is handed on', async () => {
    await expect(fetchedPart(Promise.reject(new TypeError(told.chrome)))).rejects.toMatchObject({
      code: 'part-missing',
      message: `TypeError: ${told.chrome}`,
    })
    await expect(fetchedPart(Promise.resolve('here'))).resolves.toBe('here')
  })
})
