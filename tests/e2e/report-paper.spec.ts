import { expect, test, type Page } from '@playwright/test'
import type * as full from '../tools/full-report'
import { pdfPages, withoutSpace, type PdfPages } from '../tools/pdf-pages.ts'
import { pureModule } from '../tools/pure-module.ts'
import { drawnJpeg, reportMakers, reportOnDisk } from './report-file.ts'

/** A report on paper: printed by the browser itself, read back from the file that it makes. */

const papers = { A4: [595, 842], Letter: [612, 792] } as const

/** What lies on paper, as the page itself has it once it is laid out for print. */
interface Laid {
  /** What must stand on one page: all that asks not to be broken, as text from its first word to its last. */
  readonly unbroken: readonly string[]
  /** The rows of all tables, in their order: many read alike. */
  readonly rows: readonly string[]
  /** Charts and pictures of holds, and what holds one of them together with its words: each is a figure to a screen reader. */
  readonly figures: number
  /** What is wider than its place, on either side. */
  readonly overhang: readonly string[]
}

/** A4 less its margins, in CSS pixels: the narrower of the two papers. */
const paperPixels = 695

const laidOut = async (page: Page): Promise<Laid> => {
  await page.setViewportSize({ width: paperPixels, height: 900 })
  await page.emulateMedia({ media: 'print' })
  return page.evaluate(() => {
    const report = document.querySelector('.report')!
    const all = [...report.querySelectorAll<HTMLElement>('*')].filter(
      (element) => element.getClientRects().length > 0 && !element.closest('.visually-hidden'),
    )
    const { left, right } = report.getBoundingClientRect()
    const isOver = (element: Element) => {
      const box = element.getBoundingClientRect()
      const isCut = element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1
      return box.right > right + 1 || box.left < left - 1 || (isCut && !element.closest('svg'))
    }
    const textOf = (element: HTMLElement) => element.innerText.trim()
    return {
      unbroken: all
        .filter((element) => getComputedStyle(element).breakInside === 'avoid' && element.tagName !== 'svg')
        .map(textOf)
        .filter((text) => text.length > 0),
      rows: all
        .filter((element) => element.tagName === 'TR')
        .map(textOf)
        .filter((text) => text.length > 0),
      figures: all.filter((element) => element.matches('figure, svg[role=img], img')).length,
      overhang: all
        .filter(isOver)
        .map(({ tagName, textContent }) => `${tagName} ${textContent.slice(0, 40)}`),
    }
  })
}

const printed = async (page: Page, file: string, format: keyof typeof papers): Promise<PdfPages> => {
  await page.pdf({ path: file, format, tagged: true, outline: true })
  return pdfPages(file)
}

/** Its first words and its last lie on one page. What is between may have marks of its own, as a list has. */
const liesWhole = ({ texts }: PdfPages, text: string): boolean => {
  const words = withoutSpace(text)
  return texts.some((each) => each.includes(words.slice(0, 20)) && each.includes(words.slice(-20)))
}

/** Letters that a row's ends are known by. */
const known = 14
/** Letters of marks that a row's words do not have, as list marks. */
const marks = 60

/**
 * Rows that are not found whole, each after the one before it. One that is lost takes the place of the next that reads alike,
 * so that the last of them is missed; one that is cut has its end on another page.
 */
const lostRows = ({ texts }: PdfPages, rows: readonly string[]): readonly string[] => {
  let [at, from] = [0, 0]
  return rows.filter((row) => {
    const words = withoutSpace(row)
    const [first, last] = [words.slice(0, known), words.slice(-known)]
    for (let index = at; index < texts.length; index += 1) {
      const start = texts[index]!.indexOf(first, index === at ? from : 0)
      if (start < 0) continue
      const end = texts[index]!.indexOf(last, start)
      if (end < 0 || end > start + words.length + marks) return true
      ;[at, from] = [index, start + 1]
      return false
    }
    return true
  })
}

const expectOnPaper = (pdf: PdfPages, laid: Laid, format: keyof typeof papers, pictures = 0) => {
  expect(pdf.isTagged).toBe(true)
  expect([...pdf.roles]).toEqual(expect.arrayContaining(['H1', 'H2', 'H3', 'Table', 'TH', 'L', 'Figure']))
  expect(pdf.size.map(Math.round)).toEqual([
    expect.closeTo(papers[format][0], -1),
    expect.closeTo(papers[format][1], -1),
  ])
  expect(pdf.language).toBe('en')
  // Lines, not pixels: a plot is as sharp as the printer.
  expect(pdf.pictures).toBe(pictures)
  // Each chart is there, on one page.
  expect(pdf.figures).toBe(laid.figures)
  // In charts too: what was drawn for a screen is drawn anew for paper.
  expect(Math.min(...pdf.smallest)).toBeGreaterThan(6.5)
  expect(laid.unbroken.filter((text) => !liesWhole(pdf, text))).toEqual([])
  expect(lostRows(pdf, laid.rows)).toEqual([])
}

test('the reports of ten runners are whole on paper', async ({ page }, info) => {
  // Twenty times through a report: a minute here, and more than two where others work beside it.
  test.setTimeout(300_000)
  const { workedReport, workedIds } = await reportMakers()
  for (const id of workedIds) {
    const document = workedReport(id)
    await page.goto(await reportOnDisk(document, page, info, id))
    const title = await page.getByRole('heading', { level: 1 }).innerText()
    const laid = await laidOut(page)
    expect(laid.overhang).toEqual([])
    expect(laid.unbroken.length).toBeGreaterThan(50)
    expect(laid.rows.length).toBeGreaterThan(50)
    expect(laid.figures).toBeGreaterThan(8)
    for (const format of ['A4', 'Letter'] as const) {
      const pdf = await printed(page, info.outputPath(`${id}-${format}.pdf`), format)
      expectOnPaper(pdf, laid, format)
      expect(pdf.title).toContain('Alex Example')
      expect(pdf.texts[0], id).toContain(withoutSpace(title))
      // Page one is one page: what a report cannot tell stands at its end, the next begins another.
      expect(pdf.texts[0], id).toContain(withoutSpace(document.method.limits.at(-1)!))
      expect(pdf.texts[1], id).toContain('Yourownmeasurements')
    }
    await page.emulateMedia({ media: 'screen' })
  }
})

test('a report with all that may happen on a day has page one on one page, and each reason in the text', async ({
  page,
}, info) => {
  const document = (await pureModule<typeof full>('tests/tools/full-report.ts')).fullReport()
  await page.goto(await reportOnDisk(document, page, info, 'full'))
  const laid = await laidOut(page)
  expect(laid.overhang).toEqual([])
  for (const format of ['A4', 'Letter'] as const) {
    const pdf = await printed(page, info.outputPath(`full-${format}.pdf`), format)
    expectOnPaper(pdf, laid, format)
    expect(pdf.texts[0], format).toContain(withoutSpace(document.method.limits.at(-1)!))
    expect(pdf.texts[1], format).toContain('Yourownmeasurements')
    expect(pdf.texts[0]).toContain(withoutSpace('Ankle bend, right: 5 of 10, sharp, achilles tendon'))
    expect(pdf.texts[0]).toContain(withoutSpace('a hard run in the last 24 hours'))
    const behind = pdf.texts.slice(1).join('')
    for (const reason of ['Your heel came up', 'Your front foot slid', 'It was not held long enough'])
      expect(behind).toContain(withoutSpace(reason))
  }
})

test('pictures that were chosen are the only ones, whole with what is said of them', async ({
  page,
}, info) => {
  const { picturedReport } = await reportMakers()
  await page.goto(await reportOnDisk(picturedReport(await drawnJpeg(page)), page, info, 'pictures'))
  await expect(page.locator('.picture .arc')).toHaveCount(6)
  const laid = await laidOut(page)
  for (const format of ['A4', 'Letter'] as const)
    expectOnPaper(await printed(page, info.outputPath(`pictures-${format}.pdf`), format), laid, format, 6)
})

test('the plan page shows how the plan was kept, week by week', async ({ page }, info) => {
  const { keptReport } = await reportMakers()
  await page.goto(await reportOnDisk(keptReport(), page, info, 'kept'))
  const name = /^Workouts by week\. week 1: 2 of 2 done; week 2: 1 of 2 done; week 3: to come, 2 planned/
  await expect(page.getByRole('img', { name })).toBeVisible()
  await expect(page.getByRole('row', { name: '2 2 1 20 3 of 10' })).toBeVisible()
  const laid = await laidOut(page)
  const pdf = await printed(page, info.outputPath('kept.pdf'), 'A4')
  expectOnPaper(pdf, laid, 'A4')
  const plan = pdf.texts.find((text) => text.includes('Planandwhatwasdoneofit'))
  expect(plan).toContain('2of2Week11of22')
})

test('long names, a long note and two hundred trials are cut nowhere, on A4 and on Letter', async ({
  page,
}, info) => {
  const { crowdedReport } = await reportMakers()
  const document = crowdedReport()
  await page.goto(await reportOnDisk(document, page, info, 'crowded'))
  await expect(page.getByRole('heading', { level: 1 })).toContainText(document.name!)
  const laid = await laidOut(page)
  expect(laid.overhang).toEqual([])
  expect(laid.rows.length).toBeGreaterThan(250)
  for (const format of ['A4', 'Letter'] as const) {
    const pdf = await printed(page, info.outputPath(`crowded-${format}.pdf`), format)
    expectOnPaper(pdf, laid, format)
    expect(pdf.texts[0]).toContain(document.name!)
    expect(pdf.texts.join('')).toContain(withoutSpace(document.note!))
  }
})

test('narrow paper keeps the tables that they are', async ({ page }, info) => {
  const { workedReport } = await reportMakers()
  await page.goto(await reportOnDisk(workedReport('too-many-findings'), page, info, 'narrow'))
  // As wide as wide margins or another scale of the print dialog leave of A4.
  const file = info.outputPath('narrow.pdf')
  await page.pdf({ path: file, format: 'A5', tagged: true })
  const pdf = await pdfPages(file)
  expect(pdf.texts[0]).toContain('TestValueanditstrialsOntheusualrangeWhatitsays')
  expect(pdf.texts.join('')).toContain('LineInwordsMaybeoffbyWaveredby')
})

test('a coach gets one page', async ({ page }, info) => {
  const { workedReport } = await reportMakers()
  await page.goto(await reportOnDisk(workedReport('too-many-findings'), page, info, 'coach'))
  await page.getByRole('button', { name: 'The page for a coach' }).click()
  for (const format of ['A4', 'Letter'] as const)
    expect((await printed(page, info.outputPath(`coach-${format}.pdf`), format)).texts).toHaveLength(1)
})
