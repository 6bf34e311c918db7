import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addressOf, Router, type Route } from '../../../src/ui/state/router.svelte'
import { state } from '../../../src/workbench/gallery/session-states'
import { renderedScene } from './rendered-scene'

const followed = (route: Route): Router => {
  history.replaceState(null, '', addressOf(route))
  return new Router()
}

describe('leaving a running capture', () => {
  beforeEach(() => history.replaceState(null, '', '#/'))
  afterEach(() => history.replaceState(null, '', location.pathname + location.search))

  it('pauses and asks; staying keeps screen and address', async () => {
    const { page, actions } = await renderedScene('capture-recording-right', {}, followed)
    await expect.element(page.getByText('33', { exact: true })).toBeVisible()
    location.hash = '#/'
    await page.getByRole('button', { name: 'Stay' }).click()
    expect(actions.pause).toHaveBeenCalledTimes(1)
    expect(actions.leave).not.toHaveBeenCalled()
    await expect.element(page.getByText('33', { exact: true })).toBeVisible()
    expect(location.hash).toBe('#/assessment')
  })

  it('lets go of the camera when the answer is to leave', async () => {
    const { page, actions } = await renderedScene('capture-recording-right', {}, followed)
    await expect.element(page.getByText('33', { exact: true })).toBeVisible()
    location.hash = '#/'
    await page.getByRole('button', { name: 'Leave' }).click()
    await expect.element(page.getByRole('heading', { name: 'Your results' })).toBeVisible()
    expect(actions.leave).toHaveBeenCalledTimes(1)
  })

  it('says what is kept, and no more than that', async () => {
    const { page, view } = await renderedScene('capture-recording-left', {}, followed)
    await expect.element(page.getByText('41', { exact: true })).toBeVisible()
    location.hash = '#/'
    const dialog = page.getByRole('dialog')
    await expect.element(dialog).toHaveTextContent(/Nothing has been measured yet, so nothing is lost\./)
    await expect.element(dialog).not.toHaveTextContent(/stored/)
    view.session = state({ kind: 'recording' }, { left: [41.2] })
    await expect
      .element(page.getByText(/Every finished trial is stored\. You can go on later\./))
      .toBeVisible()
    view.storageFault = { kind: 'storage', code: 'storage-full', detail: '' }
    await expect
      .element(page.getByText(/could not be stored yet\. They are lost if this page is closed/))
      .toBeVisible()
    await page.getByRole('button', { name: 'Stay' }).click()
  })

  it('asks nothing once the assessment has ended', async () => {
    const { page, view } = await renderedScene('capture-recording-right', {}, followed)
    await expect.element(page.getByText('33', { exact: true })).toBeVisible()
    view.session = state({ kind: 'reporting' })
    await expect.element(page.getByText(/Working out the result/)).toBeVisible()
    location.hash = '#/'
    await expect.element(page.getByRole('heading', { name: 'Your results' })).toBeVisible()
  })
})
