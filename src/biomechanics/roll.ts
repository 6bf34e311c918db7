import { median } from '../math/statistics'
import { deg, type Degrees } from '../math/units'
import { segmentTilt, type Limb } from './channel'
import { sampleValue } from './sample'
import type { Stance } from './stance'

/**
 * What a quiet side view reads with a level camera, forward positive: a trunk -1 to 5.4 degrees (rendered runners and
 * film), the line of a planted foot -8 to 0 (bench). The middles of both.
 */
const levelTrunk = 1.5
const levelFoot = -4
/** Feet differ more between people than trunks do. */
const trunkWeight = 2 / 3

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
  const [byTrunk, byFoot] = [trunk - levelTrunk, levelFoot - foot]
  if (byTrunk * byFoot <= 0) return deg(0)
  return deg(faces * (trunkWeight * byTrunk + (1 - trunkWeight) * byFoot))
}
