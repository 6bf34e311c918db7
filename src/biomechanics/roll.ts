import { constant } from '../math/sourced'
import { median } from '../math/statistics'
import { deg, fromRadians, type Degrees } from '../math/units'
import { jointAngle, segmentTilt, type Limb } from './channel'
import { limbPoint } from './limb-point'
import { sampleValue, segmentLength } from './sample'
import { upright, type Stance } from './stance'

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
  levelLeg: constant(
    2.5,
    'deg',
    'bench',
    'Forward: the middle of what the line from ankle to hip reads of a straight leg beside the other one, 0 on the virtual runner, 1 to 5.5 on rendered runners and -1.5 to 5 on film.',
  ),
  straightKnee: constant(
    20,
    'deg',
    'bench',
    'Flexion up to which a leg tells the upright: people who stood before a squat or a hip extension read -6 to 14, a runner on the way into a squat more.',
  ),
  feetBeside: constant(
    0.35,
    'ratio',
    'provisional',
    'Of the shank, between the ankles: in a step the hips may be anywhere between the feet, so that a leg tells nothing.',
  ),
} as const

const trunkLean = segmentTilt('trunk', { from: 'vertical' })
const footLine = (limb: Limb) => segmentTilt('foot', { from: 'horizontal', limb })
const kneeBend = (limb: Limb) => jointAngle('knee', { positive: 'flexion', limb })

/** How far forward the hip lies of the ankle, degrees from the vertical; null where this leg does not stand straight beside the other. */
const straightLegLean = (stance: Stance, limb: Limb): number | null => {
  const ankle = limbPoint(stance, limb, 'ankle')
  const apart = upright(ankle, limbPoint(stance, limb === 'this' ? 'other' : 'this', 'ankle'), stance.roll)
  const isBeside =
    Math.abs(apart.right) <= bodyRollConstants.feetBeside.value * segmentLength(stance, 'shank', limb)
  const isStraight = sampleValue(kneeBend(limb), stance) <= bodyRollConstants.straightKnee.value
  if (!isBeside || !isStraight) return null
  const { right, up } = upright(ankle, limbPoint(stance, limb, 'hip'), stance.roll)
  return fromRadians(Math.atan2(stance.facing * right, up))
}

/**
 * How far the camera seems rolled when a runner who stands quietly side-on looks like this, by two witnesses: the
 * trunk leans and the planted foot slopes the same way. Where he stands on straight legs, side by side, these are a third:
 * whoever leans a trunk back, or holds arms or a load ahead, keeps his weight over his feet, and so his legs do not lean
 * along, as they do in a rolled picture. Positive to the picture's right; 0 where they do not agree, null without a pose.
 * Rendered runners read within 2.6 of a level camera and 5.4 to 10.6 of one rolled by 8 degrees (bench); the
 * smaller of both let one trial in eight of those through. It can refuse a picture, never correct one: a runner who leans on a
 * sloping foot is rare, one who does either is not. `planted` names the limb whose foot lies flat. Legs are not
 * asked of a body that may be turned to the camera: trunk and foot show that alike, legs do not.
 */
export const rollByBody = (
  quiet: readonly Stance[],
  planted: Limb = 'this',
  asksLegs = true,
): Degrees | null => {
  const [trunk, foot] = [trunkLean, footLine(planted)].map((channel) =>
    median(quiet.map((stance) => sampleValue(channel, stance))),
  )
  const faces = quiet[0]?.facing
  if (trunk == null || foot == null || faces === undefined) return null
  const [byTrunk, byFoot] = [
    trunk - bodyRollConstants.levelTrunk.value,
    bodyRollConstants.levelFoot.value - foot,
  ]
  const legs = asksLegs ? median(quiet.flatMap((stance) => straightLegLean(stance, planted) ?? [])) : null
  if (byTrunk * byFoot <= 0) return deg(0)
  const { trunkWeight, levelLeg } = bodyRollConstants
  if (legs === null) return deg(faces * (trunkWeight.value * byTrunk + (1 - trunkWeight.value) * byFoot))
  const byLeg = legs - levelLeg.value
  return deg(byTrunk * byLeg <= 0 ? 0 : faces * median([byTrunk, byFoot, byLeg])!)
}
