import { describe, expect, it } from 'vitest'
import { page as browser } from 'vitest/browser'
import { demonstrationScenes } from '../../../src/workbench/gallery/demonstration-scenes'
import { captureScenes } from '../../../src/workbench/gallery/capture-scenes'
import { testScenes } from '../../../src/workbench/gallery/test-scenes'
import { renderedScene, untilLoaded } from './rendered-scene'

/** What is read at three metres is at least 8 hundredths of the picture's height, and a number 20 (experience.md). */
const [leastWord, leastNumber] = [0.08, 0.2]

const scenes = Object.keys({ ...captureScenes, ...testScenes })

/** The runner who gets ready is told of on a page that is read from close up. */
const led = Object.entries(demonstrationScenes)
  .filter(([name, { route }]) => route.screen === 'demonstration' && name !== 'demonstration-getting-ready')
  .map(([name]) => name)

/** What does not fit its row stands over the next one, and no panel grows by that. */
const isWithin = (panel: Element) => {
  for (const part of panel.querySelectorAll('ol, .asked'))
    expect(part.scrollHeight, `the height of ${part.className || part.tagName}`).toBeLessThanOrEqual(
      part.clientHeight + 1,
    )
}

/** Buttons, dialogs and the choice of a camera are reached for, the list of checks is read beside the picture: all from close up. */
const isNear = (element: Element) =>
  element.closest('button, dialog, .visually-hidden, .larger, .file, svg, .near, .panel:not(.far)') !== null

const words = (root: Element) => {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const found: { readonly text: string; readonly share: number }[] = []
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const element = node.parentElement!
    const text = node.textContent!.trim()
    if (text === '' || isNear(element) || getComputedStyle(element).visibility === 'hidden') continue
    found.push({ text, share: parseFloat(getComputedStyle(element).fontSize) / innerHeight })
  }
  return found
}

describe.each([
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
])('at %o', ({ width, height }) => {
  it.each(scenes)('%s is large enough to be read, and lies within its panel', async (name) => {
    await browser.viewport(width, height)
    const { page } = await renderedScene(name)
    await expect.poll(() => page.container.querySelector('.caption'), untilLoaded).not.toBeNull()
    const root = page.container.querySelector('.capture')!
    const units = words(root)
    expect(units.length).toBeGreaterThan(0)
    const small = units.filter(({ text, share }) => share < leastWord && !/^[°s]$/.test(text))
    expect(small).toEqual([])
    const number = root.querySelector('.number > span')
    if (number)
      expect(parseFloat(getComputedStyle(number).fontSize) / innerHeight).toBeGreaterThanOrEqual(leastNumber)
    const panel = root.querySelector('.panel.far')
    if (panel) {
      isWithin(panel)
      expect(panel.scrollHeight, 'the panel’s height').toBeLessThanOrEqual(panel.clientHeight + 1)
      expect(panel.scrollWidth, 'the panel’s width').toBeLessThanOrEqual(panel.clientWidth + 1)
    }
  })
})

/** What does not fit is cut in front of the camera: nothing there is scrolled, but the list of checks, which is read up close. */
describe.each([
  { width: 720, height: 450, as: 'a laptop at 200 %' },
  { width: 360, height: 740, as: 'a phone' },
])('on $as', ({ width, height }) => {
  it.each([...scenes, ...led])('%s cuts nothing off', async (name) => {
    await browser.viewport(width, height)
    const { page } = await renderedScene(name)
    await expect.poll(() => page.container.querySelector('.caption'), untilLoaded).not.toBeNull()
    const root = page.container.querySelector('.capture')!
    const panel = root.querySelector('.panel.far')
    if (panel) {
      isWithin(panel)
      expect(panel.scrollHeight, 'the panel’s height').toBeLessThanOrEqual(panel.clientHeight + 1)
      expect(panel.scrollWidth, 'the panel’s width').toBeLessThanOrEqual(panel.clientWidth + 1)
      expect(document.documentElement.scrollHeight, 'the page’s height').toBeLessThanOrEqual(innerHeight)
    }
    const bar = root.querySelector('.caption')!.getBoundingClientRect()
    expect(bar.bottom, 'the sentence’s end').toBeLessThanOrEqual(innerHeight)
    for (const button of root.querySelectorAll('.panel.far button, .panel.far select, .bar button'))
      expect(button.getBoundingClientRect().bottom, button.textContent).toBeLessThanOrEqual(innerHeight)
  })
})

/** Pixels that a picture needs to show a whole body, and a ring to hold its number. */
const [leastPicture, leastRing] = [110, 90]
describe.each([
  { width: 360, height: 640 },
  { width: 1280, height: 600 },
])('with as little room as %o', ({ width, height }) => {
  it.each([...led, 'next-squat', 'balance-rest', 'squat-below'])(
    '%s has its picture and its ring, apart from what stands around them',
    async (name) => {
      await browser.viewport(width, height)
      const { page } = await renderedScene(name)
      await expect.poll(() => page.container.querySelector('.caption'), untilLoaded).not.toBeNull()
      const root = page.container.querySelector('.capture')!
      expect(document.documentElement.scrollHeight, 'the page’s height').toBeLessThanOrEqual(innerHeight)
      expect(root.querySelector('.mirror')!.clientHeight, 'the picture’s').toBeGreaterThan(leastPicture)
      const ring = root.querySelector('.dial')?.getBoundingClientRect()
      if (!ring) return
      expect(ring.height, 'the ring’s').toBeGreaterThan(leastRing)
      expect(ring.top).toBeGreaterThanOrEqual(root.querySelector('.panel h2')!.getBoundingClientRect().bottom)
      expect(ring.bottom).toBeLessThanOrEqual(root.querySelector('.pips')!.getBoundingClientRect().top)
    },
  )
})
