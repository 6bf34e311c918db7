import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { fileCamera } from '../tools/launch-options.ts'
import { listedFile } from '../tools/program-files.ts'
import { startStaticServer, type StaticServer } from '../tools/static-server.ts'
import { answerNothing, expectInFrontOfCamera, goOnWithCamera, loadFile } from './guided-way.ts'
import { test as base } from './own-browser.ts'
import { expectKept, sitting, storeSitting } from './stored-sitting.ts'
import { storedRows } from './watch.ts'

/** A copy of the built site that this test may change, on a server that it may stop. */
interface Host {
  readonly folder: string
  readonly address: string
  readonly restart: () => Promise<void>
  readonly stop: () => void
}

const ports = Array.from({ length: 50 }, (_, index) => 4950 + index)

const test = base.extend<{ readonly host: Host }>({
  host: async ({ baseURL: _site }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'evenstride-host-'))
    cpSync('dist', folder, { recursive: true, filter: (path) => !/_(lite|heavy)\.\w+\.task$/.test(path) })
    let server: StaticServer = (await startStaticServer(folder, ports))!
    const { address } = server
    await use({
      folder,
      address,
      restart: async () => {
        server.close()
        server = (await startStaticServer(folder, [Number(new URL(address).port)]))!
      },
      stop: () => server.close(),
    })
    server.close()
    rmSync(folder, { recursive: true })
  },
})

/** The right leg is left to be measured. */
const leftDone = sitting('open', { left: [40.2, 41.1, 39.7], right: [] })

const newer = 'The newer build.'

/** What a second build changes: a file, and the list of files in the service worker. */
const publishNewerBuild = (folder: string) => {
  const page = readFileSync(join(folder, 'index.html'), 'utf8').replace(
    /(name="description"\s+content=")[^"]*/,
    `$1${newer}`,
  )
  writeFileSync(join(folder, 'index.html'), page)
  const { revision, integrity } = listedFile('index.html', Buffer.from(page), '')
  const worker = join(folder, 'service-worker.js')
  const listed = readFileSync(worker, 'utf8').replace(/\{[^{}]*"url":"index\.html"[^{}]*\}/, (entry) =>
    JSON.stringify({ ...(JSON.parse(entry) as object), revision, integrity }),
  )
  writeFileSync(worker, listed)
}

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

/** Runs in the page. */
const whatIsLeft = async () => ({
  databases: (await indexedDB.databases()).length,
  caches: (await caches.keys()).length,
  workers: (await navigator.serviceWorker.getRegistrations()).length,
  notes: localStorage.length + sessionStorage.length,
})

const expectReadyOffline = (page: Page) =>
  expect(page.getByText('Ready offline')).toBeVisible({ timeout: 60_000 })

test('after one visit it updates on a wish, mends what it keeps, measures a whole assessment without a network, and deletes all of it', async ({
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
  await expect(page.locator(`meta[content="${newer}"]`)).toHaveCount(1)
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

  await page.getByRole('link', { name: 'Your data and privacy' }).click()
  await page.getByRole('button', { name: 'Delete everything' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete everything' }).click()
  await expect(page.getByRole('heading', { name: 'Everything is deleted.' })).toBeVisible()
  expect(await page.evaluate(whatIsLeft)).toEqual({ databases: 0, caches: 0, workers: 0, notes: 0 })
  expect(foreign).toEqual([])
  expect(errors).toEqual([])
})
