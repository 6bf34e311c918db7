import { expect, type Page } from '@playwright/test'
import type { AssessmentRecord, SeenTrial } from '../../src/assessment/records'
import type { Side } from '../../src/pose/side'
import { answerNothing, pastTheBeginning } from './guided-way.ts'
import { storedRows } from './watch.ts'

/** A sitting written into the store by hand, so that a test of what comes after it need not measure it first. */
export interface Sitting {
  readonly assessment: AssessmentRecord
  readonly trials: readonly SeenTrial[]
}

const assessmentId = 'sitting'
const picture = { width: 960, height: 540 }

const assessment = (state: AssessmentRecord['state']): AssessmentRecord => ({
  schemaVersion: 1,
  id: assessmentId,
  runnerId: 'runner-1',
  startedAt: '2026-11-20T18:00:00.000Z',
  finishedAt: state === 'open' ? null : '2026-11-20T18:06:00.000Z',
  state,
  firstSide: 'left',
  mobilityTestIds: ['ankle-dorsiflexion'],
  appVersion: '0.1.0',
})

const outcome = (side: Side, dorsiflexion: number, fault: string | undefined): SeenTrial['outcome'] => {
  const read = {
    metrics: { dorsiflexion },
    looks: { first: { dorsiflexion }, second: {} },
    phases: { endRange: { from: 1800, to: 3900 } },
    faultReadings: {},
    leg: { side, near: true, by: 'geometry' as const, swapped: 0 },
  }
  return fault === undefined
    ? { kind: 'measured', ...read, endedBy: null, flags: [] }
    : { kind: 'rejected', ...read, faults: [fault] }
}

/** Degrees of one trial; with a fault it was rejected. */
type Attempt = number | { readonly degrees: number; readonly fault: string }

const trial = (side: Side, attempt: Attempt, index: number): SeenTrial => {
  const { degrees, fault } = typeof attempt === 'number' ? { degrees: attempt } : attempt
  const id = `${side}-${index + 1}`
  return {
    schemaVersion: 2,
    id,
    assessmentId,
    runnerId: 'runner-1',
    mobilityTestId: 'ankle-dorsiflexion',
    mobilityTestVersion: 1,
    side,
    attempt: index + 1,
    at: `2026-11-20T18:0${index + 1 + (side === 'left' ? 0 : 4)}:00.000Z`,
    source: 'camera',
    engine: { library: 'tasks-vision 0.10.35', model: 'full', modelHash: 'c0ffee', delegate: 'CPU' },
    setUp: { picture, bodySpan: 0.71, yaw: 4, roll: 0.3, rate: 24, luma: 140, noise: 1, roomNoise: 0.2 },
    outcome: outcome(side, degrees, fault),
    withdrawn: false,
    evidenceId: `poses-of-${id}`,
  }
}

export const sitting = (
  state: AssessmentRecord['state'],
  attempts: Readonly<Record<Side, readonly Attempt[]>>,
): Sitting => ({
  assessment: assessment(state),
  trials: (['left', 'right'] as const).flatMap((side) =>
    attempts[side].map((attempt, index) => trial(side, attempt, index)),
  ),
})

/** Broken off after two good trials on the left: one is left there, and all of the right. */
export const twoTrialsDone = sitting('open', { left: [40.2, 41.1], right: [] })

/** Nothing measured yet, and the ankle alone to come, the left one first. */
const lungesToCome = sitting('open', { left: [], right: [] })

/** Into an assessment that begins at the lunge: the clip in front of the camera shows nothing else. */
export const goToLunge = async (page: Page): Promise<void> => {
  await storeSitting(page, lungesToCome)
  await page.goto(`./#/assessment/${lungesToCome.assessment.id}`)
  await answerNothing(page)
  await page.getByRole('button', { name: 'Use the camera' }).click()
  await pastTheBeginning(page)
}

/** Into the database that the app itself has made, so that a test does not know its version. Ends on the home page. */
export const storeSitting = async (page: Page, { assessment, trials }: Sitting): Promise<void> => {
  await page.goto('./')
  await expect(page.getByText('None yet.')).toBeVisible()
  await page.evaluate(writeRows, { assessment, trials })
  await page.reload()
}

/** Runs in the page. Each trial gets three poses as its evidence. */
const writeRows = ({ assessment, trials }: Sitting): Promise<void> =>
  new Promise((resolve, reject) => {
    const poses = 3
    const open = indexedDB.open('evenstride')
    open.onerror = () => reject(new Error('The database does not open'))
    open.onsuccess = () => {
      const transaction = open.result.transaction(['assessments', 'trials', 'evidence'], 'readwrite')
      transaction.objectStore('assessments').put(assessment)
      for (const trial of trials) {
        transaction.objectStore('trials').put(trial)
        transaction.objectStore('evidence').put({
          schemaVersion: 2,
          id: trial.evidenceId,
          trialId: trial.id,
          assessmentId: assessment.id,
          picture: trial.setUp.picture,
          count: poses,
          t: Float64Array.from({ length: poses }, (_, n) => n * 33.4),
          image: new Float32Array(poses * 33 * 2).fill(270),
          metric: null,
          visibility: new Uint8Array(poses * 33).fill(250),
          movement: null,
          looks: null,
        })
      }
      transaction.onabort = () => reject(new Error('The rows were not written'))
      transaction.oncomplete = () => {
        open.result.close()
        resolve()
      }
    }
  })

/** Every record of the sitting is there, with what was answered since beside it, and its poses, and none was set aside as unreadable. */
export const expectKept = async (page: Page, { assessment, trials }: Sitting): Promise<void> => {
  expect(await storedRows(page, 'assessments')).toContainEqual(expect.objectContaining(assessment))
  expect(await storedRows(page, 'trials')).toEqual(expect.arrayContaining([...trials]))
  const evidence = await storedRows(page, 'evidence')
  expect(evidence.map(({ id }) => id)).toEqual(
    expect.arrayContaining(trials.map(({ evidenceId }) => evidenceId)),
  )
  expect(await storedRows(page, 'quarantine')).toEqual([])
}
