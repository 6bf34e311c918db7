import { constant } from '../math/sourced'
import { median } from '../math/statistics'
import { jointAngle } from './channel'
import { limbPoint } from './limb-point'
import { sampleValue, segmentLength } from './sample'
import { upright, type Stance } from './stance'

/** How a mobility test is done: on both feet, or on one knee with the other foot in front. */
export type Posture = 'standing' | 'half-kneeling'

const kneeBend = jointAngle('knee', { positive: 'flexion' })

/** What tells one knee on the floor from two feet. */
export const postureLimits = {
  leastKneeBend: constant(
    60,
    'deg',
    'provisional',
    'Half-way: the knee on the floor is bent by 75 to 110 when the thigh stands upright on it, the back knee of a lunge on the feet by 10 to 40.',
  ),
  otherKneeAbove: constant(
    0.4,
    'ratio',
    'provisional',
    'In lengths of the other shank, half-way: the other knee is higher by 0.8 of it on one knee, by 0 in a squat.',
  ),
} as const

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
  const isOnOneKnee = bend >= postureLimits.leastKneeBend.value && above >= postureLimits.otherKneeAbove.value
  return posture === 'half-kneeling' ? isOnOneKnee : !isOnOneKnee
}
