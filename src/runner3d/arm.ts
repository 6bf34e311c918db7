import { aboutY, alongY, rotationBetween, turned, type Rotation } from '../math/rotation'
import { deg, toRadians } from '../math/units'
import {
  across,
  between,
  cross,
  distance,
  dot,
  minus,
  norm,
  plus,
  times,
  unit,
  type Vec3,
} from '../math/vector'
import type { Side } from '../pose/side'
import type { BodyLengths } from './body'
import { outward } from './leg'
import type { ArmPosture, Place } from './posture'

/** One arm in the room, metres. */
export interface Arm {
  readonly shoulder: Vec3
  readonly elbow: Vec3
  readonly wrist: Vec3
  /** y up the bone; z of the upper arm is the way the elbow bends, z of forearm and hand is the thumb's side. */
  readonly upperArm: Rotation
  readonly foreArm: Rotation
  readonly hand: Rotation
  /** 0 to 1: how far the fingers are closed. */
  readonly grip: number
}

/** Where an arm's target is measured from. */
export interface ArmGround {
  readonly origin: Vec3
  readonly rotation: Rotation
}

const placed = (side: Side, { aside, up, ahead }: Place): Vec3 => [outward(side) * aside, up, ahead]

/** Turns `v` about the unit vector `axis`. */
const about = (axis: Vec3, v: Vec3, degrees: number): Vec3 => {
  const angle = toRadians(deg(degrees))
  const along = times(axis, dot(axis, v))
  const flat = minus(v, along)
  return plus(along, plus(times(flat, Math.cos(angle)), times(cross(axis, flat), Math.sin(angle))))
}

/** Upper arm and forearm as directions away from the shoulder, and the way the elbow bends. */
interface ArmDirections {
  readonly upper: Vec3
  readonly fore: Vec3
  readonly bend: Vec3
}

const hangingArm = (side: Side, arm: ArmPosture, turn: number): ArmDirections => {
  const x = outward(side) * Math.sin(toRadians(deg(arm.aside)))
  const flat = Math.sqrt(1 - x * x)
  const angle = toRadians(deg(arm.forward))
  const frame = aboutY(deg(turn))
  const upper = turned(frame, [x, -flat * Math.cos(angle), flat * Math.sin(angle)])
  const front = unit(across(turned(frame, [0, Math.sin(angle), Math.cos(angle)]), upper))
  const bend = about(upper, front, outward(side) * arm.turn)
  const elbow = toRadians(deg(arm.elbow))
  return { upper, bend, fore: plus(times(upper, Math.cos(elbow)), times(bend, Math.sin(elbow))) }
}

/** An arm never locks quite straight. */
const longest = 0.998

const reachingArm = (body: BodyLengths, shoulder: Vec3, wrist: Vec3, elbowTo: Vec3): ArmDirections => {
  const axis = unit(minus(wrist, shoulder))
  const reach = Math.min(distance(wrist, shoulder), longest * (body.upperArm + body.foreArm))
  const along = (body.upperArm ** 2 - body.foreArm ** 2 + reach ** 2) / (2 * reach)
  const off = Math.sqrt(Math.max(0, body.upperArm ** 2 - along ** 2))
  const out = unit(across(elbowTo, axis))
  const elbow = plus(times(axis, along), times(out, off))
  const upper = unit(elbow)
  const fore = unit(minus(times(axis, reach), elbow))
  return { upper, fore, bend: unit(across(times(out, -1), upper)) }
}

const mixedArm = (a: ArmDirections, b: ArmDirections, at: number): ArmDirections => {
  const direction = (of: (arm: ArmDirections) => Vec3) => unit(between(of(a), of(b), at))
  const upper = direction((arm) => arm.upper)
  return {
    upper,
    fore: direction((arm) => arm.fore),
    bend: unit(
      across(
        direction((arm) => arm.bend),
        upper,
      ),
    ),
  }
}

const foreArmFrame = ({ upper, fore, bend }: ArmDirections, palm: number, side: Side): Rotation => {
  const thumb = across(minus(bend, times(upper, dot(fore, bend))), fore)
  const neutral = norm(thumb) < 1e-6 ? bend : unit(thumb)
  const turnedThumb = about(times(fore, -1), neutral, -outward(side) * palm)
  const y = times(fore, -1)
  return alongY(y, cross(y, turnedThumb))
}

const handFrame = (foreArm: Rotation, side: Side, wrist: number): Rotation => {
  const bent = (v: Vec3) => about(foreArm.z, v, -outward(side) * wrist)
  return { x: bent(foreArm.x), y: bent(foreArm.y), z: foreArm.z }
}

/** Palm on the floor, fingers ahead and a little inward, the thumb towards the other hand. */
const flatHand = (side: Side): Rotation => {
  const inward = aboutY(deg(-outward(side) * 10))
  const [y, z] = [turned(inward, [0, 0, -1]), turned(inward, [-outward(side), 0, 0])]
  return { x: cross(y, z), y, z }
}

const handOf = (foreArm: Rotation, side: Side, { wrist, flat }: ArmPosture): Rotation => {
  const hanging = handFrame(foreArm, side, wrist)
  return flat <= 0 ? hanging : rotationBetween(hanging, flatHand(side), flat)
}

/** The arm of a known shoulder. `turn` is the trunk's, degrees; `ground` is what a reaching hand is measured from. */
export const armFromShoulder = (
  body: BodyLengths,
  side: Side,
  arm: ArmPosture,
  shoulder: Vec3,
  turn: number,
  ground: ArmGround,
): Arm => {
  const target = plus(ground.origin, turned(ground.rotation, placed(side, arm.at)))
  const hanging = hangingArm(side, arm, turn)
  const reaching = arm.reach <= 0 ? hanging : reachingArm(body, shoulder, target, placed(side, arm.elbowTo))
  const directions = arm.reach >= 1 ? reaching : mixedArm(hanging, reaching, arm.reach)
  const { upper, fore, bend } = directions
  const elbow = plus(shoulder, times(upper, body.upperArm))
  const y = times(upper, -1)
  const foreArm = foreArmFrame(directions, arm.palm, side)
  return {
    shoulder,
    elbow,
    wrist: plus(elbow, times(fore, body.foreArm)),
    upperArm: alongY(y, cross(y, bend)),
    foreArm,
    hand: handOf(foreArm, side, arm),
    grip: arm.grip,
  }
}

/** The joint's own rotation: the bone has its half, so that the skin over the joint keeps its girth. */
export const halfway = (a: Rotation, b: Rotation): Rotation => rotationBetween(a, b, 0.5)
