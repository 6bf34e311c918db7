import { aboutX, aboutY, aboutZ, alongY, composed, noRotation, turned, type Rotation } from '../math/rotation'
import { deg, toRadians } from '../math/units'
import { minus, plus, times, unit, type Vec3 } from '../math/vector'
import { opposite, type Side } from '../pose/side'
import { armFromShoulder, type Arm } from './arm'
import type { BodyLengths } from './body'
import { carriedShoulder } from './girdle'
import { carryingLeg, legFromHip, outward, type Leg } from './leg'
import type { Posture } from './posture'

/** All joints and directions of a runner at one instant. The room: x to the runner's left, y up, z ahead, metres. */
export interface Skeleton {
  readonly midHips: Vec3
  /** Of the ribs: where hanging arms have theirs. Arms that reach take their joints with them. */
  readonly midShoulders: Vec3
  /** Where the skull sits on the neck. */
  readonly headBase: Vec3
  readonly pelvis: Rotation
  readonly chest: Rotation
  readonly head: Rotation
  readonly legs: Readonly<Record<Side, Leg>>
  readonly arms: Readonly<Record<Side, Arm>>
  /** Degrees by which the toes of each foot are bent against it: a foot on its ball keeps them on the floor. */
  readonly toes: Readonly<Record<Side, number>>
}

const pelvisRotation = ({ pelvis: { pitch, drop, turn } }: Posture): Rotation =>
  composed(aboutY(deg(turn)), composed(aboutZ(deg(drop)), aboutX(deg(pitch))))

/** From mid hips to mid shoulders: `lean` is the tilt that a camera from the side sees. */
const trunkDirection = ({ trunk: { lean, aside } }: Posture): Vec3 => {
  const x = Math.sin(toRadians(deg(aside)))
  const flat = Math.sqrt(1 - x * x)
  const angle = toRadians(deg(lean))
  return [x, flat * Math.cos(angle), flat * Math.sin(angle)]
}

const chestRotation = (posture: Posture): Rotation => {
  const { lean, turn } = posture.trunk
  const left = turned(composed(aboutX(deg(lean)), aboutY(deg(turn))), [1, 0, 0])
  return alongY(trunkDirection(posture), left)
}

const headRotation = ({ head: { nod, turn, tilt } }: Posture): Rotation =>
  composed(aboutY(deg(turn)), composed(aboutZ(deg(-tilt)), aboutX(deg(nod))))

const hipOffset = (body: BodyLengths, pelvis: Rotation, side: Side): Vec3 =>
  turned(pelvis, [outward(side) * body.hipHalf, 0, 0])

/** Both legs and the middle of the hips: from the planted foot up, or from the pelvis down. */
const lowerBody = (body: BodyLengths, posture: Posture, pelvis: Rotation) => {
  const { support } = posture
  const leg = (side: Side, midHips: Vec3) =>
    legFromHip(body, side, posture.legs[side], plus(midHips, hipOffset(body, pelvis, side)))
  if (support === 'pelvis') {
    const midHips: Vec3 = [posture.pelvis.left, posture.pelvis.up, posture.pelvis.ahead]
    return { midHips, legs: { left: leg('left', midHips), right: leg('right', midHips) } }
  }
  const offset = hipOffset(body, pelvis, support)
  const carrying = carryingLeg(body, support, posture.legs[support], posture.pelvis.left + offset[0])
  const midHips = minus(carrying.hip, offset)
  const other = leg(opposite(support), midHips)
  return {
    midHips,
    legs: support === 'left' ? { left: carrying, right: other } : { left: other, right: carrying },
  }
}

/** The skull sits over the neck's end: the neck goes half the way with the head. */
const headBaseOf = (body: BodyLengths, midShoulders: Vec3, chest: Rotation, head: Rotation): Vec3 => {
  const up = plus(times(chest.y, 0.6), times(head.y, 0.4))
  const ahead = plus(times(chest.z, 0.6), times(head.z, 0.4))
  return plus(midShoulders, plus(times(up, body.neck), times(ahead, body.neck * 0.22)))
}

const rolled = (skeleton: Skeleton, roll: number, lift: number): Skeleton => {
  if (roll === 0 && lift === 0) return skeleton
  const by = aboutZ(deg(roll))
  const place = (v: Vec3): Vec3 => plus(turned(by, v), [0, lift, 0])
  const isPlace = (name: string) =>
    ['midHips', 'midShoulders', 'headBase', 'hip', 'knee', 'ankle', 'shoulder', 'elbow', 'wrist'].includes(
      name,
    )
  const moved = (value: unknown, name: string): unknown => {
    if (Array.isArray(value))
      return isPlace(name) ? place(value as unknown as Vec3) : turned(by, value as unknown as Vec3)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, moved(inner, key)]))
  }
  return moved(skeleton, '') as Skeleton
}

/** Poses a body. Every segment keeps its length; a planted foot stays where the posture puts it. */
export const skeletonOf = (body: BodyLengths, posture: Posture): Skeleton => {
  const pelvis = pelvisRotation(posture)
  const chest = chestRotation(posture)
  const head = headRotation(posture)
  const { midHips, legs } = lowerBody(body, posture, pelvis)
  const midShoulders = plus(midHips, times(trunkDirection(posture), body.trunk))
  const arm = (side: Side) => {
    const base = plus(midShoulders, times(chest.x, outward(side) * body.shoulderHalf))
    const room = { origin: [0, 0, 0] as Vec3, rotation: noRotation }
    const ground = posture.arms[side].from === 'room' ? room : { origin: midHips, rotation: pelvis }
    const from = (shoulder: Vec3) =>
      armFromShoulder(body, side, posture.arms[side], shoulder, posture.trunk.turn, ground)
    const wanted = unit(minus(from(base).elbow, base))
    return from(carriedShoulder(body, side, chest, base, wanted))
  }
  const toes = (side: Side) => {
    const { y, z } = legs[side].foot
    // A foot that lies on its instep has no floor under its toes.
    if (y[1] < 0) return 0
    const heel = Math.asin(Math.min(1, Math.max(-1, -z[1]))) * (180 / Math.PI)
    return posture.legs[side].grounded * Math.max(0, heel)
  }
  const skeleton: Skeleton = {
    midHips,
    midShoulders,
    headBase: headBaseOf(body, midShoulders, chest, head),
    pelvis,
    chest,
    head,
    legs,
    arms: { left: arm('left'), right: arm('right') },
    toes: { left: toes('left'), right: toes('right') },
  }
  return rolled(skeleton, posture.roll, posture.lift)
}
