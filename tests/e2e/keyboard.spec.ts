import { expect, type Page } from '@playwright/test'
import { fileCamera } from '../tools/launch-options.ts'
import { expectCaption, expectInFrontOfCamera, pastTheBeginning, untilReady } from './guided-way.ts'
import { test } from './own-browser.ts'
import { storeSitting, twoTrialsDone } from './stored-sitting.ts'

/** No mouse from here to the camera and back. */

/** What has the focus, as a screen reader names it. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement
    const label = element?.getAttribute('aria-label') ?? element?.closest('label')?.textContent
    return (label ?? element?.textContent ?? '').trim().replace(/\s+/g, ' ')
  })

/** Names of the next places the Tab key leads to. */
const tabOrder = async (page: Page, count: number): Promise<readonly string[]> => {
  const names: string[] = []
  for (let n = 0; n < count; n++) {
    await page.keyboard.press('Tab')
    names.push(await focused(page))
  }
  return names
}

/** On to a place with a name, and no further than a page is long. */
const tabTo = async (page: Page, name: string): Promise<void> => {
  for (let n = 0; n < 60 && (await focused(page)) !== name; n++) await page.keyboard.press('Tab')
  expect(await focused(page)).toBe(name)
}

const head = [
  'Skip to content',
  'Evenstride',
  'Plan',
  'Log',
  'History',
  'Exercises',
  'On this computer only',
  'Colours: as the system. Change to light',
]

test('the order of the Tab key is the order of reading', async ({ page }) => {
  await storeSitting(page, twoTrialsDone)
  await expect(page.getByRole('heading', { name: 'Go on where you stopped.' })).toBeVisible()
  const waysOn = ['Go on', 'End it here', 'Start a new one', 'Discard']
  expect(await tabOrder(page, head.length + waysOn.length)).toEqual([...head, ...waysOn])
  await page.keyboard.press('Shift+Tab')
  expect(await focused(page)).toBe('Start a new one')
})

test('every place that has the focus shows it', async ({ page }) => {
  await storeSitting(page, twoTrialsDone)
  await expect(page.getByRole('heading', { name: 'Go on where you stopped.' })).toBeVisible()
  for (const name of [...head, 'Go on', 'Start a new one', 'Discard']) {
    await page.keyboard.press('Tab')
    const outline = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body)
      return outlineStyle === 'none' ? 0 : parseFloat(outlineWidth)
    })
    expect(outline, name).toBeGreaterThanOrEqual(2)
  }
})

test('from home to the camera and back', async ({ openWith }) => {
  const page = await openWith(fileCamera())
  await storeSitting(page, twoTrialsDone)
  await expect(page.getByRole('heading', { name: 'Go on where you stopped.' })).toBeVisible()
  await tabOrder(page, head.length + 1)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /a day to test/ })).toBeVisible()
  await expect(page.locator('main'), 'the reader begins at the top of the questions').toBeFocused()
  await tabTo(page, 'None of these: go on')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /Set up the room/ })).toBeVisible()
  await expect(page.locator('main'), 'the reader begins at the top of the new screen').toBeFocused()
  await tabTo(page, 'Use the camera')
  await page.keyboard.press('Enter')
  await expectInFrontOfCamera(page, 'left')
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible({ timeout: untilReady })
  await pastTheBeginning(page)

  await page.keyboard.press('Escape')
  await expectCaption(page, 'Paused. Come and choose')
  await expect(page.getByRole('button', { name: 'Continue' })).toBeFocused()
  await page.keyboard.press('Space')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.keyboard.press('Escape')
  expect(await tabOrder(page, 3)).toEqual(['Redo the last trial', 'Skip this leg', 'Stop and see the result'])
  await page.goBack()
  const leave = page.getByRole('dialog', { name: 'Leave the assessment?' })
  await expect(leave.getByRole('button', { name: 'Stay' })).toBeFocused()
  expect(await tabOrder(page, 1)).toEqual(['Leave'])
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Go on where you stopped.' })).toBeVisible()
  await expect(page.locator('main')).toBeFocused()
})
