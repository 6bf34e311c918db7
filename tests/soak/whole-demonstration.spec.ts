import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { test } from '../e2e/own-browser.ts'

/**
 * "Try it without a camera" as a visitor sees it, to its end: one press on the home page, then all five tests by themselves,
 * through the real model and without a network, and a result that says what is true of this runner: a stiff right ankle and
 * a weaker left balance (`runner3d/abilities.ts`), everything else even.
 */

/** Ten minutes and more of the runner's own time; a machine that takes six of ours for one of his is still waited for. */
const wholeCourse = 70 * 60_000

test.setTimeout(wholeCourse + 300_000)

interface TestReport {
  readonly mobilityTestId: string
  readonly sides: readonly { readonly side: string; readonly value: number | null }[]
  readonly counts: { readonly counted: number }
  readonly difference: { readonly kind: string; readonly side?: string }
}

interface Found {
  readonly id: string
  readonly side: string
}

const reportOf = async (
  page: Page,
): Promise<{ readonly tests: readonly TestReport[]; readonly findings: readonly Found[] }> => {
  await page.getByRole('link', { name: 'Report' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A report to hand over')
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save: Single page' }).click()
  const file = await readFile(await (await saving).path(), 'utf8')
  const [, json = ''] = /<script[^>]*type="application\/json"[^>]*>([^]*?)<\/script>/.exec(file) ?? []
  return (JSON.parse(json) as { readonly pageOne: Awaited<ReturnType<typeof reportOf>> }).pageOne
}

test('the whole demonstration, pressed once, finds without a network what is true of the virtual runner', async ({
  openWith,
}) => {
  const page = await openWith([], { serviceWorkers: 'allow' })
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  await page.goto('./')
  await expect(page.getByText('Ready offline')).toBeVisible({ timeout: 60_000 })
  await page.context().setOffline(true)
  await page.reload()
  await page.getByRole('link', { name: 'Try it without a camera' }).click()

  const result = page.getByRole('link', { name: 'Report' })
  const headings: string[] = []
  const heading = page.getByRole('heading', { level: 1 }).first()
  const until = Date.now() + wholeCourse
  while (!(await result.isVisible()) && Date.now() < until) {
    const now = (await heading.textContent({ timeout: 5_000 }).catch(() => null))?.trim()
    if (now && now !== headings.at(-1)) {
      headings.push(now)
      console.log(now)
    }
    await page.waitForTimeout(1_000)
  }
  await expect(result).toBeVisible()
  const { tests, findings } = await reportOf(page)
  console.log(JSON.stringify({ tests, findings }, null, 1))
  expect(tests.map(({ mobilityTestId }) => mobilityTestId)).toEqual([
    'single-leg-balance',
    'squat-depth-front',
    'ankle-dorsiflexion',
    'squat-depth',
    'hip-extension',
  ])
  for (const { counts } of tests) expect(counts.counted).toBeGreaterThan(0)
  expect(errors).toEqual([])
})
