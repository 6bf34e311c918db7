import type { Movement } from '../biomechanics/movement'
import type { LookPose } from '../pose/look'
import type { Pose } from '../pose/pose'
import type { MobilityTest } from './define-mobility-test'
import type { TrialOutcome } from './outcome'
import type { AttemptSigns } from './attempt'
import { trialOutcome, type AskedSide } from './trial'
import { attemptOf, measuredTrials } from './trial-series'

/** What a trial was read from, raw: everything else can be computed anew from it. */
export interface KeptTrial {
  /** From the last second of rest until the return was sure; times as the source gave them. */
  readonly poses: readonly Pose[]
  /** Null where an older release did not keep it. */
  readonly movement: Movement | null
  readonly looks: readonly LookPose[]
}

/**
 * What a stored trial comes to with the declaration and the algorithms of today: its very outcome where neither changed.
 * The movement is the one that was found then, on more of the rest than was kept; without it, it is found anew. Null where
 * what was kept holds no attempt.
 */
export const recomputedOutcome = (
  test: MobilityTest,
  side: AskedSide,
  signs: AttemptSigns,
  { poses, movement, looks }: KeptTrial,
): TrialOutcome | null => {
  // What was kept ends with its own return: the last attempt in it is the one it was kept for.
  const known = movement ?? measuredTrials(test, side, poses, signs.roll).at(-1)?.attempt.movement
  if (!known) return null
  const attempt = attemptOf(test, known, poses, signs)
  return attempt.stances.length > 0 ? trialOutcome(test, side, attempt, looks) : null
}
