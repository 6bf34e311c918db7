import { median } from '../math/statistics'
import { jointAngle } from './channel'
import { limbPoint } from './limb-point'
import { sampleValue, segmentLength } from './sample'
import { upright, type Stance } from './stance'

/** How a mobility test is done: on both feet, or on one knee with the other foot in front. */
export type Posture = 'standing' | 'half-kneeling'

const kneeBend = jointAngle('knee', { positive: 'flexion' })

/**
 * Degrees. The knee on the floor is bent by 75 to 110 when the thigh stands upright on it, the back knee of a lunge
 * on the feet by 10 to 40 (provisional: half-way).
 */
const leastBend = 60
/** How much higher the other knee is, in its own shanks: 0.8 on one knee, 0 in a squat (provisional: half-way). */
const leastAbove = 0.4

/** How much higher the other knee lies than the measured one, in lengths of the other shank. */
const otherKneeAbove = (stance: Stance): number => {
  const shank = segmentLength(stance, 'shank', 'other')
  const { up } = upright(limbPoint(stance, 'this', 'knee'), limbPoint(stance, 'other', 'knee'), stance.roll)
  return shank > 0 ? up / shank : 0
}

/** Whether the measured leg of these poses (a rest, or a hold) is in the posture that a test asks for. */
export const isInPosture = (posture: Posture, stances: readonly Stance[]): boolean => {
  const bend = median(stances.map((stance) => sampleValue(kneeBend, stance))) ?? 0
  const above = median(stances.map(otherKneeAbove)) ?? 0
  const isOnOneKnee = bend >= leastBend && above >= leastAbove
  return posture === 'half-kneeling' ? isOnOneKnee : !isOnOneKnee
}
