import { assessmentResult } from '../../src/assessment/assessment-result'
import type { SeenTrial } from '../../src/assessment/records'
import type { MobilityTest } from '../../src/protocol/define-mobility-test'
import type { TrialSide } from '../../src/protocol/outcome'
import type { KeptTrial } from '../../src/protocol/recomputed-outcome'
import { mobilityTests } from '../../src/protocol/registry'
import { measuredTrials } from '../../src/protocol/trial-series'
import { reportDocument } from '../../src/report/report-document'
import { fourRecord, trialsOf } from '../../src/workbench/gallery/records'
import { motions } from '../contract/motions'
import { options, recordsOf } from './report-runners'
import { filmed } from './synthetic-runner'

/** A report of movement that was made: each test of an assessment by the synthetic runner, good trials and one of each fault. */

interface Moved {
  readonly trial: SeenTrial
  readonly kept: KeptTrial
}

const movedOn = (test: MobilityTest, side: TrialSide): readonly Moved[] => {
  const { clean, faulty, ended = {}, filming } = motions[test.id]!
  const near = side === 'both' ? 'left' : side
  const scenes = [
    clean(near),
    ...[...Object.values(faulty), ...Object.values(ended)].map((make) => make(near)),
  ]
  const trials = scenes.flatMap((scene) => measuredTrials(test, side, filmed(scene, filming ?? {})))
  const [pattern] = trialsOf(side, [0], test)
  return trials.map(({ outcome, attempt, poses }, index) => {
    const id = `${test.id}-${side}-${index}`
    return {
      trial: {
        ...pattern!,
        id,
        evidenceId: id,
        attempt: index + 1,
        setUp: { ...pattern!.setUp, picture: poses[0]!.picture, roll: null },
        outcome,
      },
      kept: { poses, movement: attempt.movement, looks: [] },
    }
  })
}

export const movedTests: readonly MobilityTest[] = mobilityTests.filter(({ inAssessment }) => inAssessment)

export const sidesAsked = ({ sides }: MobilityTest): readonly TrialSide[] =>
  sides === 'both' ? ['both'] : ['left', 'right']

export const movedReport = () => {
  const moved = movedTests.flatMap((test) => sidesAsked(test).flatMap((side) => movedOn(test, side)))
  const result = assessmentResult(
    fourRecord('finished', 'gallery', 1),
    moved.map(({ trial }) => trial),
  )
  const kept = new Map(moved.map(({ trial, kept }) => [trial.id, kept]))
  return reportDocument({ ...recordsOf(result), kept }, options)
}
