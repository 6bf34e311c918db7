import { describe, expect, it } from 'vitest'
import { state } from '../../../src/workbench/gallery/session-states'
import { renderedScene } from './rendered-scene'

describe('offline use', () => {
  it('says when all is here, and offers nothing to fetch then', async () => {
    const { page } = await renderedScene('home-offline-ready')
    await expect.element(page.getByText('Ready offline', { exact: false })).toBeVisible()
    await expect.element(page.getByRole('button', { name: /Keep it/ })).not.toBeInTheDocument()
  })

  it('counts what has come', async () => {
    const { page } = await renderedScene('home-offline-fetching')
    await expect.element(page.getByRole('progressbar')).toHaveProperty('value', 12.4 / 20.1)
    await expect.element(page.getByText('12\u00a0MB of 20\u00a0MB', { exact: false })).toBeVisible()
  })

  it('fetches what is lacking on a click', async () => {
    const { page, actions } = await renderedScene('home-offline-lacking')
    await page.getByRole('button', { name: 'Keep it (20\u00a0MB)' }).click()
    expect(actions.keepOffline).toHaveBeenCalledTimes(1)
  })

  it('says nothing of it where the browser cannot keep anything', async () => {
    const { page } = await renderedScene('home-first')
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(page.container.querySelector('section.offline')).toBeNull()
  })
})

describe('a newer program', () => {
  it('is offered quietly and taken on a click', async () => {
    const { page, actions } = await renderedScene('home-offline-ready')
    await expect.element(page.getByText('Update ready.', { exact: false })).toBeVisible()
    await page.getByRole('button', { name: 'Reload' }).click()
    expect(actions.takeUpdate).toHaveBeenCalledTimes(1)
  })

  it('is not spoken of while an assessment runs', async () => {
    const { page, view } = await renderedScene('home-offline-ready')
    view.session = state({ kind: 'recording' })
    await expect.element(page.getByText('Update ready.', { exact: false })).not.toBeInTheDocument()
  })

  it('that another tab has taken is told in words', async () => {
    const { page } = await renderedScene('home-offline-lacking')
    await expect
      .element(page.getByText('A newer Evenstride runs in another tab.', { exact: false }))
      .toBeVisible()
  })
})
