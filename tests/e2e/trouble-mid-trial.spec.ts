import { expect, test, type Page } from '@playwright/test'
import { launchOptions } from '../tools/launch-options.ts'
import {
  expectCaption,
  expectInFrontOfCamera,
  expectTrouble,
  goOnWithCamera,
  intoTheHold,
  pastTheBeginning,
  untilSeen,
} from './guided-way.ts'
import { bend, paintCamera } from './painted-camera.ts'
import { expectKept, storeSitting, twoTrialsDone } from './stored-sitting.ts'
import { haltAt, letToldRunnerIn, toldIntoTheHold, unplug } from './told-runner.ts'
import { storedTrials } from './watch.ts'

/**
 * What can happen between the beginning of a trial and its end. Two trials of the left leg are stored before; the third
 * breaks off, and nothing of it may be counted. From recorded poses, but where the pose worker itself is the trouble.
 */
test.use({ launchOptions: launchOptions(['--disable-gpu-compositing']) })

type PageWithWorkers = typeof globalThis & { readonly startedWorkers: Worker[] }

/** Runs in the page: remembers every worker, so that the test can end one as a browser short of memory does. */
const keepWorkers = () => {
  const startedWorkers: Worker[] = []
  const KeptWorker = class extends Worker {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options)
      startedWorkers.push(this)
    }
  }
  Object.assign(globalThis, { startedWorkers, Worker: KeptWorker })
}

const killWorker = (page: Page) =>
  page.evaluate(() => {
    ;(globalThis as PageWithWorkers).startedWorkers.at(-1)?.terminate()
  })

const showTab = (page: Page, isHidden: boolean) =>
  page.evaluate((hidden) => {
    Object.defineProperties(document, {
      hidden: { configurable: true, get: () => hidden },
      visibilityState: { configurable: true, get: () => (hidden ? 'hidden' : 'visible') },
    })
    document.dispatchEvent(new Event('visibilitychange'))
  }, isHidden)

const counted = async (page: Page) =>
  (await storedTrials(page)).filter(({ outcome }) => outcome.kind === 'measured')

/** The two trials of before are as they were, and the broken one was not counted. */
const expectOnlyStored = async (page: Page) => {
  await expectKept(page, twoTrialsDone)
  expect(await counted(page)).toHaveLength(2)
}

/** The third trial was made anew; with it the left leg is done. */
const expectThirdTrial = async (page: Page) => {
  await expect.poll(async () => (await counted(page)).length, { timeout: untilSeen }).toBe(3)
  const [, , third] = await counted(page)
  expect(third).toMatchObject({ side: 'left', outcome: { kind: 'measured' } })
  await expectKept(page, twoTrialsDone)
  await expectInFrontOfCamera(page, 'right')
}

test('an unplugged camera costs the running trial; plugged in again, the same trial is next', async ({
  context,
  page,
}) => {
  await letToldRunnerIn(context)
  await storeSitting(page, twoTrialsDone)
  await toldIntoTheHold(page)
  await unplug(page)
  await expectTrouble(page, {
    caption: 'Camera unplugged',
    happened: 'The camera is gone: its cable or its connection was lost.',
    step: 'Plug it in again',
  })
  await expect(page.locator('.bar')).toContainText('Come to the screen')
  await expectOnlyStored(page)
  await haltAt(page, /^Turn round/)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expectThirdTrial(page)
})

test('a hidden tab pauses; Continue leads back into place', async ({ context, page }) => {
  await letToldRunnerIn(context)
  await storeSitting(page, twoTrialsDone)
  await toldIntoTheHold(page)
  await showTab(page, true)
  await showTab(page, false)
  await expectCaption(page, 'Paused. Come and choose')
  const dialog = page.getByRole('dialog', { name: 'Paused.' })
  await expect(dialog).toContainText('This page was out of sight, so the running trial does not count.')
  await expectOnlyStored(page)
  await haltAt(page, /^Bend and hold/)
  await dialog.getByRole('button', { name: 'Continue' }).click()
  await expectInFrontOfCamera(page, 'left')
  await expectCaption(page, 'Bend and hold')
  await expectOnlyStored(page)
})

test('a killed worker is replaced; the broken trial is asked for again and then counts', async ({
  context,
  page,
}) => {
  // The real model in front of a painted runner: the set-up, and a lunge that a busy machine asks for twice or three times.
  test.setTimeout(240_000)
  await context.addInitScript(keepWorkers)
  await paintCamera(context)
  await storeSitting(page, twoTrialsDone)
  await goOnWithCamera(page)
  await pastTheBeginning(page)
  await intoTheHold(page)
  await killWorker(page)
  await expectCaption(page, 'Start that one again')
  await expectOnlyStored(page)
  await expect(async () => {
    await bend(page)
    await expectThirdTrial(page)
  }).toPass({ timeout: 3 * untilSeen })
})
