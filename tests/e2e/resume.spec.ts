import { expect, test } from '@playwright/test'
import type { EvidenceRecord } from '../../src/assessment/records'
import { trialEvidence } from '../../src/storage/evidence-codec'
import {
  answerNothing,
  expectCaption,
  expectInFrontOfCamera,
  goOnWithCamera,
  loadFile,
} from './guided-way.ts'
import { expectKept, sitting, storeSitting, twoTrialsDone } from './stored-sitting.ts'
import { haltAt, letToldRunnerIn, toldIntoTheHold } from './told-runner.ts'
import { countAskedToKeep, storedRows, storedTrials } from './watch.ts'

/** What a row comes to: written anew it may be packed another way. */
const evidenceRead = (row: Readonly<Record<string, unknown>>) =>
  trialEvidence(row as unknown as EvidenceRecord)

const goOn = 'Go on where you stopped.'
const leftDone = sitting('open', { left: [40.2, 41.1, 39.7], right: [] })

test('a reload in the middle of a trial costs that trial only', async ({ context, page }) => {
  await letToldRunnerIn(context)
  await storeSitting(page, twoTrialsDone)
  await toldIntoTheHold(page)
  const questions: string[] = []
  page.on('dialog', (dialog) => {
    questions.push(dialog.type())
    void dialog.accept()
  })
  await page.reload()
  expect(questions, 'the browser asks before a running trial is thrown away').toEqual(['beforeunload'])

  await page.getByRole('link', { name: 'Evenstride' }).click()
  await expect(page.getByRole('heading', { name: goOn })).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'Ankle bend, left' })).toContainText(
    '2 counted, 1 left',
  )
  await expectKept(page, twoTrialsDone)
  await haltAt(page, /^Bend and hold/)
  await goOnWithCamera(page)
  await expectInFrontOfCamera(page, 'left')
  await expectCaption(page, 'Bend and hold')
  await expect(page.getByRole('img', { name: '2 of 3 trials counted' })).toBeVisible()
  const counted = (await storedTrials(page)).filter(({ outcome }) => outcome.kind === 'measured')
  expect(counted).toHaveLength(2)
})

test('an assessment goes on at the leg that is left, and ends with what was stored before', async ({
  page,
}) => {
  await storeSitting(page, leftDone)
  await expect(page.getByRole('listitem').filter({ hasText: 'Ankle bend, left' })).toContainText('done')
  await expect(page.getByRole('listitem').filter({ hasText: 'Ankle bend, right' })).toContainText(
    '3 trials left',
  )
  await page.getByRole('link', { name: 'Go on', exact: true }).click()
  await answerNothing(page)
  await loadFile(page, 'tests/fixtures/poses/ankle-dorsiflexion/right-clean.pose.json.gz')
  await expect(page).toHaveURL(/#\/result\/sitting$/)
  await expect(page.getByText('The sides are')).toBeVisible()
  const trials = await storedTrials(page)
  expect(trials.map(({ side }) => side)).toEqual(['left', 'left', 'left', 'right', 'right', 'right'])
  expect(await storedRows(page, 'trials')).toEqual(expect.arrayContaining([...leftDone.trials]))
  const [assessment] = await storedRows(page, 'assessments')
  expect(assessment).toMatchObject({ id: 'sitting', state: 'finished' })
})

test('an assessment that nobody goes on with is closed as a part, with what it has', async ({ page }) => {
  await storeSitting(page, leftDone)
  await page.getByRole('button', { name: 'End it here' }).click()
  await expect(page).toHaveURL(/#\/result\/sitting$/)
  await expect(page.getByText('Right is not measured yet.')).toBeVisible()
  const [assessment] = await storedRows(page, 'assessments')
  expect(assessment).toMatchObject({ id: 'sitting', state: 'partial', finishedAt: expect.any(String) })
  expect(await storedRows(page, 'trials')).toEqual(expect.arrayContaining([...leftDone.trials]))
  await page.getByRole('link', { name: 'Evenstride' }).click()
  await expect(page.getByRole('heading', { name: goOn })).toHaveCount(0)
})

test('an assessment that was discarded comes back whole', async ({ page }) => {
  await storeSitting(page, leftDone)
  const poses = (await storedRows(page, 'evidence')).map(evidenceRead)
  expect(poses).toHaveLength(3)
  await page.getByRole('button', { name: 'Discard' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Deleted.' })).toBeVisible()
  await expect.poll(() => storedRows(page, 'assessments')).toEqual([])
  await page.getByRole('button', { name: 'Bring it back' }).click()
  await expect(page.getByRole('heading', { name: goOn })).toBeVisible()
  await expectKept(page, leftDone)
  expect((await storedRows(page, 'evidence')).map(evidenceRead)).toEqual(poses)
  await page.reload()
  await expect(page.getByRole('heading', { name: goOn })).toBeVisible()

  // The way back that stood beside it is gone with the page; what was deleted is not.
  await page.getByRole('button', { name: 'Discard' }).click()
  await expect.poll(() => storedRows(page, 'assessments')).toEqual([])
  await page.goto('./#/history')
  await page.reload()
  await page.getByText('Recently deleted: 1').click()
  await page.getByRole('button', { name: 'Bring back: Assessment of 20 Nov 2026' }).click()
  await expect(page.getByText('Recently deleted')).toHaveCount(0)
  await expectKept(page, leftDone)
  await page.getByRole('link', { name: 'Evenstride' }).click()
  await expect(page.getByRole('heading', { name: goOn })).toBeVisible()
})

test('a backup that was saved brings everything back after all was deleted', async ({ page }, info) => {
  await storeSitting(page, leftDone)
  const poses = (await storedRows(page, 'evidence')).map(evidenceRead)
  await page.goto('./#/your-data')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save a backup' }).click()
  const file = info.outputPath('backup.zip')
  await (await download).saveAs(file)
  await expect(page.getByText('Saved,', { exact: false })).toBeVisible()

  await page.getByRole('button', { name: 'Delete everything' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Delete everything' }).click()
  await expect(dialog).toContainText('Everything is deleted.')
  await dialog.getByRole('button', { name: 'Start anew' }).click()
  await expect(page.getByText('None yet', { exact: true })).toBeVisible()
  expect(await storedRows(page, 'assessments')).toEqual([])

  await page.getByLabel('Choose a backup').setInputFiles(file)
  await expect(page.getByRole('row', { name: 'trials 3' })).toBeVisible()
  expect(await storedRows(page, 'trials')).toEqual([])
  await page.getByRole('button', { name: 'Bring it back' }).click()
  await expect(page.getByText('Brought back.', { exact: false })).toBeVisible()
  await expectKept(page, leftDone)
  expect((await storedRows(page, 'evidence')).map(evidenceRead)).toEqual(poses)
  await page.getByRole('link', { name: 'Show it' }).click()
  await expect(page.getByRole('heading', { name: goOn })).toBeVisible()
})

test('from the first result on, and not before, the browser is asked to keep it', async ({ page }) => {
  const times = await countAskedToKeep(page)
  await storeSitting(page, leftDone)
  expect(await times()).toBe(0)
  await page.getByRole('button', { name: 'End it here' }).click()
  await expect(page).toHaveURL(/#\/result\/sitting$/)
  await expect.poll(times).toBe(1)
})
