import { describe, expect, it } from 'vitest'
import { fromRadians } from '../../../src/math/units'
import { dot, minus, norm, unit, type Vec3 } from '../../../src/math/vector'
import { sides, type Side } from '../../../src/pose/side'
import { bodyLengths, middleBody, type BodyLengths } from '../../../src/runner3d/body'
import { courseOf } from '../../../src/runner3d/course'
import { kneeFlexion, legFrames } from '../../../src/runner3d/leg'
import { seededLooks } from '../../../src/runner3d/looks'
import { motions } from '../../../src/runner3d/motions'
import type { Posture } from '../../../src/runner3d/posture'
import { skeletonOf, type Skeleton } from '../../../src/runner3d/skeleton'

/**
 * No joint goes where a person's does not: the widest active ranges of the usual tables (American Academy of Orthopaedic
 * Surgeons, Joint Motion), with what loaded positions add: a squat bends the ankle further, a toe stand the toes, a push-up
 * the wrist.
 */
const ranges = {
  knee: [-2, 150],
  hip: [-30, 130],
  ankle: [-55, 50],
  elbow: [0, 150],
  neck: [0, 60],
  trunk: [0, 65],
  /** Behind the plane of the chest. */
  shoulder: [-90, 60],
  /** Between forearm and hand, to any side. */
  wrist: [0, 92],
} as const

type Joint = keyof typeof ranges

const bodies = [middleBody, seededLooks(3).shape, seededLooks(8).shape].map(bodyLengths)
const angle = (a: Vec3, b: Vec3) => fromRadians(Math.acos(Math.min(1, Math.max(-1, dot(unit(a), unit(b))))))

/** Degrees forward from `down` to the vector `v`, in the plane of a bone that looks `ahead`. */
const swing = (v: Vec3, up: Vec3, ahead: Vec3) => fromRadians(Math.atan2(dot(v, ahead), -dot(v, up)))

const jointAngles = (skeleton: Skeleton, side: Side): Readonly<Record<Joint, number>> => {
  const { legs, arms, pelvis, chest, head } = skeleton
  const leg = legs[side]
  const { shank, foot } = legFrames(leg)
  const arm = arms[side]
  return {
    knee: kneeFlexion(leg),
    hip: swing(minus(leg.knee, leg.hip), pelvis.y, pelvis.z),
    // 0 where the foot is square to the shank; the toes nearer to the shin are positive.
    ankle: 90 - angle(foot.z, shank.y),
    elbow: angle(minus(arm.elbow, arm.shoulder), minus(arm.wrist, arm.elbow)),
    neck: angle(chest.y, head.y),
    trunk: angle(pelvis.y, chest.y),
    shoulder: 90 - angle(minus(arm.shoulder, arm.elbow), chest.z),
    wrist: angle(arm.foreArm.y, arm.hand.y),
  }
}

const ways = Object.values(motions).flatMap((motion) =>
  [undefined, ...Object.keys(motion.mistakes)].map(
    (mistake) => [`${motion.id} ${mistake ?? ''}`, motion, mistake] as const,
  ),
)

/** Instants a second that are looked at. */
const perSecond = 10

const postures = (
  motion: (typeof ways)[number][1],
  mistake: string | undefined,
  body: BodyLengths,
): readonly Posture[] => {
  const repetition = { range: motion.range, ...(mistake === undefined ? {} : { mistake }) }
  const course = courseOf(motion, body, { side: 'left', repetitions: [repetition], before: 0.2 })
  return Array.from(
    { length: Math.ceil(course.duration * perSecond) },
    (_, index) => course.at(index / perSecond).posture,
  )
}

describe('every joint of every motion', () => {
  it.each(ways)('%s: stays within what a person can', (_name, motion, mistake) => {
    const beyond = bodies.flatMap((body) =>
      postures(motion, mistake, body).flatMap((posture, index) => {
        const skeleton = skeletonOf(body, posture)
        return sides.flatMap((side) =>
          Object.entries(jointAngles(skeleton, side)).flatMap(([joint, value]) => {
            const [low, high] = ranges[joint as Joint]
            const where = `${side} ${joint} at ${String(index / perSecond)} s, ${body.stature.toFixed(2)} m`
            return value > low - 0.01 && value < high ? [] : [`${where}: ${value.toFixed(1)}`]
          }),
        )
      }),
    )
    expect(beyond).toEqual([])
  })

  it('knows a knee that bends the wrong way: the front of the shin is where the toes are', () => {
    const [body] = bodies
    for (const [, motion, mistake] of ways)
      for (const posture of postures(motion, mistake, body!)) {
        const { legs } = skeletonOf(body!, posture)
        for (const side of sides) {
          const { hip, knee, ankle, hinge } = legs[side]
          const [thigh, shank] = [minus(knee, hip), minus(ankle, knee)]
          const bend: Vec3 = [
            thigh[1] * shank[2] - thigh[2] * shank[1],
            thigh[2] * shank[0] - thigh[0] * shank[2],
            thigh[0] * shank[1] - thigh[1] * shank[0],
          ]
          if (norm(bend) > 0.01) expect(dot(bend, hinge), `${motion.id} ${side}`).toBeGreaterThan(0)
        }
      }
  })
})
