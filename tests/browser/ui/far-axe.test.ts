import axe from 'axe-core'
import { describe, expect, it } from 'vitest'
import { page as browser } from 'vitest/browser'
import { captureScenes } from '../../../src/workbench/gallery/capture-scenes'
import { renderedScene, untilLoaded } from './rendered-scene'

/** WCAG 2.2 AA, as the whole app is held to in `tests/e2e/screens.spec.ts`. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** The second is a laptop at 200 %. */
const sizes = [
  [1440, 900],
  [720, 450],
  [360, 740],
] as const

describe('in front of the camera', () => {
  it.each(Object.keys(captureScenes))('%s: nothing that axe finds, nothing sideways', async (name) => {
    await browser.viewport(...sizes[0])
    const { page } = await renderedScene(name)
    await expect.poll(() => page.container.querySelector('.caption'), untilLoaded).not.toBeNull()
    for (const [width, height] of sizes) {
      await browser.viewport(width, height)
      const { violations } = await axe.run(page.container, { runOnly: tags })
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
      expect(found, `${width} px`).toEqual([])
      const { scrollWidth, clientWidth } = document.documentElement
      expect(scrollWidth - clientWidth, `${width} px`).toBeLessThanOrEqual(0)
    }
  })
})
