import { describe, expect, it } from 'vitest'
import { page as browser } from 'vitest/browser'
import { scenes } from '../../../src/workbench/gallery/scenes'
import { renderedScene } from './rendered-scene'

/** What a keyboard, a screen reader and an enlarged page go through, on every screen of the gallery in every state. */

const focusable =
  'a[href], button:not([disabled]), input:not([disabled]), select, textarea, summary, [tabindex]'
/** An outline on the element itself, or on the label or row that stands for it. */
const showsFocus = (element: HTMLElement): boolean => {
  for (let at: Element | null = element, up = 0; at && up < 3; at = at.parentElement, up++) {
    const { outlineStyle, outlineWidth } = getComputedStyle(at)
    if (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) return true
  }
  return false
}
const nameOf = (element: Element) =>
  `${element.tagName.toLowerCase()} ${element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 40)}`

/** With the focus from one to the next, in the order of the document; a dialog that is open has it alone. */
const walk = (container: HTMLElement) => {
  const place = document.querySelector<HTMLElement>('dialog[open]') ?? container
  const stops = [...place.querySelectorAll<HTMLElement>(focusable)].filter(
    (element) => element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }),
  )
  const hidden: string[] = []
  for (const stop of stops) {
    stop.focus({ focusVisible: true })
    if (document.activeElement === stop && !showsFocus(stop)) hidden.push(nameOf(stop))
  }
  return { stops, hidden, outOfOrder: stops.filter(({ tabIndex }) => tabIndex > 0).map(nameOf) }
}

/** What is read aloud, piece by piece, in the order of the document; what is drawn, or for the ear alone, has no place to stand. */
const pieces = (container: HTMLElement) => {
  const place = document.querySelector<HTMLElement>('dialog[open]') ?? container
  return [
    ...place.querySelectorAll<HTMLElement>('h1, h2, h3, h4, p, a, button, input, select, summary, dt, dd'),
  ]
    .filter((each) => each.checkVisibility({ visibilityProperty: true }))
    .filter((each) => !each.closest('.visually-hidden, svg, [aria-hidden="true"]'))
    .map((each) => ({ each, box: each.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 1 && box.height > 1)
}

/** Read after what stands below it: a piece that lies wholly above the one before it in the document, in the same column. */
const againstReading = (container: HTMLElement) => {
  const all = pieces(container)
  return all.flatMap(({ each, box }, index) => {
    const before = all[index - 1]
    if (!before) return []
    const sharesColumn = box.left < before.box.right - 1 && before.box.left < box.right - 1
    return sharesColumn && box.bottom <= before.box.top + 1
      ? [`${nameOf(each)} above ${nameOf(before.each)}`]
      : []
  })
}

const levels = (container: HTMLElement) =>
  [...container.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) => Number(tagName[1]))

const speaking = (container: HTMLElement) => [
  ...container.querySelectorAll(
    '[role="status"], [role="alert"], [aria-live="polite"], [aria-live="assertive"]',
  ),
]

/** A laptop, and the same at 200 %, which is half its width and height; on a phone. */
const sizes = [
  [1440, 900],
  [720, 450],
  [360, 740],
] as const

/** Nothing may have to be scrolled to both ways. */
const sideways = async (): Promise<readonly string[]> => {
  const found: string[] = []
  for (const [width, height] of sizes) {
    await browser.viewport(width, height)
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth > clientWidth) found.push(`${scrollWidth - clientWidth} px at ${width} px`)
  }
  await browser.viewport(...sizes[0])
  return found
}

describe('keyboard, screen reader and 200 % zoom', () => {
  // Nothing but a word that it waits.
  const screens = Object.keys(scenes).filter((name) => name !== 'assessment-unread')
  it.each(screens)('%s', async (name) => {
    const { page } = await renderedScene(name)
    await expect.element(page.getByRole('heading', { level: 1 }).first()).toBeInTheDocument()
    const { container } = page
    const { stops, hidden, outOfOrder } = walk(container)
    expect(stops.length, 'places to go to').toBeGreaterThan(0)
    expect(hidden, 'focus that does not show').toEqual([])
    expect(outOfOrder, 'taken out of the order of reading').toEqual([])
    expect(againstReading(container), 'read after what stands below it').toEqual([])
    const found = levels(container)
    expect(found.filter((level) => level === 1)).toHaveLength(1)
    expect(
      found.filter((level, index) => level > (found[index - 1] ?? 1) + 1),
      `a level of headings is left out: ${found.join(' ')}`,
    ).toEqual([])
    const inOthers = speaking(container).filter((each) =>
      each.parentElement?.closest('[role="status"], [aria-live]'),
    )
    expect(inOthers.map(nameOf), 'said twice').toEqual([])
    // In front of the camera one voice alone: what is said is not talked over.
    const said = speaking(container).filter(({ textContent }) => textContent.trim() !== '')
    if (container.querySelector('.capture')) expect(said.map(nameOf).slice(1), 'talked over').toEqual([])
    expect(container.querySelectorAll('main')).toHaveLength(1)
    expect(await sideways(), 'to be scrolled sideways').toEqual([])
  })
})
