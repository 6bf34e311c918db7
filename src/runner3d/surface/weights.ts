import { turnedBack } from '../../math/rotation'
import { dot, minus, norm, type Vec3 } from '../../math/vector'
import { sides, type Side } from '../../pose/side'
import { bonesOf, waistAt, type Bone, type BoneName } from '../bones'
import type { BodyLengths } from '../body'
import { fingerJoints } from '../fingers'
import { outward } from '../leg'
import type { Skeleton } from '../skeleton'

/** How much of each bone a place on the skin follows; the shares sum to 1. */
export type Weights = Partial<Record<BoneName, number>>

/** What a body looks like at rest; lengths below are written for 1.75 m and grow with `size`. */
interface Rest {
  readonly body: BodyLengths
  readonly skeleton: Skeleton
  readonly bones: Readonly<Record<BoneName, Bone>>
  readonly size: number
}

const smooth = (low: number, high: number, value: number): number => {
  const u = Math.min(1, Math.max(0, (value - low) / (high - low)))
  return u * u * (3 - 2 * u)
}

/** Passes a share `u` of what `before` has on to `after`, over the bone of the joint between them. */
const handOver = (weights: Weights, before: BoneName, joint: BoneName, after: BoneName, u: number) => {
  if (u <= 0) return
  const whole = weights[before] ?? 0
  weights[before] = whole * Math.max(0, 1 - 2 * u)
  weights[joint] = (weights[joint] ?? 0) + whole * (1 - Math.abs(2 * u - 1))
  weights[after] = (weights[after] ?? 0) + whole * Math.max(0, 2 * u - 1)
}

/** Metres, at 1.75 m, that a place lies past a joint, down the bone. */
const past = ({ bones, size }: Rest, place: Vec3, joint: Vec3, bone: BoneName): number =>
  -dot(minus(place, joint), bones[bone].rotation.y) / size

const addHip = (weights: Weights, { skeleton, size }: Rest, place: Vec3, side: Side, aside: number) => {
  // The seat follows later than the front of the hip, which folds; the crotch stays between the legs.
  const behind = smooth(0, -0.09, (place[2] - skeleton.midHips[2]) / size)
  const below = (skeleton.legs[side].hip[1] - place[1]) / size - 0.045 * behind
  const own = smooth(-0.03, 0.03, aside) * smooth(-0.08, 0.12, below)
  const crotch = smooth(0.05, 0, aside) * smooth(0.16, 0.1, below)
  handOver(weights, 'pelvis', `${side}-hip`, `${side}-thigh`, own * (1 - 0.5 * crotch))
}

const addLeg = (weights: Weights, rest: Rest, place: Vec3, side: Side) => {
  const { skeleton, bones, size } = rest
  const aside = (outward(side) * (place[0] - skeleton.midHips[0])) / size
  if (aside <= -0.03) return
  addHip(weights, rest, place, side, aside)
  const { knee, ankle } = skeleton.legs[side]
  const down = past(rest, place, knee, `${side}-shank`)
  handOver(weights, `${side}-thigh`, `${side}-knee`, `${side}-shank`, smooth(-0.065, 0.065, down))
  const under = past(rest, place, ankle, `${side}-shank`)
  handOver(weights, `${side}-shank`, `${side}-ankle`, `${side}-foot`, smooth(-0.045, 0.03, under))
  const toes = bones[`${side}-toes`]
  const bent = smooth(-0.022, 0.022, turnedBack(toes.rotation, minus(place, toes.origin))[2] / size)
  const foot = weights[`${side}-foot`] ?? 0
  weights[`${side}-foot`] = foot * (1 - bent)
  weights[`${side}-toes`] = foot * bent
}

/** How much of a place belongs to the arm: near its axis over the shoulder, wider further down where no trunk is near. */
const armShare = ({ skeleton, bones, size }: Rest, place: Vec3, side: Side): number => {
  const axis = bones[`${side}-upper-arm`].rotation.y
  const from = minus(place, skeleton.arms[side].shoulder)
  const length = -dot(from, axis)
  const off =
    norm([from[0] + axis[0] * length, from[1] + axis[1] * length, from[2] + axis[2] * length]) / size
  const along = length / size
  const beside = smooth(0.14, 0.045, off)
  const mask = beside + (1 - beside) * smooth(0.07, 0.2, along) * smooth(0.14, 0.09, off)
  return smooth(-0.09, 0.11, along) * mask
}

const addArm = (weights: Weights, rest: Rest, place: Vec3, side: Side) => {
  const share = armShare(rest, place, side)
  if (share <= 0) return
  for (const name of ['chest', 'waist', 'pelvis', 'neck', 'head'] as const)
    handOver(weights, name, `${side}-shoulder`, `${side}-upper-arm`, share)
  const { elbow, wrist } = rest.skeleton.arms[side]
  const beyond = past(rest, place, elbow, `${side}-fore-arm`)
  handOver(weights, `${side}-upper-arm`, `${side}-elbow`, `${side}-fore-arm`, smooth(-0.05, 0.05, beyond))
  const last = past(rest, place, wrist, `${side}-fore-arm`)
  handOver(weights, `${side}-fore-arm`, `${side}-wrist`, `${side}-hand`, smooth(-0.03, 0.02, last))
  addFingers(weights, rest, place, side)
}

/** The four fingers, not the thumb: what lies past the knuckles, and past the fingers' own middle joints. */
const addFingers = (weights: Weights, { bones, size }: Rest, place: Vec3, side: Side) => {
  const { origin, rotation } = bones[`${side}-hand`]
  const [, up, ahead] = turnedBack(rotation, minus(place, origin))
  const isFinger = smooth(0.046, 0.041, ahead / size)
  for (const [before, after, at] of [
    ['hand', 'fingers', fingerJoints.knuckles],
    ['fingers', 'fingertips', fingerJoints.middle],
  ] as const) {
    const whole = weights[`${side}-${before}`] ?? 0
    const u = isFinger * smooth(at - 0.01, at + 0.01, -up / size)
    if (u <= 0) continue
    weights[`${side}-${before}`] = whole * (1 - u)
    weights[`${side}-${after}`] = whole * u
  }
}

const addTrunk = (weights: Weights, { body, skeleton, size }: Rest, place: Vec3) => {
  const { midHips, midShoulders } = skeleton
  const up = (place[1] - midHips[1]) / body.trunk
  handOver(weights, 'pelvis', 'waist', 'chest', smooth(waistAt - 0.3, waistAt + 0.3, up))
  const above = (place[1] - midShoulders[1]) / size
  const off = Math.hypot(place[0], place[2] - midShoulders[2]) / size
  const isNeck = Math.max(smooth(0.13, 0.075, off), smooth(0.06, 0.1, above))
  handOver(weights, 'chest', 'neck', 'head', smooth(0, 0.15, above) * isNeck)
}

/**
 * Which bones a place follows, from where it lies on the body at rest alone: cloth and the skin under it move together.
 */
export const weightField = (body: BodyLengths, skeleton: Skeleton): ((place: Vec3) => Weights) => {
  const rest = { body, skeleton, bones: bonesOf(body, skeleton), size: body.stature / 1.75 }
  return (place) => {
    const weights: Weights = { pelvis: 1 }
    addTrunk(weights, rest, place)
    for (const side of sides) {
      addArm(weights, rest, place, side)
      addLeg(weights, rest, place, side)
    }
    return weights
  }
}
