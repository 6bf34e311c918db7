import { describe, expect, it } from 'vitest'
import { scenes } from '../../../src/workbench/gallery/scenes'
import { allowedSentences, bannedInCode, bannedInCopy, foretold } from '../../architecture/banned-words'
import { renderedScene } from './rendered-scene'

/** The words of results and reports as they are read: put together on the screen, unfolded, with titles of pictures and tables. */

const said = (root: Element): string => {
  const whole = [
    ...root.querySelectorAll('h1, h2, h3, h4, p, li, td, th, dt, dd, figcaption, title, label, summary'),
  ]
  const named = [...root.querySelectorAll('[aria-label]')].map(
    (element) => element.getAttribute('aria-label') ?? '',
  )
  return [...whole.map(({ textContent }) => textContent), ...named]
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
    .join('\n')
}

const told = Object.keys(scenes).filter((name) => /^(result|report|clinic|demonstration-re)/.test(name))

describe('the words of a screen', () => {
  it.each(told)('promise no more than a measurement can know: %s', async (name) => {
    const { page } = await renderedScene(name)
    await expect.element(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
    const text = said(page.container)
    expect(text.length).toBeGreaterThan(100)
    const rest = Object.values(allowedSentences).reduce(
      (left, sentence) => left.replaceAll(sentence, ''),
      text,
    )
    for (const line of rest.split('\n')) {
      expect(foretold(line)).toEqual([])
      for (const { pattern } of [...bannedInCode, ...bannedInCopy]) expect(line).not.toMatch(pattern)
    }
  })
})
