import type { MobilityTest } from '../../src/protocol/define-mobility-test'
import type { TrialOutcome } from '../../src/protocol/outcome'
import type { AskedSide } from '../../src/protocol/trial'
import { measuredTrials } from '../../src/protocol/trial-series'
import { clipPoses } from '../tools/shared-clips'

/** What every attempt of a clip beside the project comes to under a mobility test. */
export const clipOutcomes = (test: MobilityTest, side: AskedSide, clip: string): readonly TrialOutcome[] =>
  measuredTrials(test, side, clipPoses(clip)).map(({ outcome }) => outcome)
