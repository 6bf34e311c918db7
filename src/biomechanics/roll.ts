import { constant } from '../math/sourced'
import { median } from '../math/statistics'
import { deg, type Degrees } from '../math/units'
import { segmentTilt, type Limb } from './channel'
import { sampleValue } from './sample'
import type { Stance } from './stance'

/** What a body reads that stands quietly side-on before a level camera. */
export const bodyRollConstants = {
  levelTrunk: constant(
    1.5,
    'deg',
    'bench',
    'Forward: the middle of what trunks read in a quiet side view with a level camera, -1 to 5.4 on rendered runners and film.',
  ),
  levelFoot: constant(
    -4,
    'deg',
    'bench',
    'The middle of what the line of a planted foot reads in a quiet side view with a level camera, -8 to 0.',
  ),
  trunkWeight: constant(
    2 / 3,
    'ratio',
    'provisional',
    'The trunk counts twice: feet differ more between people than trunks do.',
  ),
} as const

const trunkLean = segmentTilt('trunk', { from: 'vertical' })
const footLine = (limb: Limb) => segmentTilt('foot', { from: 'horizontal', limb })

/**
 * How far the camera seems rolled when a runner who stands quietly side-on looks like this, by two witnesses: the
 * trunk leans and the planted foot slopes the same way. Positive to the picture's right; 0 where they do not agree, null
 * without a pose. Rendered runners read within 2.6 of a level camera and 5.4 to 10.6 of one rolled by 8 degrees (bench); the
 * smaller of both let one trial in eight of those through. It can refuse a picture, never correct one: a runner who leans on a
 * sloping foot is rare, one who does either is not. `planted` names the limb whose foot lies flat.
 */
export const rollByBody = (quiet: readonly Stance[], planted: Limb = 'this'): Degrees | null => {
  const [trunk, foot] = [trunkLean, footLine(planted)].map((channel) =>
    median(quiet.map((stance) => sampleValue(channel, stance))),
  )
  const faces = quiet[0]?.facing
  if (trunk == null || foot == null || faces === undefined) return null
  const [byTrunk, byFoot] = [
    trunk - bodyRollConstants.levelTrunk.value,
    bodyRollConstants.levelFoot.value - foot,
  ]
  if (byTrunk * byFoot <= 0) return deg(0)
  return deg(
    faces *
      (bodyRollConstants.trunkWeight.value * byTrunk + (1 - bodyRollConstants.trunkWeight.value) * byFoot),
  )
}
