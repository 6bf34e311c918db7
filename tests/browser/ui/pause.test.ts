import { expect, it } from 'vitest'
import type { Draft } from '../../../src/session/state'
import { renderedScene } from './rendered-scene'

/** A pause offers what makes sense at that moment, and nothing else. */

const pausedWith = async (fields: Partial<Draft>) => {
  const scene = await renderedScene('capture-paused')
  const { view, page } = scene
  const stage = { kind: 'paused', because: 'asked' } as const
  view.session = { ...view.session, stage, draft: { ...view.session.draft!, ...fields } }
  await expect.element(page.getByRole('button', { name: 'Continue' })).toBeVisible()
  const names = page.getByRole('dialog').getByRole('button')
  return { ...scene, offered: () => names.elements().map((each) => each.textContent.trim()) }
}

it('neither a result nor anything again where nothing was done', async () => {
  const { page, offered } = await pausedWith({ trials: [] })
  expect(offered().slice(0, 3)).toEqual(['Continue', 'Skip this leg', 'Stop'])
  await expect.element(page.getByText(/^Space continues\.$/)).toBeVisible()
})

it('the tones again before the first test', async () => {
  const greeting = { due: 'tones', wrong: 0, isProved: false } as const
  const { page, offered } = await pausedWith({ trials: [], greeting })
  expect(offered().slice(0, 4)).toEqual(['Continue', 'Hear the tones again', 'Skip the tones', 'Stop'])
  await expect.element(page.getByText(/Page Up plays the tones again\.$/)).toBeVisible()
})
