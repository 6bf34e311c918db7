import { describe, expect, it } from 'vitest'
import type { ReportDocument } from '../../../src/report/records'
import { renderedScene } from './rendered-scene'

/** What goes into a report is chosen before it is handed over, and the preview shows it. */

const handedOver = (saveReport: { readonly mock: { readonly calls: readonly (readonly unknown[])[] } }) =>
  saveReport.mock.calls.at(-1)?.[0] as ReportDocument

describe('pictures of holds', () => {
  it('go out only where that is chosen, and without a face even where one was kept', async () => {
    const { page, actions } = await renderedScene('report-pictures')
    const chosen = page.getByRole('checkbox', { name: 'Pictures of the holds, at most three of each side' })
    await expect.element(chosen).not.toBeChecked()
    expect(page.container.querySelectorAll('img')).toHaveLength(0)
    await page.getByRole('button', { name: 'Save: JSON' }).click()
    expect(handedOver(actions.saveReport).keyFrames).toBeNull()

    await chosen.click()
    await expect.poll(() => page.container.querySelectorAll('.preview img').length).toBe(6)
    await expect.poll(() => page.container.querySelectorAll('.preview .picture .arc').length).toBe(6)
    await expect
      .element(page.getByRole('img', { name: 'The hold of right 1, the face blurred' }))
      .toBeVisible()
    await page.getByRole('button', { name: 'Save: JSON' }).click()
    const { pictures } = handedOver(actions.saveReport).keyFrames!
    expect(pictures.map(({ face }) => face)).toEqual(Array.from({ length: 6 }, () => 'blurred'))

    await page.getByRole('checkbox', { name: 'Blur my face in them' }).click()
    await expect.element(page.getByRole('img', { name: 'The hold of right 1', exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'Save: JSON' }).click()
    const shown = handedOver(actions.saveReport).keyFrames!.pictures
    expect(shown.map(({ face }) => face)).toEqual([
      'blurred',
      'blurred',
      'blurred',
      'shown',
      'shown',
      'shown',
    ])
    // The blurred ones of the right leg were other pictures than these.
    for (const index of [3, 4, 5]) expect(shown[index]!.jpeg).not.toBe(pictures[index]!.jpeg)
    for (const index of [0, 1, 2]) expect(shown[index]!.jpeg).toBe(pictures[index]!.jpeg)
  })

  it('are not offered where none was kept', async () => {
    const { page } = await renderedScene('report-four')
    await expect.element(page.getByRole('checkbox', { name: 'A name' })).toBeVisible()
    await expect.element(page.getByText(/^Pictures of the holds/)).not.toBeInTheDocument()
  })
})
