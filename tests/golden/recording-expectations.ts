import { readFileSync } from 'node:fs'
import type { Pose } from '../../src/pose/pose'
import type { MobilityTest } from '../../src/protocol/define-mobility-test'
import type { MissingId } from '../../src/protocol/outcome'
import { mobilityTest } from '../../src/protocol/registry'
import type { AskedSide } from '../../src/protocol/trial'
import { measuredTrials } from '../../src/protocol/trial-series'
import { hasShared, recordedPoses, sharedRecordings } from '../tools/shared-clips'
import type { RecordedOutcomes } from './recording-phrases'

/** What the recordings of real people may and must never come to, by the file that lies beside them. */
export interface Expectation {
  readonly test: string
  readonly part?: string
  readonly shows: string
  readonly allowed: readonly string[]
  readonly never: readonly string[]
}

export const expectations = hasShared(sharedRecordings)
  ? (JSON.parse(readFileSync(new URL('expectations.json', sharedRecordings), 'utf8')) as Readonly<
      Record<string, Expectation>
    >)
  : {}
/** Without the folder one line says that there was nothing to test. */
export const recordingNames = hasShared(sharedRecordings)
  ? Object.keys(expectations)
  : ['recordings of real people']

export const posesOf = (name: string): readonly Pose[] =>
  recordedPoses(new URL(`${name}.pose.json.gz`, sharedRecordings))

export const declared = ({ test, part }: Expectation): MobilityTest => {
  const id = part === undefined ? test : `${test}-${part}`
  const found = mobilityTest(id)
  if (!found) throw new Error(`expectations.json speaks of ${id}, which no file declares`)
  return found
}

/** Whichever leg is asked for: nobody knows who will be asked what before such a film. */
export const asked = (test: MobilityTest): readonly AskedSide[] =>
  test.sides === 'both' ? ['both'] : ['either', 'left', 'right']

export const outcomesOf = (test: MobilityTest, side: AskedSide, poses: readonly Pose[]): RecordedOutcomes =>
  measuredTrials(test, side, poses).map(({ outcome }) => outcome)

/**
 * Reasons that are told of a film beside what is expected of it, or instead of it where it is frozen. Each of them says more
 * than was looked for, and nothing wrong is measured by it.
 */
export const knownReasons: Readonly<
  Record<string, { readonly ids: readonly MissingId[]; readonly why: string }>
> = {
  squat_side_08_gym_mirror: {
    ids: ['view-oblique'],
    why: 'Arms that hold a bar across the back widen the shoulders: 20.9 to 21.9 degrees are read of a turn.',
  },
  squat_front_08_asymmetric: {
    ids: ['view-oblique'],
    why: 'Shoulders that look narrow read as turned by 21.6 degrees, where a front squat is let through up to 12.',
  },
  hipext_side_01_leg_swing: {
    ids: ['view-oblique'],
    why: 'Shoulders swing against the leg: at the end of each swing they read as turned by 26 to 44 degrees.',
  },
}
