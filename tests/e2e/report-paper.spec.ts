import { expect, test, type Page } from '@playwright/test'
import { pdfPages, withoutSpace, type PdfPages } from '../tools/pdf-pages.ts'
import { drawnJpeg, reportMakers, reportOnDisk } from './report-file.ts'

/** A report on paper: printed by the browser itself, read back from the file that it makes. */

const papers = { A4: [595, 842], Letter: [612, 792] } as const

/** What must stand on one page: all that asks not to be broken, as text from its first word to its last. */
const unbroken = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.report *')]
      .filter((element) => getComputedStyle(element).breakInside === 'avoid' && element.tagName !== 'svg')
      .filter((element) => element.getClientRects().length > 0)
      .map((element) => element.innerText.trim())
      .filter((text) => text.length > 0),
  )

const overhang = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const right = document.querySelector('.report')!.getBoundingClientRect().right
    return [...document.querySelectorAll('.report *')]
      .filter((element) => element.getBoundingClientRect().right > right + 1)
      .map((element) => `${element.tagName} ${element.textContent.slice(0, 40)}`)
  })

const printed = async (page: Page, file: string, format: keyof typeof papers): Promise<PdfPages> => {
  await page.pdf({ path: file, format, tagged: true, outline: true })
  return pdfPages(file)
}

/** Its first words and its last lie on one page. What is between may have marks of its own, as a list has. */
const liesWhole = ({ texts }: PdfPages, text: string): boolean => {
  const words = withoutSpace(text)
  return texts.some((each) => each.includes(words.slice(0, 20)) && each.includes(words.slice(-20)))
}

const expectOnPaper = (
  pdf: PdfPages,
  texts: readonly string[],
  format: keyof typeof papers,
  pictures = 0,
) => {
  expect(pdf.isTagged).toBe(true)
  expect([...pdf.roles]).toEqual(expect.arrayContaining(['H1', 'H2', 'H3', 'Table', 'TH', 'L', 'Figure']))
  expect(pdf.size.map(Math.round)).toEqual([
    expect.closeTo(papers[format][0], -1),
    expect.closeTo(papers[format][1], -1),
  ])
  expect(pdf.language).toBe('en')
  // Lines, not pixels: a plot is as sharp as the printer.
  expect(pdf.pictures).toBe(pictures)
  // In charts too: what was drawn for a screen is drawn anew for paper.
  expect(Math.min(...pdf.smallest)).toBeGreaterThan(6.5)
  expect(texts.filter((text) => !liesWhole(pdf, text))).toEqual([])
}

test('the reports of ten runners are whole on paper', async ({ page }, info) => {
  const { workedReport, workedIds } = await reportMakers()
  for (const id of workedIds) {
    const document = workedReport(id)
    await page.goto(await reportOnDisk(document, page, info, id))
    const title = await page.getByRole('heading', { level: 1 }).innerText()
    await page.emulateMedia({ media: 'print' })
    const texts = await unbroken(page)
    expect(texts.length).toBeGreaterThan(50)
    for (const format of ['A4', 'Letter'] as const) {
      const pdf = await printed(page, info.outputPath(`${id}-${format}.pdf`), format)
      expectOnPaper(pdf, texts, format)
      expect(pdf.title).toContain('Alex Example')
      expect(pdf.texts[0], id).toContain(withoutSpace(title))
      // Page one is one page: what a report cannot tell stands at its end, the next begins another.
      expect(pdf.texts[0], id).toContain(withoutSpace(document.method.limits.at(-1)!))
      expect(pdf.texts[1], id).toContain('Yourownmeasurements')
    }
    await page.emulateMedia({ media: 'screen' })
  }
})

test('pictures that were chosen are the only ones, whole with what is said of them', async ({
  page,
}, info) => {
  const { picturedReport } = await reportMakers()
  await page.goto(await reportOnDisk(picturedReport(await drawnJpeg(page)), page, info, 'pictures'))
  await expect(page.locator('.picture .arc')).toHaveCount(6)
  await page.emulateMedia({ media: 'print' })
  const texts = await unbroken(page)
  for (const format of ['A4', 'Letter'] as const)
    expectOnPaper(await printed(page, info.outputPath(`pictures-${format}.pdf`), format), texts, format, 6)
})

test('the plan page shows how the plan was kept, week by week', async ({ page }, info) => {
  const { keptReport } = await reportMakers()
  await page.goto(await reportOnDisk(keptReport(), page, info, 'kept'))
  const name = /^Workouts by week\. week 1: 2 of 2 done; week 2: 1 of 2 done; week 3: to come, 2 planned/
  await expect(page.getByRole('img', { name })).toBeVisible()
  await expect(page.getByRole('row', { name: '2 2 1 20 3 of 10' })).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  const texts = await unbroken(page)
  const pdf = await printed(page, info.outputPath('kept.pdf'), 'A4')
  expectOnPaper(pdf, texts, 'A4')
  const plan = pdf.texts.find((text) => text.includes('Planandwhatwasdoneofit'))
  expect(plan).toContain('2of2Week11of22')
})

test('long names, a long note and two hundred trials are cut nowhere, on A4 and on Letter', async ({
  page,
}, info) => {
  const { crowdedReport } = await reportMakers()
  const document = crowdedReport()
  await page.setViewportSize({ width: 700, height: 900 })
  await page.goto(await reportOnDisk(document, page, info, 'crowded'))
  await expect(page.getByRole('heading', { level: 1 })).toContainText(document.name!)
  await page.emulateMedia({ media: 'print' })
  expect(await overhang(page)).toEqual([])
  const texts = await unbroken(page)
  expect(texts.length).toBeGreaterThan(250)
  for (const format of ['A4', 'Letter'] as const) {
    const pdf = await printed(page, info.outputPath(`crowded-${format}.pdf`), format)
    expectOnPaper(pdf, texts, format)
    expect(pdf.texts[0]).toContain(document.name!)
    expect(pdf.texts.join('')).toContain(withoutSpace(document.note!))
  }
})

test('a coach gets one page', async ({ page }, info) => {
  const { workedReport } = await reportMakers()
  await page.goto(await reportOnDisk(workedReport('too-many-findings'), page, info, 'coach'))
  await page.getByRole('button', { name: 'The page for a coach' }).click()
  for (const format of ['A4', 'Letter'] as const)
    expect((await printed(page, info.outputPath(`coach-${format}.pdf`), format)).texts).toHaveLength(1)
})
