import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page as browser } from 'vitest/browser'
import { addressOf, Router, type Route } from '../../../src/ui/state/router.svelte'
import { demonstrationScenes } from '../../../src/workbench/gallery/demonstration-scenes'
import { renderedScene } from './rendered-scene'

/** WCAG 2.2 AA, as the whole app is held to in `tests/e2e/screens.spec.ts`. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const sizes = [
  [360, 740],
  [1440, 900],
] as const
const mark = /a virtual runner, not you/

beforeEach(() => browser.viewport(1280, 900))
afterEach(() => history.replaceState(null, '', location.pathname + location.search))

/** The address is the page's own, as in the product. */
const walking = (route: Route): Router => {
  history.replaceState(null, '', addressOf(route))
  return new Router()
}

describe('what a demonstration ends in', () => {
  it.each(Object.keys(demonstrationScenes))(
    '%s: marked, nothing that axe finds, plan and exercise not sideways',
    async (name) => {
      const { page } = await renderedScene(name)
      await expect.element(page.getByText(mark)).toBeVisible()
      await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
      for (const [width, height] of sizes) {
        await browser.viewport(width, height)
        const { violations } = await axe.run(page.container, { runOnly: tags })
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
        ).toEqual([])
        // The pages of a result and a report are no wider here than without the mark, and held in their own tests.
        if (!/plan|exercise/.test(name)) continue
        const { scrollWidth, clientWidth } = document.documentElement
        expect(scrollWidth - clientWidth, `${width} px`).toBeLessThanOrEqual(0)
      }
    },
    60_000,
  )

  it("leads from the result to the virtual runner's plan and an exercise of it, all marked", async () => {
    const { page, actions } = await renderedScene('demonstration-result', {}, walking)
    await page.getByRole('link', { name: 'Plan', exact: true }).last().click()
    await expect
      .element(page.getByRole('heading', { level: 1 }))
      .toHaveTextContent('workouts around your runs')
    await expect.element(page.getByText(mark)).toBeVisible()
    await page
      .getByRole('listitem')
      .getByRole('link', { name: /calf raise/i })
      .first()
      .click()
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent(/calf raise/i)
    await expect.element(page.getByText(mark)).toBeVisible()
    expect(actions.readTraining).not.toHaveBeenCalled()
  })

  it('gives the report his plan and his profile', async () => {
    const { page } = await renderedScene('demonstration-report')
    await expect.element(page.getByRole('checkbox', { name: /plan/i })).toBeEnabled()
    await expect.element(page.getByText(/Half marathon/).first()).toBeVisible()
  })

  it("is left by any place of one's own: the plan is then one's own again, without a mark", async () => {
    const { page, view, actions } = await renderedScene('demonstration-plan', {}, walking)
    await expect.element(page.getByText(mark)).toBeVisible()
    await page.getByRole('link', { name: 'Leave the demonstration' }).click()
    await expect.element(page.getByText('None yet.')).toBeVisible()
    view.training = { plan: null, log: [] }
    await page.getByRole('link', { name: 'Plan', exact: true }).first().click()
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('A plan around your runs')
    expect(page.getByText(mark).elements()).toEqual([])
    expect(actions.readTraining).toHaveBeenCalled()
  })

  it('stays while a page is read that is the same for everybody', async () => {
    const { page } = await renderedScene('demonstration-plan', {}, walking)
    await page.getByRole('link', { name: /Why runners lift/ }).click()
    await expect.element(page.getByRole('heading', { level: 1 })).not.toHaveTextContent('workouts')
    history.back()
    await expect.element(page.getByText(mark)).toBeVisible()
    await expect
      .element(page.getByRole('heading', { level: 1 }))
      .toHaveTextContent('workouts around your runs')
  })
})
