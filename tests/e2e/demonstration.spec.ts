import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { test } from './own-browser.ts'
import { keptOnDevice } from './watch.ts'

/**
 * The demonstration in a fresh browser without a camera, and without a network after one visit of the home page: the virtual
 * runner, drawn and looked at by the real model. His time is that of the poses, so what comes out does not depend on how fast
 * this machine is; one trial a leg keeps it short. What his results lead to, plan, exercise and report, is walked too.
 */

/** From here to the next trial lie at most some 250 pictures; a machine that finds two a second is still waited for. */
const untilMeasured = 120_000

test.setTimeout(300_000)

const oneMeasured = (page: Page, leg: string) =>
  test.step(`one trial of the ${leg} leg`, async () => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Ankle bend, ${leg} leg`, {
      timeout: untilMeasured,
    })
    await expect(page.getByRole('img', { name: /^1 of 3/ })).toBeVisible({ timeout: untilMeasured })
    await page.keyboard.press('Escape')
    await expect(page.getByText('Nothing of this is kept.').first()).toBeVisible()
  })

const mark = 'a virtual runner, not you'

/** His left shank bends by 41 degrees and his right one by 27 (`runner3d/abilities.ts`): less than half of that is another runner. */
const stifferRight = 7

interface Measured {
  readonly pageOne: {
    readonly tests: readonly {
      readonly mobilityTestId: string
      readonly sides: readonly { readonly side: string; readonly value: number }[]
    }[]
  }
}

const isStifferOnTheRight = ({ pageOne }: Measured) => {
  const { sides } = pageOne.tests.find((test) => test.mobilityTestId === 'ankle-dorsiflexion')!
  const [left, right] = ['left', 'right'].map((side) => sides.find((one) => one.side === side)!.value)
  expect(left! - right!).toBeGreaterThan(stifferRight)
}

/** The page that is handed over says what it is, and has his plan in it. */
const savesTheReport = async (page: Page) => {
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save: Single page' }).click()
  const file = await readFile(await (await saving).path(), 'utf8')
  expect(file).toContain('Evenstride report of a demonstration')
  const [, json = ''] = /<script[^>]*type="application\/json"[^>]*>([^]*?)<\/script>/.exec(file) ?? []
  const report = JSON.parse(json) as Record<string, unknown>
  expect(report).toMatchObject({ isDemonstration: true, plan: { kind: 'plan', done: [] } })
  isStifferOnTheRight(report as unknown as Measured)
}

/** From the result on: every screen is marked, and leads to the next. */
const seesPlanAndReport = (page: Page) =>
  test.step('plan, exercise and report', async () => {
    const heading = page.getByRole('heading', { level: 1 })
    await expect(page.getByRole('link', { name: 'Report' })).toBeVisible()
    await expect(page.getByText(mark)).toBeVisible()
    await page.getByRole('main').getByRole('link', { name: 'Plan', exact: true }).click()
    await expect(heading).toHaveText(/workouts around your runs/)
    await expect(page.getByText(mark)).toBeVisible()
    const exercise = page.getByRole('main').locator('a[href*="#/exercises/"]').first()
    const name = await exercise.innerText()
    await exercise.click()
    await expect(heading).toHaveText(name)
    await expect(page.getByText(mark)).toBeVisible()
    await page.goBack()
    await expect(heading).toHaveText(/workouts around your runs/)
    await page.goBack()
    await page.getByRole('link', { name: 'Report' }).click()
    await expect(heading).toHaveText('A report to hand over')
    await expect(page.getByText(mark)).toBeVisible()
    await savesTheReport(page)
  })

test('the virtual runner is measured without a network after one visit, marked, and forgotten', async ({
  openWith,
  baseURL,
}) => {
  const page = await openWith([], { serviceWorkers: 'allow' })
  const context = page.context()
  // Watched plainly: the usual watch fetches worker scripts past the browser, and so past the missing network.
  const { origin } = new URL(baseURL!)
  const foreign: string[] = []
  const errors: string[] = []
  context.on('request', (request) => {
    if (!request.url().startsWith(origin) && request.url().startsWith('http')) foreign.push(request.url())
  })
  page.on('pageerror', ({ message }) => errors.push(message))
  await page.goto('./')
  await expect(page.getByText('Ready offline')).toBeVisible({ timeout: 60_000 })
  await context.setOffline(true)
  await page.reload()
  await expect(page.getByText('Offline, all works')).toBeVisible()

  // The whole course, as everybody begins it; then one test of it, which is done in minutes.
  await page.getByRole('link', { name: 'Try it without a camera' }).click()
  await expect(page.getByText(mark)).toBeVisible()
  await expect(page.getByRole('progressbar').first()).toBeVisible()
  await page.getByRole('button', { name: 'Stop the demonstration' }).click()
  await expect(page.getByRole('link', { name: 'Try it without a camera' })).toBeVisible()

  await page.goto('./#/demonstration/ankle-dorsiflexion')
  await expect(page.getByText('a virtual runner, not you')).toBeVisible()
  await oneMeasured(page, 'left')
  await page.getByRole('button', { name: 'Skip this leg' }).click()
  await oneMeasured(page, 'right')
  await page.getByRole('button', { name: 'Stop and see the result' }).click()

  await seesPlanAndReport(page)

  await page.getByRole('link', { name: 'Leave the demonstration' }).click()
  await expect(page.getByText('None yet.')).toBeVisible()
  await page.getByRole('link', { name: 'Plan', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Make my plan' })).toBeVisible()
  await expect(page.getByText(mark)).toHaveCount(0)
  const { localStorage: own, ...kept } = await keptOnDevice(page)
  // Whose page it is was drawn at the first visit; he is not the virtual runner.
  expect(own).toEqual(['evenstride-runner'])
  expect(Object.keys(kept)).toContain('evenstride.plans')
  for (const [store, rows] of Object.entries(kept)) expect(rows, store).toEqual([])
  expect(foreign).toEqual([])
  expect(errors).toEqual([])
})
