import { aboutZ, composed, turned, type Rotation } from '../math/rotation'
import { deg } from '../math/units'
import { plus } from '../math/vector'
import type { Side } from '../pose/side'
import type { Arm } from './arm'
import type { BodyLengths } from './body'
import { outward } from './leg'

/** Degrees that a closed hand bends at the knuckles, and once more in the middle of the fingers. */
const closed = 72

/** Metres at 1.75 m down the hand from the wrist to the knuckles, and on to the middle joints of the fingers. */
export const fingerJoints = { knuckles: 0.088, middle: 0.126 } as const

/** Bent to the palm's side, about the way from little finger to thumb. */
const bent = (hand: Rotation, side: Side, degrees: number): Rotation =>
  composed(hand, aboutZ(deg(-outward(side) * degrees)))

/** Where the four fingers begin and are turned, and their outer halves: one bone each for all of them. */
export const fingerBones = ({ stature }: BodyLengths, { wrist, hand, grip }: Arm, side: Side) => {
  const size = stature / 1.75
  const fingers = bent(hand, side, closed * grip)
  const knuckles = plus(wrist, turned(hand, [0, -fingerJoints.knuckles * size, 0]))
  const long = fingerJoints.middle - fingerJoints.knuckles
  return {
    fingers: { origin: knuckles, rotation: fingers },
    fingertips: {
      origin: plus(knuckles, turned(fingers, [0, -long * size, 0])),
      rotation: bent(hand, side, 2 * closed * grip),
    },
  }
}
