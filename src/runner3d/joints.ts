import { composed, aboutX, turned } from '../math/rotation'
import { deg } from '../math/units'
import { plus, times, type Vec3 } from '../math/vector'
import { sides, type Side } from '../pose/side'
import type { BodyLengths } from './body'
import { outward } from './leg'
import type { Skeleton } from './skeleton'

/** Joint centres and marks by the names of the fixtures' truth: `hip.L`, `toe.R`, `nose`. */
const pairedNames = [
  'shoulder',
  'elbow',
  'wrist',
  'hip',
  'knee',
  'ankle',
  'heel',
  'mtp',
  'toe',
  'ear',
  'eye',
] as const

export type JointName = `${(typeof pairedNames)[number]}.${'L' | 'R'}` | 'nose'

export const letterOf = (side: Side): 'L' | 'R' => (side === 'left' ? 'L' : 'R')

/**
 * Shares of stature from the head's base, in the head's own directions: aside, up, ahead. Eyes and ears stand at 0.937
 * of a standing body (Drillis-Contini), where the rendered runners have them too.
 */
export const headMarks = {
  ear: [0.043, 0.031, -0.003],
  eye: [0.0185, 0.031, 0.052],
  nose: [0, 0.009, 0.071],
} as const

const headPoint = (skeleton: Skeleton, stature: number, mark: readonly number[], side: 1 | -1 = 1): Vec3 =>
  plus(skeleton.headBase, times(turned(skeleton.head, [side * mark[0]!, mark[1]!, mark[2]!]), stature))

/** Marks of a foot in its own directions, seen from the ankle, metres. */
const footPoints = (body: BodyLengths, skeleton: Skeleton, side: Side) => {
  const { ankle, foot } = skeleton.legs[side]
  const down = body.ballHeight - body.ankleHeight
  const at = (ahead: number, up: number) => plus(ankle, turned(foot, [0, up, ahead]))
  const ball = at(body.ballBeforeAnkle, down)
  const toes = composed(foot, aboutX(deg(-skeleton.toes[side])))
  return {
    heel: at(-body.heelBehindAnkle, down),
    mtp: ball,
    toe: plus(ball, turned(toes, [0, 0, body.toeBeforeBall])),
  }
}

/** Where every joint centre and mark is, metres. */
export const jointsOf = (body: BodyLengths, skeleton: Skeleton): Readonly<Record<JointName, Vec3>> => {
  const joints: Partial<Record<JointName, Vec3>> = { nose: headPoint(skeleton, body.stature, headMarks.nose) }
  for (const side of sides) {
    const { hip, knee, ankle } = skeleton.legs[side]
    const { shoulder, elbow, wrist } = skeleton.arms[side]
    const ear = headPoint(skeleton, body.stature, headMarks.ear, outward(side))
    const eye = headPoint(skeleton, body.stature, headMarks.eye, outward(side))
    const points = { shoulder, elbow, wrist, hip, knee, ankle, ear, eye, ...footPoints(body, skeleton, side) }
    for (const name of pairedNames) joints[`${name}.${letterOf(side)}`] = points[name]
  }
  return joints as Record<JointName, Vec3>
}
