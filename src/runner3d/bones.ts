import { aboutX, composed, rotationBetween, turned, type Rotation } from '../math/rotation'
import { deg } from '../math/units'
import { between, plus, type Vec3 } from '../math/vector'
import { sides, type Side } from '../pose/side'
import { halfway } from './arm'
import type { BodyLengths } from './body'
import { fingerBones } from './fingers'
import { legFrames } from './leg'
import type { Skeleton } from './skeleton'

/** Joints have a bone of their own that turns half-way, so that skin over a bent joint keeps its girth. */
const pairedBones = [
  'hip',
  'thigh',
  'knee',
  'shank',
  'ankle',
  'foot',
  'toes',
  'shoulder',
  'upper-arm',
  'elbow',
  'fore-arm',
  'wrist',
  'hand',
  'fingers',
  'fingertips',
] as const
const middleBones = ['pelvis', 'waist', 'chest', 'neck', 'head'] as const

export type PairedBone = (typeof pairedBones)[number]
export type BoneName = (typeof middleBones)[number] | `${Side}-${PairedBone}`

export const boneNames: readonly BoneName[] = [
  ...middleBones,
  ...sides.flatMap((side) => pairedBones.map((bone) => `${side}-${bone}` as const)),
]

/** Where a bone begins and how it is turned. */
export interface Bone {
  readonly origin: Vec3
  readonly rotation: Rotation
}

/** The share of the trunk's line, from the hips, about which it bends. */
export const waistAt = 0.34

const legBones = (body: BodyLengths, { pelvis, legs, toes }: Skeleton, side: Side): Record<string, Bone> => {
  const leg = legs[side]
  const { thigh, shank, foot } = legFrames(leg)
  const ball = plus(leg.ankle, turned(foot, [0, body.ballHeight - body.ankleHeight, body.ballBeforeAnkle]))
  return {
    hip: { origin: leg.hip, rotation: halfway(pelvis, thigh) },
    thigh: { origin: leg.hip, rotation: thigh },
    knee: { origin: leg.knee, rotation: halfway(thigh, shank) },
    shank: { origin: leg.knee, rotation: shank },
    ankle: { origin: leg.ankle, rotation: halfway(shank, foot) },
    foot: { origin: leg.ankle, rotation: foot },
    toes: { origin: ball, rotation: composed(foot, aboutX(deg(-toes[side]))) },
  }
}

const armBones = (body: BodyLengths, { chest, arms }: Skeleton, side: Side): Record<string, Bone> => {
  const { shoulder, elbow, wrist, upperArm, foreArm, hand } = arms[side]
  return {
    shoulder: { origin: shoulder, rotation: halfway(chest, upperArm) },
    'upper-arm': { origin: shoulder, rotation: upperArm },
    elbow: { origin: elbow, rotation: halfway(upperArm, foreArm) },
    'fore-arm': { origin: elbow, rotation: foreArm },
    wrist: { origin: wrist, rotation: halfway(foreArm, hand) },
    hand: { origin: wrist, rotation: hand },
    ...fingerBones(body, arms[side], side),
  }
}

/** The bones that the skin hangs on. */
export const bonesOf = (body: BodyLengths, skeleton: Skeleton): Readonly<Record<BoneName, Bone>> => {
  const { midHips, midShoulders, headBase, pelvis, chest, head } = skeleton
  const bones: Partial<Record<BoneName, Bone>> = {
    pelvis: { origin: midHips, rotation: pelvis },
    waist: { origin: between(midHips, midShoulders, waistAt), rotation: halfway(pelvis, chest) },
    chest: { origin: midShoulders, rotation: chest },
    neck: { origin: midShoulders, rotation: rotationBetween(chest, head, 0.5) },
    head: { origin: headBase, rotation: head },
  }
  for (const side of sides) {
    const own = { ...legBones(body, skeleton, side), ...armBones(body, skeleton, side) }
    for (const [name, bone] of Object.entries(own)) bones[`${side}-${name as PairedBone}`] = bone
  }
  return bones as Record<BoneName, Bone>
}
