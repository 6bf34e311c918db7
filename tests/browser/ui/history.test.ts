import { beforeEach, describe, expect, it } from 'vitest'
import { cdp, page as browser } from 'vitest/browser'
import { scenes } from '../../../src/workbench/gallery/scenes'
import { renderedScene } from './rendered-scene'

/** The history as it is looked at side by side, and as it comes out of a printer. */

beforeEach(() => browser.viewport(1280, 900))

const printed = async <Result>(read: () => Result): Promise<Result> => {
  await cdp().send('Emulation.setEmulatedMedia', { media: 'print' })
  try {
    return read()
  } finally {
    await cdp().send('Emulation.setEmulatedMedia', { media: '' })
  }
}

const isShown = (element: Element) => element.getClientRects().length > 0

describe('the history', () => {
  it('has the charts that stand beside each other on one line, with a choice above them and without', async () => {
    const { page } = await renderedScene('history')
    await expect.element(page.getByRole('heading', { name: 'How it came on' })).toBeVisible()
    const charts = [...page.container.querySelectorAll('.trends > section')].map((section) => ({
      row: Math.round(section.getBoundingClientRect().top),
      top: Math.round(section.querySelector('svg')!.getBoundingClientRect().top),
      hasChoice: section.querySelector('select') !== null,
    }))
    expect(new Set(charts.map(({ hasChoice }) => hasChoice)).size).toBe(2)
    for (const row of new Set(charts.map((chart) => chart.row)))
      expect(new Set(charts.filter((chart) => chart.row === row).map(({ top }) => top)).size).toBe(1)
  })

  it('prints its values, its charts and its notes, and nothing that only a screen can do', async () => {
    const { page } = await renderedScene('history')
    await expect.element(page.getByRole('heading', { name: 'Every assessment' })).toBeVisible()
    const { controls, tables, charts, names, notes } = await printed(() => ({
      controls: [...page.container.querySelectorAll('button, select, summary')].filter(isShown),
      tables: [...page.container.querySelectorAll('details table')].filter(isShown).length,
      charts: [...page.container.querySelectorAll('.trends svg')].filter(isShown).length,
      names: [...page.container.querySelectorAll('.trends header p')].filter(isShown).length,
      notes: page.container.innerText.includes('Two days after the half marathon'),
    }))
    expect(controls.map(({ outerHTML }) => outerHTML)).toEqual([])
    expect(charts).toBeGreaterThanOrEqual(4)
    expect([tables, names]).toEqual([charts, charts])
    expect(notes).toBe(true)
  })

  it('compares with any that is stored, which is read when it is chosen', async () => {
    const { page, actions } = await renderedScene('history')
    const compared = page.getByRole('region', { name: 'Compare any two' })
    const before = compared.getByLabelText('One', { exact: true })
    await expect.element(before.getByRole('option', { name: '9 Nov 2025, ' })).toBeInTheDocument()
    expect(actions.loadResult).not.toHaveBeenCalled()
    await before.selectOptions('last-year')
    await expect.element(compared.getByRole('columnheader', { name: '9 Nov 2025, ' })).toBeVisible()
    const row = compared.getByRole('row', { name: 'Ankle bend, right' })
    await expect.element(row).toHaveTextContent('31°')
    expect(actions.loadResult).toHaveBeenCalledExactlyOnceWith('last-year')
  })

  it('has each once to choose from while older ones are read, and after one was deleted', async () => {
    const { history, older } = scenes['history']!
    const entries = [...history!.entries, ...older!]
    let isDeleted = false
    const { page } = await renderedScene('history', {
      loadHistory: (count) =>
        Promise.resolve({
          ...history!,
          entries: entries.slice(isDeleted ? 1 : 0, count > 12 || isDeleted ? undefined : -1),
          hasMore: count <= 12,
        }),
      deleteAssessment: () => {
        isDeleted = true
        return Promise.resolve(() => Promise.resolve())
      },
    })
    const values = () =>
      [...page.container.querySelectorAll<HTMLOptionElement>('.choices select:first-of-type option')].map(
        ({ value }) => value,
      )
    await expect.element(page.getByRole('option', { name: '9 Nov 2025, ' }).first()).toBeInTheDocument()
    await page
      .getByRole('button', { name: /^Delete/ })
      .first()
      .click()
    await expect.element(page.getByText('For 30 days it stands below')).toBeVisible()
    await page.getByRole('button', { name: 'Show older ones' }).click()
    await expect.element(page.getByRole('button', { name: 'Show older ones' })).not.toBeInTheDocument()
    expect(values().length).toBe(2 * 7)
    expect(new Set(values()).size).toBe(7)
  })

  it('deletes for good only when that was answered twice, and one alone', async () => {
    const kept = [...scenes['history-deleted']!.deleted!]
    const { page, actions } = await renderedScene('history-deleted', {
      recentlyDeleted: () => Promise.resolve([...kept]),
      deleteForGood: ({ row }) => {
        kept.splice(
          kept.findIndex((each) => each.row.id === row.id),
          1,
        )
        return Promise.resolve(true)
      },
    })
    await page.getByText('Recently deleted: 2').click()
    const [first] = kept
    const forGood = () => page.getByRole('button', { name: 'Delete for good: Assessment of' }).first()
    await forGood().click()
    await page.getByRole('button', { name: 'Keep it here' }).click()
    await forGood().click()
    expect(actions.deleteForGood).not.toHaveBeenCalled()
    await page.getByRole('group', { name: 'Delete for good' }).getByText('Delete for good').click()
    await expect.element(page.getByText('Recently deleted: 1')).toBeVisible()
    expect(actions.deleteForGood).toHaveBeenCalledExactlyOnceWith(first)
    await expect.element(page.getByRole('group', { name: 'Delete for good' })).not.toBeInTheDocument()
  })
})
