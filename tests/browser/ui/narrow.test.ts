import { page as browserPage } from 'vitest/browser'
import { describe, expect, it } from 'vitest'
import { renderedScene } from './rendered-scene'

/** The longest words in the narrowest place: four tests, one of them told in words instead of degrees. */
const scenes = ['result-four', 'result-four-again', 'report-four']
const width = 360

/** Shown text, by its own words, that begins or ends outside of the page. */
const cutOff = () =>
  [...document.querySelectorAll('svg text, td, th, p, a, h1, h2, h3')]
    .filter((element) => !element.closest('.visually-hidden'))
    .map((element) => ({ text: element.textContent.trim(), box: element.getBoundingClientRect() }))
    .filter(({ text, box }) => text !== '' && box.width > 0 && (box.left < -0.5 || box.right > width + 0.5))
    .map(({ text, box }) => `${text}: ${box.left.toFixed(0)} to ${box.right.toFixed(0)}`)

describe('on a phone', () => {
  it.each(scenes)('nothing of %s leaves the page', async (scene) => {
    await browserPage.viewport(width, 740)
    const { page } = await renderedScene(scene)
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect.element(page.getByRole('table').first()).toBeVisible()
    const { scrollWidth, clientWidth } = document.documentElement
    expect(scrollWidth - clientWidth).toBe(0)
    expect(cutOff()).toEqual([])
  })

  it.each(['capture-paused', 'capture-sides-swapped', 'balance-easier'])(
    'opens %s at what happened, with Continue in view',
    async (scene) => {
      await browserPage.viewport(width, 640)
      const { page } = await renderedScene(scene)
      const dialog = page.getByRole('dialog', { name: 'Paused.' })
      await expect.element(page.getByRole('button', { name: 'Continue' })).toHaveFocus()
      expect(dialog.element().scrollTop).toBe(0)
      const { bottom } = page.getByRole('button', { name: 'Continue' }).element().getBoundingClientRect()
      expect(bottom).toBeLessThan(dialog.element().getBoundingClientRect().bottom)
    },
  )

  it.each([
    'balance-rest',
    'balance-positioning',
    'capture-positioning',
    'capture-recording-left',
    'capture-hurt',
    'next-ankle',
  ])('keeps the sentence of %s in view', async (scene) => {
    await browserPage.viewport(width, 740)
    const { page } = await renderedScene(scene)
    await expect.element(page.getByRole('heading', { level: 1 })).toBeInTheDocument()
    const caption = () => page.container.querySelector('.caption')!.getBoundingClientRect()
    await expect.poll(() => caption().height).toBeGreaterThan(0)
    await expect.poll(() => caption().bottom).toBeLessThanOrEqual(innerHeight)
    expect(caption().top).toBeGreaterThan(0)
  })

  it('draws the charts of the report as wide as the page has room', async () => {
    await browserPage.viewport(width, 740)
    const { page } = await renderedScene('report-four')
    const chart = page.getByRole('img', { name: /Left: 41° ±5°; Right: 33° ±5°/ }).first()
    await expect.element(chart).toBeVisible()
    expect(chart.element().getBoundingClientRect().width).toBeGreaterThan(200)
  })
})
