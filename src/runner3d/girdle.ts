import { deg, toRadians } from '../math/units'
import { dot, plus, times, type Vec3 } from '../math/vector'
import type { Rotation } from '../math/rotation'
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
  return plus(
    base,
    plus(
      times(chest.x, -outward(side) * clavicle * inward),
      plus(times(chest.y, clavicle * Math.sin(up)), times(chest.z, clavicle * Math.sin(forward))),
    ),
  )
}
