import { writeFile } from 'node:fs/promises'
import { expect, type Browser } from '@playwright/test'
import { fileCamera } from '../tools/launch-options.ts'
import {
  answerNothing,
  expectInFrontOfCamera,
  expectTrouble,
  goOnWithCamera,
  loadFile,
} from './guided-way.ts'
import { test } from './own-browser.ts'
import { expectKept, storeSitting, twoTrialsDone } from './stored-sitting.ts'

/** What can stand between the click and the first picture. Two trials are stored before; they have to stay. */

/** Two pictures of an empty page: the shortest motion JPEG. */
const pictureFile = async (browser: Browser) => {
  const page = await browser.newPage()
  const picture = await page.screenshot({ type: 'jpeg' })
  await page.close()
  return Buffer.concat([picture, picture])
}

test('no camera, then one is plugged in', async ({ openWith, browser }, testInfo) => {
  // The fake camera plays a file; where there is none, the browser has no camera.
  const device = testInfo.outputPath('camera.mjpeg')
  const page = await openWith(fileCamera(device))
  await storeSitting(page, twoTrialsDone)
  await goOnWithCamera(page)
  await expectTrouble(page, {
    caption: 'No camera found',
    happened: 'This computer offers no camera.',
    step: 'Plug one in',
  })
  await expect(page.getByLabel('Load a video file')).toBeEnabled()
  await expectKept(page, twoTrialsDone)
  await writeFile(device, await pictureFile(browser))
  await page.getByRole('button', { name: 'Try again' }).click()
  await expectInFrontOfCamera(page, 'left')
  await expectKept(page, twoTrialsDone)
})

test('the camera refused, then allowed', async ({ openWith }) => {
  const page = await openWith(['--use-fake-device-for-media-stream'])
  await storeSitting(page, twoTrialsDone)
  await goOnWithCamera(page)
  await expectTrouble(page, {
    caption: 'Camera not allowed',
    happened: 'The browser did not let this page use the camera.',
    step: 'set Camera to Allow',
  })
  await expectKept(page, twoTrialsDone)
  await page.context().grantPermissions(['camera'])
  await page.getByRole('button', { name: 'Try again' }).click()
  await expectInFrontOfCamera(page, 'left')
  await expectKept(page, twoTrialsDone)
})

/** Runs in the page: the first request is answered as where another program holds the camera. */
const holdCameraOnce = () => {
  const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices)
  navigator.mediaDevices.getUserMedia = () => {
    navigator.mediaDevices.getUserMedia = ask
    return Promise.reject(new DOMException('Could not start video source', 'NotReadableError'))
  }
}

test('the camera held by another program, then let go', async ({ openWith }) => {
  const page = await openWith(fileCamera())
  await page.addInitScript(holdCameraOnce)
  await storeSitting(page, twoTrialsDone)
  await goOnWithCamera(page)
  await expectTrouble(page, {
    caption: 'Camera is in use',
    happened: 'Another program holds the camera.',
    step: 'Close video calls',
  })
  await expectKept(page, twoTrialsDone)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expectInFrontOfCamera(page, 'left')
  await expectKept(page, twoTrialsDone)
})

test('a model file that arrives changed', async ({ openWith }) => {
  const page = await openWith(fileCamera())
  const model = '**/models/*.task'
  await page.route(model, (route) => route.fulfill({ body: 'not the model' }))
  await storeSitting(page, twoTrialsDone)
  await goOnWithCamera(page)
  await expectTrouble(page, {
    caption: 'Pose model damaged',
    happened: 'The pose model arrived changed or cut short, so it is not used.',
    step: 'Reload the page',
  })
  await expectKept(page, twoTrialsDone)
  await page.unroute(model)
  const questions: string[] = []
  page.on('dialog', (dialog) => {
    questions.push(dialog.type())
    void dialog.accept()
  })
  await page.getByRole('button', { name: 'Reload the page' }).click()
  await answerNothing(page)
  await page.getByRole('button', { name: 'Use the camera' }).click()
  expect(questions, 'asked before a reload that was advised').toEqual([])
  await expectInFrontOfCamera(page, 'left')
  await expectKept(page, twoTrialsDone)
})

test('no WebGL', async ({ openWith }) => {
  const page = await openWith([...fileCamera(), '--use-gl=disabled'])
  await storeSitting(page, twoTrialsDone)
  await goOnWithCamera(page)
  await expectTrouble(page, {
    caption: 'Graphics are off',
    happened: 'The pose model needs WebGL, and this browser has it switched off.',
    step: 'turn on graphics acceleration',
  })
  await expectKept(page, twoTrialsDone)
  await page.getByRole('button', { name: 'Reload the page' }).click()
  await answerNothing(page)
  await expect(page.getByRole('button', { name: 'Use the camera' })).toBeVisible()
  await page.getByRole('link', { name: 'Evenstride' }).click()
  await expect(page.getByRole('heading', { name: 'Go on where you stopped.' })).toBeVisible()
})

test('a file that is no video, then a video without a lunge, then a recording of three', async ({ page }) => {
  await storeSitting(page, twoTrialsDone)
  await page.getByRole('link', { name: 'Go on', exact: true }).click()
  await answerNothing(page)
  const buffer = Buffer.from('Dear diary, today I ran.')
  await loadFile(page, { name: 'diary.mp4', mimeType: 'video/mp4', buffer })
  await expectTrouble(page, {
    caption: 'Not a video',
    happened: 'This file holds no video that the browser can show.',
    step: 'Choose an MP4 or WebM file.',
  })
  await expectKept(page, twoTrialsDone)
  await loadFile(page, 'tests/fixtures/clips/ank_m_L_second.webm')
  await expectTrouble(page, {
    caption: 'No test in this video',
    happened: 'No movement of this test was found in the file.',
    step: 'Film it from the side that the test asks for',
  })
  await expectKept(page, twoTrialsDone)
  await loadFile(page, 'tests/fixtures/poses/ankle-dorsiflexion/left-clean.pose.json.gz')
  await expect(page.getByText('Right is not measured yet.')).toBeVisible()
  await expectKept(page, twoTrialsDone)
})

test('a part of the program that does not arrive, told as what it is', async ({ page }) => {
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  const mistake = page.getByText('That is our mistake.')

  await page.route('**/assets/virtual-*.js', (route) => route.abort())
  await page.goto('./#/demonstration')
  const alert = page.getByRole('alert').filter({ hasText: 'could not be fetched' })
  await expect(alert.getByRole('listitem').first()).toContainText(
    'Check the connection, then reload the page.',
  )
  await expect(mistake).toHaveCount(0)
  expect(errors).toEqual([])

  // The screen itself, and what it begins with: nothing stands there half.
  for (const part of ['DemonstrationRun', 'abilities']) {
    await page.route(`**/assets/${part}-*.js`, (route) => route.abort())
    await page.goto('about:blank')
    await page.goto('./#/demonstration')
    await expect(page.getByRole('heading', { name: 'A part of Evenstride did not arrive.' })).toBeVisible()
    await expect(page.getByText('Check the connection, then reload the page.')).toBeVisible()
    await expect(mistake).toHaveCount(0)
    await page.unrouteAll()
  }
  await page.getByRole('button', { name: 'Reload the page' }).click()
  await expect(page.getByText('The virtual runner is getting ready.')).toBeVisible()
})
