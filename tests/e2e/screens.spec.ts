import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import {
  answerNothing,
  expectInFrontOfCamera,
  goOnWithCamera,
  loadFile,
  pastTheBeginning,
  untilReady,
} from './guided-way.ts'
import { test } from './own-browser.ts'
import { paintCamera } from './painted-camera.ts'
import { sitting, storeSitting, type Sitting } from './stored-sitting.ts'

/** WCAG 2.2 AA in both themes, on a laptop and on a phone, of each screen in a state that people meet. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const sizes = [
  { width: 1440, height: 900 },
  { width: 360, height: 740 },
]
const themes = ['light', 'dark'] as const

const heel = { degrees: 39.4, fault: 'heelLifted' }
const broken = sitting('open', { left: [40.2, 41.1, 42.3], right: [] })
const done = sitting('finished', { left: [40.2, 41.1, 42.3], right: [32.1, heel, 33.4, 33.9] })

/** Nothing that axe finds, and nothing that makes the page scroll sideways. */
const expectAccessible = async (page: Page, screen: string) => {
  for (const size of sizes) {
    await page.setViewportSize(size)
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
      expect(found, `${screen}, ${colorScheme}, ${size.width} px`).toEqual([])
    }
    const overhang = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overhang, `${screen}, ${size.width} px, sideways`).toBeLessThanOrEqual(0)
  }
}

const homeWith = async (page: Page, stored: Sitting, heading: string | RegExp) => {
  await storeSitting(page, stored)
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
}

test('the check finds what is wrong', async ({ page }) => {
  await page.goto('./')
  await page.evaluate(() => {
    const picture = Object.assign(new Image(2000, 10), { src: 'icon.svg' })
    document.querySelector('main')?.append(picture)
  })
  await expect(expectAccessible(page, 'home with a picture that says nothing')).rejects.toThrow('image-alt')
})

test('home, first of all', async ({ page }) => {
  await page.goto('./')
  await expect(page.getByText('None yet.')).toBeVisible()
  await expectAccessible(page, 'empty home')
  await page.getByRole('link', { name: 'Start' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'About you' })).toBeVisible()
  await page.getByRole('button', { name: 'Add an injury' }).click()
  await expectAccessible(page, 'about you')
})

test('home with an open assessment, and the set-up', async ({ page }) => {
  await homeWith(page, broken, 'Go on where you stopped.')
  await expectAccessible(page, 'home')
  await page.getByRole('link', { name: 'Go on', exact: true }).click()
  await page.getByRole('checkbox', { name: 'A calf that is swollen' }).check()
  await expect(page.getByRole('heading', { name: 'Get help now.' })).toBeVisible()
  await expectAccessible(page, 'safety check')
  await page.getByRole('checkbox', { name: 'A calf that is swollen' }).uncheck()
  await answerNothing(page)
  await expect(page.getByRole('button', { name: 'Use the camera' })).toBeVisible()
  await expectAccessible(page, 'set-up')
})

test('home with a result, and the result', async ({ page }) => {
  await homeWith(page, done, /^Last time/)
  await expectAccessible(page, 'home with a result')
  await page.getByRole('link', { name: /read the result/ }).click()
  await expect(
    page.getByRole('heading', { level: 1, name: 'Right ankle is stiffer than left.' }),
  ).toBeVisible()
  await expectAccessible(page, 'result')
})

test('a fault', async ({ page }) => {
  await page.goto('./')
  const diary = { name: 'diary.mp4', mimeType: 'video/mp4', buffer: Buffer.from('Today I ran.') }
  await loadFile(page, diary)
  await expect(page.getByText('Nothing was measured yet, so nothing is lost.')).toBeVisible()
  await expectAccessible(page, 'fault')
})

test('positioning and the pause', async ({ openWith }) => {
  const page = await openWith(['--disable-gpu-compositing'])
  await paintCamera(page.context())
  await homeWith(page, broken, 'Go on where you stopped.')
  await goOnWithCamera(page)
  await expectInFrontOfCamera(page, 'right')
  await pastTheBeginning(page)
  // The painted runner shows the left side: this one check stays unmet, and the list stays.
  await expect(page.getByRole('list').getByText('Right leg near camera.')).toBeVisible({
    timeout: untilReady,
  })
  await expectAccessible(page, 'positioning')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Paused.' })).toBeVisible()
  await expectAccessible(page, 'paused')
})
