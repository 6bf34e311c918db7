import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { answerNothing } from './guided-way.ts'
import { sitting, storeSitting } from './stored-sitting.ts'
import { countAskedToKeep, storedRows } from './watch.ts'

const fill = async (page: Page, side: 'Left' | 'Right', values: readonly string[]) => {
  for (const [place, value] of values.entries()) {
    await page.getByLabel(`${side}, ${['1st', '2nd', '3rd'][place]} value in centimetres`).fill(value)
  }
}
const keep = (page: Page) => page.getByRole('button', { name: 'Keep the values' }).click()
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

/** Counted and withdrawn values in centimetres, in the order they were made. */
const stored = async (page: Page, isWithdrawn = false) => {
  const rows = await storedRows(page, 'trials')
  return rows
    .filter(({ source, withdrawn }) => source === 'manual' && withdrawn === isWithdrawn)
    .map(({ outcome }) => (outcome as { metrics: { kneeToWall: number } }).metrics.kneeToWall)
    .toSorted((a, b) => a - b)
}

test('from home by tape to a result that is still there after a reload', async ({ page }) => {
  const times = await countAskedToKeep(page)
  await page.goto('./')
  await page.getByRole('link', { name: 'Measure by tape and stopwatch' }).click()
  // A sign that belongs to a professional is not forgotten because a page was loaded anew.
  const sign = page.getByRole('checkbox', { name: /calf/ }).first()
  await sign.check()
  await page.reload()
  await expect(sign).toBeChecked()
  await expect(page.getByRole('link', { name: 'Back to the start' })).toBeVisible()
  await sign.uncheck()
  await answerNothing(page)
  await expect(heading(page, 'Measure by tape and stopwatch.')).toBeVisible()
  await fill(page, 'Left', ['12', '12,5', '12'])
  await fill(page, 'Right', ['9.5', '10', '9.5'])
  expect(await times()).toBe(0)
  await keep(page)
  await expect(heading(page, 'Right ankle is stiffer than left.')).toBeVisible()
  // From now on there is something to lose.
  await expect.poll(times).toBe(1)
  await expect(page.getByText('Your values are kept.')).toBeVisible()

  await page.reload()
  await expect(heading(page, 'Right ankle is stiffer than left.')).toBeVisible()
  await expect(page.getByRole('row', { name: /12\.5.*by tape/ })).toBeVisible()
  expect(await stored(page)).toEqual([9.5, 9.5, 10, 12, 12, 12.5])
  expect(await storedRows(page, 'evidence')).toEqual([])
  expect(await storedRows(page, 'quarantine')).toEqual([])
  await page.getByRole('link', { name: 'Your results' }).click()
  await expect(page.getByText('Ankle bend, by tape')).toBeVisible()
})

test('tape values join a camera assessment, are corrected, and taken back', async ({ page }) => {
  await storeSitting(page, sitting('finished', { left: [40.2, 41.1, 42.3], right: [32.1, 33.4, 33.9] }))
  await page.getByRole('link', { name: /read the result/ }).click()
  await page.getByRole('link', { name: 'Add tape values' }).click()
  await answerNothing(page)
  await fill(page, 'Left', ['12', '12', '12'])
  await fill(page, 'Right', ['12', '12', '12'])
  await keep(page)
  await expect(heading(page, 'No difference we can measure.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Measured by camera too' })).toBeVisible()

  await page.getByRole('link', { name: 'Change typed values' }).click()
  await fill(page, 'Right', ['14', '14', '14'])
  await keep(page)
  await expect(heading(page, 'Tape and camera contradict each other.')).toBeVisible()
  expect(await stored(page)).toEqual([12, 12, 12, 14, 14, 14])
  expect(await stored(page, true)).toEqual([12, 12, 12])

  await page.getByRole('button', { name: 'Take them back' }).click()
  await expect(heading(page, 'No difference we can measure.')).toBeVisible()
  expect(await stored(page)).toEqual([12, 12, 12, 12, 12, 12])
  expect(await stored(page, true)).toEqual([14, 14, 14])
})

test('what is typed and not kept is asked for before it is left', async ({ page }) => {
  await page.goto('./#/by-hand')
  await answerNothing(page)
  await fill(page, 'Left', ['12'])
  await page.getByRole('link', { name: 'Your results' }).click()
  const dialog = page.getByRole('dialog', { name: 'Leave without keeping?' })
  await dialog.getByRole('button', { name: 'Stay' }).click()
  await expect(page.getByLabel('Left, 1st value in centimetres')).toHaveValue('12.0')
  await page.getByRole('link', { name: 'Your results' }).click()
  await dialog.getByRole('button', { name: 'Leave' }).click()
  await expect(page.getByText('None yet.')).toBeVisible()
  expect(await stored(page)).toEqual([])
})

test('the sheet and its result keep to WCAG 2.2 AA in both themes, and fit a phone', async ({ page }) => {
  await page.goto('./#/by-hand')
  await answerNothing(page)
  await fill(page, 'Left', ['120', '12', '12'])
  await fill(page, 'Right', ['9.5', '10', '9.5'])
  await keep(page)
  await expect(page.getByRole('alert')).toContainText('marked in its field')
  await expectAccessible(page)
  await page.getByLabel('Left, 1st value in centimetres').fill('12')
  await keep(page)
  await expect(heading(page, 'Right ankle is stiffer than left.')).toBeVisible()
  await expectAccessible(page)
})

const expectAccessible = async (page: Page) => {
  for (const width of [1440, 360]) {
    await page.setViewportSize({ width, height: 800 })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
        .analyze()
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
      expect(found, `${colorScheme}, ${width} px`).toEqual([])
    }
    const overhang = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overhang, `${width} px, sideways`).toBeLessThanOrEqual(0)
  }
}
