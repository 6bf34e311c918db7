import { median } from '../math/statistics'
import { jointAngle } from './channel'
import { sampleValue } from './sample'
import type { Stance } from './stance'

/** How a mobility test is begun: on both feet, or on one knee with the other foot in front. */
export type Posture = 'standing' | 'half-kneeling'

const kneeBend = jointAngle('knee', { positive: 'flexion' })

/**
 * Degrees. The knee on the floor is bent by 75 to 110 when the thigh stands upright on it; the back knee of a lunge
 * on the feet bends by 10 to 40, and a thigh that reaches back of that is no half-kneeling (provisional: half-way).
 */
const leastBend = 60

/** Whether the measured leg of these poses (a rest) is in the posture that a test begins with. */
export const isInPosture = (posture: Posture, stances: readonly Stance[]): boolean => {
  if (posture === 'standing') return true
  const bend = median(stances.map((stance) => sampleValue(kneeBend, stance)))
  return bend !== null && bend >= leastBend
}
