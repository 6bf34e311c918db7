import { turnedBack } from '../../math/rotation'
import { dot, minus, norm, type Vec3 } from '../../math/vector'
import { sides, type Side } from '../../pose/side'
import { bonesOf, waistAt, type BoneName } from '../bones'
import type { BodyLengths } from '../body'
import { outward } from '../leg'
import type { Skeleton } from '../skeleton'

/** How much of each bone a place on the skin follows; the shares sum to 1. */
export type Weights = Partial<Record<BoneName, number>>

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

/**
 * Which bones a place follows, from where it lies on the body at rest alone: cloth and the skin under it move together.
 */
export const weightField = (body: BodyLengths, rest: Skeleton): ((place: Vec3) => Weights) => {
  const size = body.stature / 1.75
  const bones = bonesOf(body, rest)
  const { midHips, midShoulders } = rest
  const trunk = body.trunk

  const addLeg = (weights: Weights, place: Vec3, side: Side) => {
    const { hip, knee, ankle } = rest.legs[side]
    const aside = outward(side) * (place[0] - midHips[0])
    if (aside <= -0.03 * size) return
    // The seat follows later than the front of the hip, which folds.
    const below = hip[1] - place[1] - 0.045 * size * smooth(0, -0.09 * size, place[2] - midHips[2])
    const own = smooth(-0.03 * size, 0.03 * size, aside) * smooth(-0.08 * size, 0.12 * size, below)
    const crotch = smooth(0.05 * size, 0, aside) * smooth(0.16 * size, 0.1 * size, below)
    handOver(weights, 'pelvis', `${side}-hip`, `${side}-thigh`, own * (1 - 0.5 * crotch))
    const down = -dot(minus(place, knee), bones[`${side}-shank`].rotation.y)
    handOver(
      weights,
      `${side}-thigh`,
      `${side}-knee`,
      `${side}-shank`,
      smooth(-0.065 * size, 0.065 * size, down),
    )
    const under = -dot(minus(place, ankle), bones[`${side}-shank`].rotation.y)
    handOver(
      weights,
      `${side}-shank`,
      `${side}-ankle`,
      `${side}-foot`,
      smooth(-0.045 * size, 0.03 * size, under),
    )
    const toes = turnedBack(bones[`${side}-toes`].rotation, minus(place, bones[`${side}-toes`].origin))
    const bent = smooth(-0.022 * size, 0.022 * size, toes[2])
    const foot = weights[`${side}-foot`] ?? 0
    weights[`${side}-foot`] = foot * (1 - bent)
    weights[`${side}-toes`] = foot * bent
  }

  const addArm = (weights: Weights, place: Vec3, side: Side) => {
    const { shoulder, elbow, wrist } = rest.arms[side]
    const axis = bones[`${side}-upper-arm`].rotation.y
    const from = minus(place, shoulder)
    const along = -dot(from, axis)
    const off = norm([from[0] + axis[0] * along, from[1] + axis[1] * along, from[2] + axis[2] * along])
    const beside = smooth(0.14 * size, 0.045 * size, off)
    const mask =
      beside + (1 - beside) * smooth(0.07 * size, 0.2 * size, along) * smooth(0.14 * size, 0.09 * size, off)
    const share = smooth(-0.09 * size, 0.11 * size, along) * mask
    if (share <= 0) return
    for (const name of ['chest', 'waist', 'pelvis', 'neck', 'head'] as const)
      handOver(weights, name, `${side}-shoulder`, `${side}-upper-arm`, share)
    const beyond = -dot(minus(place, elbow), bones[`${side}-fore-arm`].rotation.y)
    handOver(
      weights,
      `${side}-upper-arm`,
      `${side}-elbow`,
      `${side}-fore-arm`,
      smooth(-0.05 * size, 0.05 * size, beyond),
    )
    const last = -dot(minus(place, wrist), bones[`${side}-fore-arm`].rotation.y)
    handOver(
      weights,
      `${side}-fore-arm`,
      `${side}-wrist`,
      `${side}-hand`,
      smooth(-0.03 * size, 0.02 * size, last),
    )
  }

  return (place) => {
    const weights: Weights = { pelvis: 1 }
    const up = (place[1] - midHips[1]) / trunk
    handOver(weights, 'pelvis', 'waist', 'chest', smooth(waistAt - 0.3, waistAt + 0.3, up))
    const above = place[1] - midShoulders[1]
    const nearNeck = smooth(0.13 * size, 0.075 * size, Math.hypot(place[0], place[2] - midShoulders[2]))
    const neck = smooth(0.0, 0.15 * size, above) * Math.max(nearNeck, smooth(0.06 * size, 0.1 * size, above))
    handOver(weights, 'chest', 'neck', 'head', neck)
    for (const side of sides) {
      addArm(weights, place, side)
      addLeg(weights, place, side)
    }
    return weights
  }
}
