import { expect, test, type Page } from '@playwright/test'
import { launchOptions } from '../tools/launch-options.ts'
import { answerNothing, expectCaption, untilReady } from './guided-way.ts'
import { paintCamera } from './painted-camera.ts'
import { storedRows } from './watch.ts'

/**
 * The way through all tests, as far as the painted runner can go it: he stands side-on, so each front view is skipped,
 * and what comes next has to be shown, said and begun by itself.
 */
test.use({ launchOptions: launchOptions(['--disable-gpu-compositing']) })

const where = (page: Page) => page.getByRole('heading', { level: 1 })

const skip = async (page: Page) => {
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Skip this/ }).click()
}

const begin = async (page: Page, isFirst: boolean): Promise<'left' | 'right'> => {
  await page.goto('./')
  await page.getByRole('link', { name: 'Start' }).click()
  await answerNothing(page, { isFirst })
  await expect(page.getByRole('heading', { name: 'Squat depth' })).toBeVisible()
  // Without practice, which would be skipped before each leg.
  await page.getByRole('radio', { name: /^Short, \d+ to \d+ minutes$/ }).check()
  await page.getByRole('button', { name: 'Use the camera' }).click()
  await expect(where(page)).toHaveText(/^Balance, (left|right) leg$/, { timeout: untilReady })
  // The tones are taught and a hand is asked for; a key each answers for a runner who has no hand.
  await expect(page.getByRole('list').filter({ hasText: 'Not counted' })).toBeVisible()
  await page.keyboard.press('Space')
  await expectCaption(page, 'Raise your left hand', untilReady)
  await page.keyboard.press('Space')
  await expectCaption(page, 'Sides not proved. Going on')
  return (await where(page).textContent())?.includes('left') ? 'left' : 'right'
}

test('front views first, then one side; what comes next is shown and begins by itself', async ({
  context,
  page,
}) => {
  await paintCamera(context)
  const first = await begin(page, true)
  const other = first === 'left' ? 'right' : 'left'
  await expectCaption(page, 'Face the camera', untilReady)

  await skip(page)
  await expect(where(page)).toHaveText(`Balance, ${other} leg`)
  await expectCaption(page, `Now the ${other} leg`)
  await expect(page.getByText('Hands on hips, wall near')).toBeVisible()

  await skip(page)
  await expect(where(page)).toHaveText('Squat from the front, both legs')
  // Nothing was done yet, so nobody is told to stay as they are.
  await expectCaption(page, 'Face the camera')
  await expect(page.getByRole('img', { name: /from the front at the bottom of a squat/ })).toBeVisible()

  await skip(page)
  await expect(where(page)).toHaveText(`Ankle bend, ${first} leg`)
  await expectCaption(page, new RegExp(`^${first} leg near camera`, 'i'))
  await expect(page.getByRole('img', { name: /in a lunge/ })).toBeVisible()
  // Nobody touches anything: the drawing gives way to the mirror and its checks.
  await expect(page.getByRole('img', { name: 'Your picture with the body that is measured' })).toBeVisible({
    timeout: untilReady,
  })

  await skip(page)
  await expect(where(page)).toHaveText('Squat depth, both legs')
  await page.keyboard.press('Space')
  // A key cuts the way there short. He stands in place already, so the checks may be over before anybody looks.
  await expect(page.getByRole('img', { name: 'Your picture with the body that is measured' })).toBeVisible({
    timeout: untilReady,
  })
  await skip(page)
  await expect(where(page)).toHaveText(`Hip extension, ${first} leg`)
  await skip(page)
  await expect(where(page)).toHaveText(`Ankle bend, ${other} leg`)
  await expectCaption(page, new RegExp(`^${other} leg near camera`, 'i'))
})

test('the side that goes first is drawn once, and kept for the retest', async ({ context, page }) => {
  await paintCamera(context)
  const first = await begin(page, true)
  await expect
    .poll(() => storedRows(page, 'runners'))
    .toContainEqual(expect.objectContaining({ firstSide: first }))
  await page.reload()
  expect(await begin(page, false)).toBe(first)
})
