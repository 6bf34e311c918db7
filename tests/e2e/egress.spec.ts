import { expect, type Page, type Worker } from '@playwright/test'
import { fileCamera } from '../tools/launch-options.ts'
import { expectInFrontOfCamera, goOnWithCamera } from './guided-way.ts'
import { test } from './own-browser.ts'
import { storeSitting, twoTrialsDone } from './stored-sitting.ts'
import { expectNoOffence, offencesOf } from './watch.ts'

/** Nothing leaves the computer; and the watch that says so in every other test does see what would. */
const foreign = 'https://elsewhere.invalid'

const poseWorker = async (page: Page): Promise<Worker> => {
  await storeSitting(page, twoTrialsDone)
  await goOnWithCamera(page)
  await expectInFrontOfCamera(page, 'left')
  const [worker] = page.workers()
  if (!worker) throw new Error('The pose worker is not running')
  return worker
}

const plantInPage = (page: Page) =>
  page.evaluate((address) => fetch(address).then(String, String), `${foreign}/from-page`)

/** By a way that the worker's own guard of `fetch` does not see. */
const plantInWorker = (worker: Worker) =>
  worker.evaluate(
    (address) => import(/* @vite-ignore */ address).then(String, String),
    `${foreign}/from-worker`,
  )

test('a run makes no foreign request, the closing of the landmarker included', async ({
  openWith,
  baseURL,
}) => {
  const page = await openWith(fileCamera())
  const offences = await offencesOf(page.context(), new URL(baseURL!).origin)
  const worker = await poseWorker(page)
  const closed = worker.waitForEvent('close')
  const chatter: string[] = []
  page.on('console', (message) => chatter.push(message.text()))
  await page.getByRole('button', { name: 'Pause' }).click()
  await page.getByRole('button', { name: 'Stop and see the result' }).click()
  await closed
  expect(chatter).toContain('Graph finished closing successfully.')
  await expect(page.getByText('Right is not measured yet.')).toBeVisible()
  expectNoOffence(offences)
})

test('the content policy stops page and worker, and the watch sees both', async ({ openWith, baseURL }) => {
  const page = await openWith(fileCamera())
  const offences = await offencesOf(page.context(), new URL(baseURL!).origin)
  const worker = await poseWorker(page)
  expectNoOffence(offences)
  await plantInPage(page)
  await plantInWorker(worker)
  await expect.poll(() => offences.policyViolations.join('\n')).toContain(`${foreign}/from-page`)
  await expect.poll(() => offences.policyViolations.join('\n')).toContain(`${foreign}/from-worker`)
  expect(() => expectNoOffence(offences)).toThrow()
})

test('where a host sends no policy, the guard refuses the worker, and the watch sees every request', async ({
  openWith,
  baseURL,
}) => {
  const page = await openWith(fileCamera(), { bypassCSP: true })
  const offences = await offencesOf(page.context(), new URL(baseURL!).origin)
  const worker = await poseWorker(page)
  const refused = await worker.evaluate(
    (address) => fetch(address).then(String, String),
    `${foreign}/guarded`,
  )
  expect(refused).toContain("is not this page's own address")
  expectNoOffence(offences)
  await plantInPage(page)
  await plantInWorker(worker)
  await expect.poll(() => offences.foreign).toEqual([`${foreign}/from-page`, `${foreign}/from-worker`])
  expect(() => expectNoOffence(offences)).toThrow()
})
