import { distance, type Vec3 } from '../../../src/math/vector'
import { sides, type Side } from '../../../src/pose/side'
import type { BodyLengths } from '../../../src/runner3d/body'
import type { Course } from '../../../src/runner3d/course'
import { jointsOf, type JointName } from '../../../src/runner3d/joints'
import type { Motion } from '../../../src/runner3d/motion'
import type { Posture } from '../../../src/runner3d/posture'
import { skeletonOf } from '../../../src/runner3d/skeleton'

/** What of a body may carry it, and how high its joint's centre is then, metres at 1.75 m. */
const depths = {
  heel: null,
  mtp: null,
  toe: null,
  ankle: 0.05,
  knee: 0.058,
  hip: 0.125,
  shoulder: 0.11,
  elbow: 0.046,
  wrist: 0.046,
} as const

export type ContactPart = keyof typeof depths

/** Metres over its floor at which a part touches it no more. */
const clear = 0.001

const isPart = (name: string): name is ContactPart => name in depths

/** The height of the step that a foot stands on; what a foot in the air is lifted by is no floor. */
const stepUnder = (motion: Motion, body: BodyLengths, up: number): number =>
  motion.props(body).some((prop) => prop.kind === 'box' && prop.height === up) ? up : 0

/** Metres at which a part touches its floor. */
const touching = (
  name: JointName,
  part: ContactPart,
  body: BodyLengths,
  motion: Motion,
  posture: Posture,
) => {
  const depth = depths[part]
  if (depth !== null) return (depth * body.stature) / 1.75
  const { up, heel } = posture.legs[name.endsWith('L') ? 'left' : 'right'].foot
  const step = stepUnder(motion, body, up)
  // A heel that sinks below the step that its ball stands on hangs over the edge.
  return part === 'heel' && step > 0 && heel < 0 ? -Infinity : body.ballHeight + step
}

/** What the two below look at of a course. */
export type Played = Pick<Course, 'at' | 'duration' | 'motion'>

/** Millimetres that each part moved along the floor from where it came down, at most, while it lay or stood on it. */
export const contactDrift = (
  course: Played,
  body: BodyLengths,
): Readonly<Partial<Record<ContactPart, number>>> => {
  const cameDown = new Map<JointName, Vec3>()
  const drift: Partial<Record<ContactPart, number>> = {}
  for (let t = 0; t < course.duration; t += 1 / 30) {
    const { posture } = course.at(t)
    for (const [name, place] of Object.entries(jointsOf(body, skeletonOf(body, posture))) as [
      JointName,
      Vec3,
    ][]) {
      const part = name.slice(0, -2)
      if (!isPart(part)) continue
      if (place[1] > touching(name, part, body, course.motion, posture) + clear) {
        cameDown.delete(name)
        continue
      }
      const from = cameDown.get(name) ?? place
      cameDown.set(name, from)
      const moved = 1000 * Math.hypot(place[0] - from[0], place[2] - from[2])
      drift[part] = Math.max(drift[part] ?? 0, moved)
    }
  }
  return drift
}

/** Metres beyond the wrist at which a place is only pointed at. */
const pointing = 0.1

/** Millimetres that a hand moved while the place it reaches for, a chair's back or the floor, stayed the same. */
export const gripDrift = (course: Played, body: BodyLengths): number => {
  const held = new Map<Side, { readonly to: string; readonly from: Vec3 }>()
  let worst = 0
  for (let t = 0; t < course.duration; t += 1 / 30) {
    const { posture } = course.at(t)
    const { arms } = skeletonOf(body, posture)
    for (const side of sides) {
      const { reach, from, at } = posture.arms[side]
      const { wrist } = arms[side]
      const place: Vec3 = [side === 'left' ? at.aside : -at.aside, at.up, at.ahead]
      const isHolding = reach === 1 && from === 'room' && distance(wrist, place) < pointing
      const to = isHolding ? JSON.stringify(at) : ''
      const before = held.get(side)
      if (to !== '' && before?.to === to) worst = Math.max(worst, 1000 * distance(wrist, before.from))
      else held.set(side, { to, from: wrist })
    }
  }
  return worst
}
