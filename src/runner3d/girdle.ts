import { deg, fromRadians, toRadians } from '../math/units'
import { dot, plus, times, type Vec3 } from '../math/vector'
import { turned, type Rotation } from '../math/rotation'
import type { Side } from '../pose/side'
import type { BodyLengths } from './body'
import { outward } from './leg'

/** Share of the shoulder's distance from the middle: the clavicle's joint at the breastbone, about which the girdle moves. */
const breastbone = 0.12

/**
 * Degrees that the clavicle goes forward with an arm that reaches straight ahead, and up with one that is raised overhead.
 * Protraction is 15 to 30 in all (Neumann, Kinesiology of the Musculoskeletal System, the sternoclavicular joint); of that 18
 * lies where the pose model sees the joints of arms that are held straight ahead. An arm raised higher comes back again;
 * elevation takes the clavicle up by 6 to 10 (Ludewig and others, J Bone Joint Surg Am 2009, 91:378).
 */
const reach = 18
const rise = 9

/** The first 60 degrees of flexion are made in the shoulder's joint alone (Inman and others, J Bone Joint Surg 1944, 26:1). */
const settled = -Math.cos(toRadians(deg(60)))

/** 0 below `settled`, 1 at the horizontal, half of it overhead; `raised` is -1 for a hanging arm, 1 for one overhead. */
const shareOfReach = (raised: number): number => {
  const u = Math.min(1, Math.max(0, 1 - raised / settled))
  return u * u * (3 - 2 * u) * (1 - Math.max(0, raised) / 2)
}

/**
 * The shoulder joint seen from the joint at the clavicle's outer end, shares of stature: under the acromion's 8 mm are 10 of
 * soft tissue and 24 of the humeral head's radius, and it lies a little further out.
 */
const socket = { outward: 0.009, below: 0.022 } as const

/** Degrees that the shoulder blade's plane lies ahead of the frontal one (Inman). */
const scapularPlane = 30

/**
 * Degrees that the shoulder blade turns for each one of a raised arm: upward one of three, its lower corner forward 21 in 120
 * (Inman; Ludewig and others). The first 30 are made in the shoulder's joint alone and the blade sets out gently, as it does
 * in a free reach (Braman and others, J Shoulder Elbow Surg 2009, 18:960).
 */
const upwardRotation = 1 / 3
const posteriorTilt = 21 / 120
const settling = 30

/** Of an arm that is raised by `elevation` degrees the part that the shoulder blade goes along with. */
const followed = (elevation: number): number =>
  elevation < 2 * settling ? elevation ** 2 / (4 * settling) : elevation - settling

/** Degrees between a hanging arm and `upper`, seen from the chest; an arm behind the body does not raise the blade. */
const elevationOf = (chest: Rotation, upper: Vec3): number => {
  const aside = dot(upper, chest.x)
  const ahead = Math.max(0, dot(upper, chest.z))
  return fromRadians(Math.atan2(Math.hypot(aside, ahead), -dot(upper, chest.y)))
}

/** Out, up and ahead of where a hanging arm has it, shares of stature: how the turning blade carries its socket. */
const turnedSocket = (elevation: number): Vec3 => {
  const share = followed(elevation)
  const [up, tilt] = [toRadians(deg(upwardRotation * share)), toRadians(deg(posteriorTilt * share))]
  const below = socket.below * Math.cos(tilt)
  const along = socket.outward * (Math.cos(up) - 1) + below * Math.sin(up)
  const before = socket.below * Math.sin(tilt)
  const [cosine, sine] = [Math.cos(toRadians(deg(scapularPlane))), Math.sin(toRadians(deg(scapularPlane)))]
  return [
    along * cosine - before * sine,
    socket.below - below * Math.cos(up) + socket.outward * Math.sin(up),
    along * sine + before * cosine,
  ]
}

/**
 * Where the shoulder joint goes with an arm that points along `upper`: the shoulder blade slides round the ribs. `chest` is
 * the trunk's rotation, `base` the joint of a hanging arm.
 */
export const carriedShoulder = (
  body: BodyLengths,
  side: Side,
  chest: Rotation,
  base: Vec3,
  upper: Vec3,
): Vec3 => {
  const clavicle = (1 - breastbone) * body.shoulderHalf
  const ahead = Math.max(0, dot(upper, chest.z))
  const raised = dot(upper, chest.y)
  const forward = toRadians(deg(reach * ahead * shareOfReach(raised)))
  const up = toRadians(deg((rise * (1 + raised)) / 2))
  const inward = 1 - Math.cos(forward) * Math.cos(up)
  const [out, above, before] = times(turnedSocket(elevationOf(chest, upper)), body.stature)
  const moved: Vec3 = [
    outward(side) * (out - clavicle * inward),
    clavicle * Math.sin(up) + above,
    clavicle * Math.sin(forward) + before,
  ]
  return plus(base, turned(chest, moved))
}
