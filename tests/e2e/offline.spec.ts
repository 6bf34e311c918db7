import { expect } from '@playwright/test'
import { isNamed } from '../../src/ui/data-places.ts'
import { fileCamera } from '../tools/launch-options.ts'
import { answerNothing, expectInFrontOfCamera, goOnWithCamera, loadFile } from './guided-way.ts'
import { expectNewerBuild, publishNewerBuild } from './newer-build.ts'
import { expectReadyOffline, test } from './own-host.ts'
import { expectKept, sitting, storeSitting } from './stored-sitting.ts'
import { storedRows } from './watch.ts'

/** The right leg is left to be measured. */
const leftDone = sitting('open', { left: [40.2, 41.1, 39.7], right: [] })

/** Runs in the page: half a file is left of the screens of the assessment. */
const cutShort = async () => {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name)
    for (const request of await cache.keys()) {
      if (!/\/Assessment-[\w-]+\.js/.test(request.url)) continue
      await cache.put(
        request,
        new Response('export const', { headers: { 'Content-Type': 'text/javascript' } }),
      )
      return request.url
    }
  }
  throw new Error('The screens of the assessment are not kept')
}

/** Runs in the page. What it has kept by now, by the names of the browser. */
const namesKept = async () => [
  ...(await indexedDB.databases()).map(({ name }) => name ?? ''),
  ...(await caches.keys()),
  ...Object.keys(localStorage),
  ...Object.keys(sessionStorage),
  ...document.cookie.split('; ').filter((cookie) => cookie !== ''),
]

/** Runs in the page. */
const whatIsLeft = async () => ({
  databases: (await indexedDB.databases()).length,
  caches: (await caches.keys()).length,
  workers: (await navigator.serviceWorker.getRegistrations()).length,
  notes: localStorage.length + sessionStorage.length,
})

test('after one visit it updates on a wish, mends what it keeps, measures a leg without a network, and deletes all of it', async ({
  openWith,
  host,
}) => {
  const page = await openWith(fileCamera(), { baseURL: host.address, serviceWorkers: 'allow' })
  const { origin } = new URL(host.address)
  const foreign: string[] = []
  const errors: string[] = []
  page.context().on('request', (request) => {
    if (!request.url().startsWith(origin) && request.url().startsWith('http')) foreign.push(request.url())
  })
  page.on('pageerror', ({ message }) => errors.push(message))
  await storeSitting(page, leftDone)
  await expectReadyOffline(page)

  publishNewerBuild(host.folder)
  await host.restart()
  await page.reload()
  await page.getByRole('status').filter({ hasText: 'Update ready.' }).getByRole('button').click()
  await expectNewerBuild(page)
  await expectKept(page, leftDone)

  const damaged = await page.evaluate(cutShort)
  await page.reload()
  await expectReadyOffline(page)
  const size = await page.evaluate(async (url) => (await (await caches.match(url))!.blob()).size, damaged)
  expect(size).toBeGreaterThan(1000)

  host.stop()
  await page.context().setOffline(true)
  await page.reload()
  await expect(page.getByText('Offline, all works')).toBeVisible()
  await goOnWithCamera(page)
  await expectInFrontOfCamera(page, 'right')

  page.on('dialog', (dialog) => void dialog.accept())
  await page.goto('./')
  await page.reload()
  await page.getByRole('link', { name: 'Go on', exact: true }).click()
  await answerNothing(page)
  await loadFile(page, 'tests/fixtures/poses/ankle-dorsiflexion/right-clean.pose.json.gz')
  await expect(page.getByText('The sides are')).toBeVisible()
  expect(await storedRows(page, 'trials')).toHaveLength(6)
  expect(await storedRows(page, 'assessments')).toMatchObject([{ id: 'sitting', state: 'finished' }])

  const kept = await page.evaluate(namesKept)
  expect(kept).toEqual(expect.arrayContaining(['evenstride', 'evenstride-engine-1', 'evenstride-runner']))
  expect(kept.filter((name) => !isNamed(name))).toEqual([])

  await page.getByRole('link', { name: 'Your data and privacy' }).click()
  await page.getByRole('button', { name: 'Delete everything' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete everything' }).click()
  await expect(page.getByRole('heading', { name: 'Everything is deleted.' })).toBeVisible()
  expect(await page.evaluate(whatIsLeft)).toEqual({ databases: 0, caches: 0, workers: 0, notes: 0 })
  expect(foreign).toEqual([])
  expect(errors).toEqual([])
})
