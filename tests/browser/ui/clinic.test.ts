import { describe, expect, it, vi } from 'vitest'
import { render } from 'vitest-browser-svelte'
import { reportJson } from '../../../src/report/report-json'
import { mobilityTests } from '../../../src/protocol/registry'
import ReportPages from '../../../src/ui/report/ReportPages.svelte'
import { workedReport } from '../../tools/report-runners'
import { renderedScene } from './rendered-scene'

/** Somebody's report in the hands of a physio or a coach. */

const give = (container: Element, text: string) => {
  const input = container.querySelector<HTMLInputElement>('input[type=file]')!
  const files = new DataTransfer()
  files.items.add(new File([text], 'report.json', { type: 'application/json' }))
  input.files = files.files
  input.dispatchEvent(new Event('change', { bubbles: true }))
}

describe('somebody’s report', () => {
  it('keeps what the reader measured while the page for a coach is shown, and drops it with another file', async () => {
    const { page } = await renderedScene('clinic')
    await expect.element(page.getByText('Open a report file')).toBeVisible()
    give(page.container, reportJson(workedReport('nothing-at-hand')))
    const own = page.getByRole('spinbutton', { name: 'Own value, Ankle bend, Left' })
    const offset = page.getByRole('row', { name: /^Ankle bend Left/ })
    await own.fill('25')
    await expect.element(offset).toHaveTextContent('Evenstride reads 6° more')
    await own.fill('33.5')
    await expect.element(offset).toHaveTextContent('Evenstride reads 2° less')

    await page.getByRole('button', { name: 'The page for a coach' }).click()
    await expect.element(own).not.toBeInTheDocument()
    await page.getByRole('button', { name: 'All pages' }).click()
    await expect.element(own).toHaveValue(33.5)
    await expect.element(offset).toHaveTextContent('Evenstride reads 2° less')

    give(page.container, reportJson(workedReport('nothing-to-fix')))
    await expect
      .element(page.getByRole('heading', { name: 'Alex Example: No difference we can measure.' }))
      .toBeVisible()
    await expect.element(own).toHaveValue(null)
  })

  it('that cannot be drawn is told as such, and another one can be opened', async () => {
    const { page, view } = await renderedScene('clinic')
    await expect.element(page.getByText('Open a report file')).toBeVisible()
    const broken = vi.spyOn(view, 'testById').mockImplementation(() => {
      throw new Error('no such declaration')
    })
    give(page.container, reportJson(workedReport('nothing-at-hand')))
    await expect.element(page.getByRole('alert')).toHaveTextContent('This report is damaged or was changed')
    await expect.element(page.getByRole('heading', { name: "Somebody's report" })).toBeVisible()

    broken.mockRestore()
    give(page.container, reportJson(workedReport('nothing-to-fix')))
    await expect
      .element(page.getByRole('heading', { name: 'Alex Example: No difference we can measure.' }))
      .toBeVisible()
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument()
  })
})

it('the page for a coach stands where both legs have the same finding, each in another way', async () => {
  const document = workedReport('beginner-stiff-ankles')
  const [first] = document.pageOne.findings
  const enough = { ...first!, id: 'hip-extension-enough', is: 'enough' as const, say: 'There is enough.' }
  const findings = (['left', 'right'] as const).map((side) => ({ ...enough, side }))
  const page = await render(ReportPages, {
    document: { ...document, pageOne: { ...document.pageOne, findings } },
    testById: (id: string) => mobilityTests.find((test) => test.id === id) ?? null,
    pages: 'coach',
    heading: 'h1',
  })
  await expect.element(page.getByText('Left: There is enough.')).toBeVisible()
  await expect.element(page.getByText('Right: There is enough.')).toBeVisible()
})
