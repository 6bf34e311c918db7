import { expect, test, type Page } from '@playwright/test'
import { pdfPages, withoutSpace } from '../tools/pdf-pages.ts'
import { sitting, storeSitting } from './stored-sitting.ts'
import { storedRows } from './watch.ts'

/** Two people at one computer: what is one's is on no screen of the other's, whatever address is opened. */

const annas = sitting('finished', { left: [40.2, 41.1, 42.3], right: [32.1, 33.4, 33.9] })
const note = 'Written by Anna alone'

const nameInBar = (page: Page) => page.getByRole('link', { name: /^This page is of/ })

/** Anna has a result with a note, a profile and an entry of the log, all through the page itself. */
const annaIsHere = async (page: Page) => {
  await storeSitting(page, annas)
  await page.goto('./#/history')
  await page.getByRole('button', { name: 'Add a note to 20 Nov 2026' }).click()
  await page.getByRole('textbox', { name: 'Note to 20 Nov 2026' }).fill(note)
  await page.getByRole('button', { name: 'Keep the note' }).click()
  await expect(page.getByText(note)).toBeVisible()
  await page.goto('./#/about-you')
  await page.getByLabel('Height').fill('171')
  await page.goto('./#/runners')
  await page.getByRole('button', { name: /^Give a name/ }).click()
  await page.getByLabel('New name').fill('Anna')
  await page.getByRole('button', { name: 'Keep the name' }).click()
  await expect(page.getByText('Anna', { exact: true })).toBeVisible()
  // Nobody can be taken for another yet.
  await expect(nameInBar(page)).toHaveCount(0)
}

const becomeBerta = async (page: Page) => {
  await page.getByLabel(/^Name, at most/).fill('Berta')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(nameInBar(page)).toContainText('Berta')
}

const id = annas.assessment.id
/** Every screen that shows anything of a runner, with the addresses of Anna's own among them. */
const addresses = [
  '',
  'history',
  `result/${id}`,
  `report/${id}`,
  `by-hand/${id}`,
  `assessment/${id}`,
  'plan',
  'log',
  'about-you',
  'your-data',
  'exercises',
]
/** What could only be of her: her values, her day, her words, her height. */
const annasOwn = [/41°/, /33°/, /20 Nov/, new RegExp(note), /stiffer/]

test('nothing of one runner is shown to another, and it is all there when they come back', async ({
  page,
}) => {
  await annaIsHere(page)
  await becomeBerta(page)
  for (const address of addresses) {
    await page.goto(`./#/${address}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByText(/^(Reading|Opening)/)).toHaveCount(0)
    const text = await page.locator('main').innerText()
    for (const own of annasOwn) expect(text, `#/${address} for Berta`).not.toMatch(own)
    await expect(nameInBar(page), `#/${address}`).toContainText('Berta')
  }
  await page.goto('./#/about-you')
  await expect(page.getByLabel('Height')).toHaveValue('')
  // She is asked about herself, as everybody before a first assessment, and told whose values they will be.
  await page.goto('./#/assessment')
  await page.getByRole('button', { name: 'Skip for now' }).click()
  await expect(page.getByText('Measured as Berta')).toBeVisible()

  await page.goto('./#/runners')
  await page.getByRole('button', { name: 'Go on as Anna' }).click()
  await expect(nameInBar(page)).toContainText('Anna')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('ankle is stiffer')
  await page.goto('./#/history')
  await expect(page.getByText(note)).toBeVisible()
  await page.goto('./#/about-you')
  await expect(page.getByLabel('Height')).toHaveValue('171')
})

/** Runs in the page: a workout of the runner whose page it is was under way when a tab was closed. */
const leaveWorkout = () => {
  const runnerId = localStorage.getItem('evenstride-runner') ?? ''
  localStorage.setItem(`evenstride-workout-${runnerId}`, '{}')
  return runnerId
}

test('a runner goes with everything of theirs, and the other keeps theirs', async ({ page }) => {
  await annaIsHere(page)
  const anna = await page.evaluate(leaveWorkout)
  await becomeBerta(page)
  const berta = await page.evaluate(leaveWorkout)
  expect(berta).not.toBe(anna)
  await page.goto('./#/runners')
  await page.getByRole('button', { name: 'Delete Berta and everything that is theirs' }).click()
  await page.getByRole('button', { name: 'Keep', exact: true }).click()
  await expect(nameInBar(page)).toContainText('Berta')
  await page.getByRole('button', { name: 'Delete Berta and everything that is theirs' }).click()
  await page.getByRole('button', { name: 'Delete Berta', exact: true }).click()
  // Who is left has the page.
  await expect(page.getByRole('heading', { level: 1 })).toContainText('ankle is stiffer')
  await expect(nameInBar(page)).toHaveCount(0)
  expect((await storedRows(page, 'runners')).map(({ name }) => name)).toEqual(['Anna'])
  expect(await storedRows(page, 'assessments')).toHaveLength(1)
  const notes = await page.evaluate(() => JSON.stringify(localStorage))
  expect(notes).not.toContain(berta)
  expect(notes).toContain(`evenstride-workout-${anna}`)
})

/** Charts and pictures that are on paper, by the page laid out for print. */
const figuresForPrint = async (page: Page): Promise<number> => {
  await page.emulateMedia({ media: 'print' })
  const count = await page.evaluate(
    () =>
      [...document.querySelectorAll('.report :is(figure, svg[role=img], img)')].filter(
        (each) => each.getClientRects().length > 0 && !each.closest('.visually-hidden'),
      ).length,
  )
  await page.emulateMedia({ media: null })
  return count
}

test('a report that is printed from the app names nobody unless that is chosen, and page one is one page', async ({
  page,
}, info) => {
  await annaIsHere(page)
  await becomeBerta(page)
  await page.goto('./#/runners')
  await page.getByRole('button', { name: 'Go on as Anna' }).click()
  await expect(nameInBar(page)).toContainText('Anna')
  await page.goto(`./#/report/${id}`)
  await expect(page.getByRole('checkbox', { name: 'A name' })).not.toBeChecked()
  await expect(page.getByRole('heading', { name: 'Your own measurements' })).toBeVisible()
  const limit = await page.locator('.notes li').last().innerText()
  const drawn = await figuresForPrint(page)
  expect(drawn).toBeGreaterThan(4)
  for (const format of ['A4', 'Letter'] as const) {
    const file = info.outputPath(`${format}.pdf`)
    await page.pdf({ path: file, format, tagged: true })
    const { texts, roles, figures, isTagged } = await pdfPages(file)
    expect(isTagged).toBe(true)
    expect([...roles]).toEqual(expect.arrayContaining(['H2', 'H3', 'Table', 'TR', 'TH', 'TD', 'L', 'Figure']))
    // Each chart of the preview, none of them cut in two.
    expect(figures).toBe(drawn)
    for (const text of texts) expect(text).not.toMatch(/Anna|Berta|Onthiscomputeronly/)
    expect(texts[0]).toMatch(/^EvenstrideMobilityself-assessment/)
    expect(texts[0]).toContain(withoutSpace(limit))
    expect(texts[1]).toContain('Yourownmeasurements')
  }
})
