import { expect, type Page } from '@playwright/test'
import { bend } from './painted-camera.ts'
import { storedRows } from './watch.ts'

/** Standing in place, standing still, the countdown: seconds on a quiet machine. */
export const untilReady = 60_000
/** A lunge, and what a slow machine needs to see it. */
export const untilSeen = 30_000

/** Past the questions before an assessment: about the runner, once on each device, and whether today is a day to test. */
export const answerNothing = async (page: Page, { isFirst = false } = {}): Promise<void> => {
  if (isFirst) await page.getByRole('button', { name: 'Skip for now' }).click()
  await page.getByRole('button', { name: 'None of these: go on' }).click()
}

/** Runs in the page. The side that goes first is drawn once and kept: here it was drawn before. */
const drawLeft = () =>
  new Promise<void>((resolve, reject) => {
    const open = indexedDB.open('evenstride')
    open.onerror = () => reject(new Error('The database does not open'))
    open.onsuccess = () => {
      const change = open.result.transaction('runners', 'readwrite')
      change.objectStore('runners').put({
        schemaVersion: 1,
        id: 'drawn',
        changedAt: '2026-11-20T18:00:00.000Z',
        profile: {},
        firstSide: 'left',
        unasked: true,
      })
      change.oncomplete = () => {
        open.result.close()
        resolve()
      }
    }
  })

/** From nothing to where the short form of a first assessment begins with one click, the left side first. */
export const prepareShort = async (page: Page): Promise<void> => {
  await page.goto('./')
  await expect(page.getByRole('link', { name: 'Start' })).toBeVisible()
  await expect.poll(() => storedRows(page, 'settings').catch(() => null)).not.toBeNull()
  await page.evaluate(drawLeft)
  await page.reload()
  await page.getByRole('link', { name: 'Start' }).click()
  await answerNothing(page, { isFirst: true })
  await page.getByRole('radio', { name: /^Short, \d+ to \d+ minutes$/ }).check()
}

/** After this nobody touches anything. */
export const startShort = async (page: Page): Promise<void> => {
  await prepareShort(page)
  await page.getByRole('button', { name: 'Use the camera' }).click()
}

/** From the home page back into an assessment that was broken off. */
export const goOnWithCamera = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Go on', exact: true }).click()
  await answerNothing(page)
  await page.getByRole('button', { name: 'Use the camera' }).click()
}

/** A file is chosen, and the runner says which test it shows. */
export const loadFile = async (
  page: Page,
  file: Parameters<ReturnType<Page['getByLabel']>['setInputFiles']>[0],
  test = 'Ankle bend',
): Promise<void> => {
  await page.getByLabel('Load a video file').setInputFiles(file)
  await page.getByRole('dialog').getByRole('button', { name: test, exact: true }).click()
}

/** The one sentence of the moment, in far mode and where something broke. */
export const expectCaption = (page: Page, text: string | RegExp, timeout = untilSeen): Promise<void> =>
  expect(page.locator('.caption')).toHaveText(text, { timeout })

/** A hand is asked for, or whoever could raise one. */
const handOrRunner = /^(Raise your left hand|Step into the picture)$/

/** Past the hand that is asked for and what is shown first: keys answer for a runner who stands still, or has no time. */
export const pastTheBeginning = async (page: Page): Promise<void> => {
  await expectCaption(page, handOrRunner, untilReady)
  await page.keyboard.press('Space')
  await expect(page.locator('.caption')).not.toHaveText(handOrRunner)
  await page.keyboard.press('Space')
}

export const untilTrialsBegin = (page: Page): Promise<void> =>
  expectCaption(page, 'Bend and hold', untilReady)

/** From standing through the lunge of the painted runner to standing again, and what a slow machine needs on top. */
const untilHeld = 12_000

/**
 * Into the middle of a trial: the knee is bent, the hold has begun, nothing is measured yet. A busy machine may have seen
 * too little of the way down to see a hold: the runner then bends again.
 */
export const intoTheHold = async (page: Page): Promise<void> => {
  await untilTrialsBegin(page)
  await expect(async () => {
    await bend(page)
    await expectCaption(page, 'Hold. Heel down', untilHeld)
  }).toPass({ timeout: untilReady })
}

export interface Trouble {
  readonly caption: string
  readonly happened: string
  /** The beginning of the first thing to do. */
  readonly step: string
}

/** A fault has the whole screen: what happened, what to do, and what is kept. */
export const expectTrouble = async (page: Page, { caption, happened, step }: Trouble): Promise<void> => {
  await expectCaption(page, caption, untilReady)
  const alert = page.getByRole('alert').filter({ hasText: happened })
  await expect(alert.getByRole('heading', { name: happened })).toBeVisible()
  await expect(alert.getByRole('listitem').first()).toContainText(step)
  await expect(page.getByText('All 2 finished trials are stored. You can go on from there.')).toBeVisible()
}

/** The camera is on and the runner is led into place for the leg that is next. */
export const expectInFrontOfCamera = (page: Page, leg: 'left' | 'right'): Promise<void> =>
  expect(page.getByRole('heading', { level: 1 })).toHaveText(`Ankle bend, ${leg} leg`, {
    timeout: untilReady,
  })
