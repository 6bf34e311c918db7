import { expect, it } from 'vitest'
import type { Stage } from '../../../src/session/state'
import { twoUnmet } from '../../../src/workbench/gallery/session-states'
import { renderedScene } from './rendered-scene'

/** By keys or with a screen reader nobody is left at nothing when a step, and the button that led there, are gone. */

it('has the focus at the heading of each new step where the button that led there is gone', async () => {
  const { page, view } = await renderedScene('capture-tones')
  const focusGoOn = () => (page.getByRole('button', { name: 'Go on' }).element() as HTMLElement).focus()
  const to = (stage: Stage) => (view.session = { ...view.session, stage })
  await expect.element(page.getByRole('button', { name: 'Go on' })).toBeVisible()
  focusGoOn()
  // The tones are over: a second press must not skip the hand as well.
  to({ kind: 'greeting', step: 'runner' })
  await expect.element(page.getByRole('heading', { name: 'Step into the picture' })).toHaveFocus()
  focusGoOn()
  to({ kind: 'between', why: 'next-test' })
  await expect.element(page.getByRole('heading', { level: 2, name: 'Ankle bend' })).toHaveFocus()
  to({ kind: 'positioning', checks: [] })
  await expect.element(page.getByRole('heading', { level: 1, name: 'Ankle bend' })).toHaveFocus()
  to({ kind: 'paused', because: 'asked' })
  await expect.element(page.getByRole('button', { name: 'Continue' })).toHaveFocus()
  to({ kind: 'positioning', checks: twoUnmet })
  await expect.element(page.getByRole('heading', { level: 2, name: /^.?\s?Stand side-on/ })).toHaveFocus()
})
