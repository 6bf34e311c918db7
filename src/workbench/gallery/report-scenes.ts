import type { AssessmentResult } from '../../assessment/assessment-result'
import { partsOf, sidesOf } from '../../assessment/test-result'
import { faceHidden } from '../../capture/pose-worker/key-frame'
import { heldPictures } from '../../files/report-pictures'
import type { StoredRecords } from '../../files/report-records'
import { ms } from '../../math/units'
import type { KeptTrial } from '../../protocol/recomputed-outcome'
import type { MeasuredRecords } from '../../report/records'
import { ankle, results } from './records'
import type { Scene } from './scene'
import { lungeBody, stillPose } from './still-poses'

/** Reports of the gallery's results, and the records that they are made of. */

/** The trials that a result was computed of, each once. */
export const measuredIn = ({ assessment, results: all }: AssessmentResult): MeasuredRecords => {
  const trials = all.flatMap((result) =>
    partsOf(result).flatMap((part) => sidesOf(part).flatMap((side) => side.trials)),
  )
  return {
    assessment,
    trials: trials.map((trial) => ({
      ...trial,
      assessmentId: assessment.id,
      runnerId: assessment.runnerId,
    })),
  }
}

/** Two seconds of a runner who stands in a lunge. */
const standing = (side: 'left' | 'right'): KeptTrial => ({
  poses: Array.from({ length: 40 }, (_, index) => ({ ...stillPose(lungeBody, side), t: ms(index * 50) })),
  movement: null,
  looks: [],
})

/** What the store has for a report of this result: of the lunges their poses too. */
export const storedFor = (result: AssessmentResult): StoredRecords => {
  const measured = measuredIn(result)
  const lunges = measured.trials.flatMap(({ id, mobilityTestId, side, source }) =>
    mobilityTestId === ankle.id && side !== 'both' && source !== 'manual'
      ? [[id, standing(side)] as const]
      : [],
  )
  return {
    measured,
    earlier: [],
    plan: null,
    log: [],
    kept: new Map(lunges),
    pictures: [],
    appVersion: '0.1.0',
  }
}

/** The same of a scene, with its pictures as the app hands them over. */
export const storedIn = async ({
  result,
  pictures,
}: Pick<Scene, 'result' | 'pictures'>): Promise<StoredRecords | null> => {
  if (!result) return null
  const stored = storedFor(result)
  if (!pictures) return stored
  const kept = new Map(
    stored.measured.trials.flatMap(({ id }) => {
      const trial = pictures.evidence(id)
      return trial ? [[id, trial] as const] : []
    }),
  )
  return { ...stored, kept, pictures: await heldPictures(pictures.keyFrames(), kept, faceHidden) }
}

const reportOf = (result: AssessmentResult): Scene => ({
  route: { screen: 'report', assessmentId: result.assessment.id },
  result,
  fill: (view) => {
    view.runner = {
      schemaVersion: 1,
      id: 'me',
      changedAt: '2026-03-01T10:00:00.000Z',
      profile: { goal: 'half-marathon', weeklyKm: 40, heightCm: 178, ageBand: '18-39', sex: 'female' },
    }
  },
})

export const reportScenes: Readonly<Record<string, Scene>> = {
  'report-four': reportOf(results.four),
  'report-partial': reportOf(results.partial),
  clinic: { route: { screen: 'clinic' }, fill: () => undefined },
}
