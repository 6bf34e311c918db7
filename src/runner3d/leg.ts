import {
  aboutX,
  aboutY,
  aboutZ,
  alongY,
  composed,
  rotationBetween,
  turned,
  type Rotation,
} from '../math/rotation'
import { deg, toRadians } from '../math/units'
import { across, between, cross, distance, dot, minus, plus, times, unit, type Vec3 } from '../math/vector'
import type { Side } from '../pose/side'
import type { BodyLengths } from './body'
import type { FootPosture, LegPosture } from './posture'

/** +1 or -1: the runner's left is +x. */
export const outward = (side: Side): 1 | -1 => (side === 'left' ? 1 : -1)

/** One leg in the room, metres. */
export interface Leg {
  readonly hip: Vec3
  readonly knee: Vec3
  readonly ankle: Vec3
  /** The knee's axis, to the runner's left. */
  readonly hinge: Vec3
  readonly foot: Rotation
}

/** The segment of a leg that stands on `from` with a sagittal tilt (degrees) and the share `x` of it to the left. */
const upFrom = (from: Vec3, length: number, tilt: number, x: number): Vec3 => {
  const flat = length * Math.sqrt(Math.max(0, 1 - x * x))
  const angle = toRadians(deg(tilt))
  return plus(from, [length * x, flat * Math.cos(angle), flat * Math.sin(angle)])
}

const standingFoot = (side: Side, { toeOut, heel }: FootPosture, more = 0): Rotation =>
  composed(aboutY(deg(outward(side) * toeOut)), aboutX(deg(heel + more)))

/** The ball of a standing foot on the floor. */
const ballOf = (body: BodyLengths, side: Side, foot: FootPosture): Vec3 => [
  outward(side) * foot.aside,
  foot.up + body.ballHeight,
  foot.ahead,
]

/** Ball to ankle in the foot's own directions. */
const ballToAnkle = (body: BodyLengths): Vec3 => [
  0,
  body.ankleHeight - body.ballHeight,
  -body.ballBeforeAnkle,
]

export const standingAnkle = (body: BodyLengths, side: Side, foot: FootPosture, more = 0): Vec3 =>
  plus(ballOf(body, side, foot), turned(standingFoot(side, foot, more), ballToAnkle(body)))

/**
 * Where a knee bends to: the way the toes point, turned inward about the leg by `kneeIn`. A leg that lies along its foot has no
 * such way to tell (the share of it that were left points anywhere): there the knee bends in the foot's own upright plane.
 */
const bendOf = (side: Side, posture: LegPosture, axis: Vec3): Vec3 => {
  const { x: aside, z: toes } = aboutY(deg(outward(side) * (posture.foot.toeOut - posture.kneeIn)))
  const along = Math.abs(dot(toes, axis))
  const share = Math.min(1, Math.max(0, (along - 0.75) / 0.2))
  const smooth = share * share * (3 - 2 * share)
  return unit(plus(times(across(toes, axis), 1 - smooth), times(cross(aside, axis), smooth)))
}

/** How far up the line from ankle to hip the knee lies, and how far off it. */
const kneeOffset = (body: BodyLengths, reach: number) => {
  const along = (body.shank ** 2 - body.thigh ** 2 + reach ** 2) / (2 * reach)
  return { along, off: Math.sqrt(Math.max(0, body.shank ** 2 - along ** 2)) }
}

const bentLeg = (body: BodyLengths, side: Side, posture: LegPosture, hip: Vec3, ankle: Vec3) => {
  const axis = unit(minus(hip, ankle))
  const bend = bendOf(side, posture, axis)
  const { along, off } = kneeOffset(body, distance(hip, ankle))
  return { knee: plus(ankle, plus(times(axis, along), times(bend, off))), hinge: cross(axis, bend) }
}

/** A leg never locks quite straight. */
const longest = 0.9995

/** Degrees by which a heel that may rise has to, so that the leg reaches from hip to ankle. */
const heelRise = (body: BodyLengths, side: Side, { foot }: LegPosture, hip: Vec3): number => {
  const limit = longest * (body.shank + body.thigh)
  const isTooFar = (more: number) => distance(hip, standingAnkle(body, side, foot, more)) > limit
  if (foot.heelFree < 0.5 || !isTooFar(0)) return 0
  let [low, high] = [0, 75 - foot.heel]
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2
    if (isTooFar(middle)) low = middle
    else high = middle
  }
  return high
}

/** The leg from a hip to a foot that stands. A hip that is out of reach straightens the leg and lifts the foot. */
const standingLeg = (body: BodyLengths, side: Side, posture: LegPosture, hip: Vec3): Leg => {
  const more = heelRise(body, side, posture, hip)
  const wanted = standingAnkle(body, side, posture.foot, more)
  const reach = Math.min(distance(hip, wanted), longest * (body.shank + body.thigh))
  const ankle = plus(hip, times(unit(minus(wanted, hip)), reach))
  return {
    hip,
    ankle,
    ...bentLeg(body, side, posture, hip, ankle),
    foot: standingFoot(side, posture.foot, more),
  }
}

const hangingLeg = (body: BodyLengths, side: Side, posture: LegPosture, hip: Vec3): Leg => {
  const { thigh, shank, aside, foot } = posture
  const x = outward(side) * Math.sin(toRadians(deg(aside)))
  const up = unit(minus(hip, upFrom(hip, -body.thigh, -thigh, -x)))
  const hinge = unit(cross(up, aboutX(deg(-thigh)).z))
  const front = cross(hinge, up)
  const bend = toRadians(deg(thigh + shank))
  const knee = plus(hip, times(up, -body.thigh))
  const down = plus(times(up, -Math.cos(bend)), times(front, -Math.sin(bend)))
  const turn = composed(aboutZ(deg(outward(side) * aside)), standingFoot(side, foot))
  return { hip, knee, ankle: plus(knee, times(down, body.shank)), hinge, foot: turn }
}

const mixedLeg = (body: BodyLengths, hanging: Leg, standing: Leg, at: number): Leg => {
  const direction = (of: (leg: Leg) => Vec3) => unit(between(of(hanging), of(standing), at))
  const { hip } = standing
  const knee = plus(
    hip,
    times(
      direction((leg) => unit(minus(leg.knee, leg.hip))),
      body.thigh,
    ),
  )
  const ankle = plus(
    knee,
    times(
      direction((leg) => unit(minus(leg.ankle, leg.knee))),
      body.shank,
    ),
  )
  const hinge = direction((leg) => leg.hinge)
  return { hip, knee, ankle, hinge, foot: rotationBetween(hanging.foot, standing.foot, at) }
}

/** How far heel, ball or toes would be in the floor, metres. */
const sunk = (body: BodyLengths, { ankle, foot }: Leg): number => {
  const heights = [-body.heelBehindAnkle, body.ballBeforeAnkle + body.toeBeforeBall * 1.25].map(
    (ahead) => turned(foot, [0, body.ballHeight - body.ankleHeight, ahead])[1] + ankle[1],
  )
  return Math.max(0, body.ballHeight - Math.min(...heights))
}

/** A foot on its way is lifted over the floor by bending the leg. */
const overFloor = (body: BodyLengths, side: Side, posture: LegPosture, leg: Leg): Leg => {
  const by = sunk(body, leg)
  if (by === 0) return leg
  const ankle = plus(leg.ankle, [0, by, 0])
  return { ...leg, ankle, ...bentLeg(body, side, posture, leg.hip, ankle) }
}

/** The leg that hangs from a known hip, standing on its foot or free. */
export const legFromHip = (body: BodyLengths, side: Side, posture: LegPosture, hip: Vec3): Leg => {
  if (posture.grounded >= 1) return standingLeg(body, side, posture, hip)
  const hanging = hangingLeg(body, side, posture, hip)
  if (posture.grounded <= 0) return hanging
  const onItsWay = mixedLeg(body, hanging, standingLeg(body, side, posture, hip), posture.grounded)
  return overFloor(body, side, posture, onItsWay)
}

/**
 * The leg that carries the body: its foot is planted, shank and thigh have the tilts of the posture exactly, and the hip
 * comes out `hipX` to the left. How far the knee is aside follows from where the toes point; few rounds settle it.
 */
export const carryingLeg = (body: BodyLengths, side: Side, posture: LegPosture, hipX: number): Leg => {
  const ankle = standingAnkle(body, side, posture.foot)
  let kneeX = (ankle[0] + hipX) / 2
  for (let round = 0; ; round++) {
    const knee = upFrom(ankle, body.shank, posture.shank, (kneeX - ankle[0]) / body.shank)
    const hip = upFrom(knee, body.thigh, -posture.thigh, (hipX - knee[0]) / body.thigh)
    const bent = bentLeg(body, side, posture, hip, ankle)
    if (round === 24) {
      const { hinge } = bent
      return { hip, knee, ankle, hinge, foot: standingFoot(side, posture.foot) }
    }
    kneeX = bent.knee[0]
  }
}

/** The bones' own directions: y up the bone, x the knee's axis. */
export const legFrames = ({ hip, knee, ankle, hinge, foot }: Leg) => ({
  thigh: alongY(minus(hip, knee), hinge),
  shank: alongY(minus(knee, ankle), hinge),
  foot,
})

/** Degrees of knee flexion; 0 is straight. */
export const kneeFlexion = ({ hip, knee, ankle }: Leg): number =>
  (Math.acos(Math.min(1, Math.max(-1, dot(unit(minus(hip, knee)), unit(minus(knee, ankle)))))) * 180) /
  Math.PI
