import type { AssessmentResult } from '../../assessment/assessment-result'
import { fourOf, fourRecord, results, shifted, stand } from './records'
import type { Scene } from './scene'

/** The result of an assessment. */
export const shown = (result: AssessmentResult): Scene => ({
  route: { screen: 'result', assessmentId: result.assessment.id },
  result,
  fill: () => undefined,
})

/** A month after the four tests: the right ankle came on, and the hips go to one side now. */
export const fourAgain = fourOf(
  {
    standing: { left: [stand(45.02, 'time', 0.0031)], right: [stand(38.4), stand(45.02, 'time', 0.0036)] },
    bending: { left: [41.2, 40.1, 41.3], right: [44.1, 43.4, 43.9] },
    shifts: [-0.13, -0.12, -0.15].map(shifted),
  },
  fourRecord('finished', 'again', 29),
)

/** What came out, from nothing measured to four tests a month apart. */
export const resultScenes: Readonly<Record<string, Scene>> = {
  'result-different': shown(results.different),
  'result-large': shown(results.large),
  'result-right': shown(results.right),
  'result-none': shown(results.none),
  'result-partial': shown(results.partial),
  'result-few': shown(results.few),
  'result-empty': shown(results.empty),
  'result-other-way': shown(results.otherWay),
  'result-four': shown(results.four),
  'result-four-again': { ...shown(fourAgain), earlier: [results.four] },
  'result-four-even': shown(results.fourEven),
  'result-unsteady': shown(results.unsteady),
  'result-swaying': shown(results.swaying),
  'result-nothing-found': shown(results.nothingFound),
  'result-over-60': {
    ...shown(results.shortStands),
    fill: (view) => {
      const profile = { ageBand: '60-69', sex: 'female', heightCm: 164 } as const
      view.runner = { schemaVersion: 1, id: 'me', changedAt: '2026-03-01T10:00:00.000Z', profile }
    },
  },
  'result-short-stands': shown(results.shortStands),
  'result-squat': shown(results.squatAlone),
  'result-squat-both': shown(results.squatBoth),
  'result-squat-shifted': shown(results.squatShifted),
}
