import type { BodyLengths } from '../body'
import { footstep } from '../footstep'
import { minimumJerk } from '../minimum-jerk'
import type { Motion, Path } from '../motion'
import { changed, mirroredPosture, moved, type FootPosture, type Posture } from '../posture'
import { restingArm, standing } from '../standing'

/** Metres at 1.75 m: from ball to ball at the bottom of a lunge, and how high the hips are there and in passing. */
const step = 0.9
const low = 0.53
const high = 0.86

/** The rear ball of the foot from the hips at the bottom: the rear knee is under them. */
const rearBehind = 0.38

/** Degrees that the rear heel is up at the bottom. */
const rearHeel = 52

/** The way of the foot that comes from behind to the front: over the floor, and down before the body sinks. */
const swinging = (body: BodyLengths, u: number, size: number): FootPosture => {
  const { way, lift } = footstep((u - 0.16) / 0.62)
  return {
    ahead: (-rearBehind + 2 * step * way) * size,
    aside: body.hipHalf,
    up: 0.11 * size * lift,
    toeOut: 3,
    // The toes hang as long as the shank is tipped over them: no ankle bends further than 50 degrees.
    heel: rearHeel * (1 - minimumJerk((u - 0.22) / 0.5)),
    heelFree: 1,
  }
}

const planted = (body: BodyLengths, u: number, size: number): FootPosture => ({
  ahead: (-rearBehind + step) * size,
  aside: body.hipHalf,
  up: 0,
  toeOut: 3,
  heel: rearHeel * minimumJerk((u - 0.5) / 0.5),
  heelFree: 1,
})

/**
 * From a lunge on the right foot, hips over the middle of the room, to the next one on the left, at a share of the time: hips
 * rise and sink from rest to rest, the foot takes its step between. `knee`: degrees that it falls in.
 */
const stepping = (body: BodyLengths, share: number, knee: number): Posture => {
  const u = minimumJerk(share)
  const size = body.stature / 1.75
  const swing = Math.cos(Math.PI * u)
  const arm = (forward: number) => ({ ...restingArm, forward, elbow: 44 + forward * 0.5 })
  const kneeIn = knee * minimumJerk((u - 0.6) / 0.4)
  return changed(standing(body), {
    support: 'pelvis',
    pelvis: {
      left: -0.02 * Math.sin(Math.PI * u),
      up: (low + (high - low) * Math.sin(Math.PI * u) ** 2) * size,
      ahead: (step * u + 0.07 * Math.sin(Math.PI * u)) * size,
      pitch: 6,
      drop: -kneeIn * 0.15,
    },
    trunk: { lean: 5, aside: kneeIn * 0.15 },
    legs: {
      left: { kneeIn, foot: swinging(body, share, size) },
      right: { foot: planted(body, u, size) },
    },
    arms: { left: arm(26 * swing), right: arm(-26 * swing) },
  })
}

const strideOf = (body: BodyLengths) => 2 * step * (body.stature / 1.75)

/** A step with the left, then the same with the right. */
const walking =
  (kneeIn: number): Path =>
  (body, _range, share) => {
    if (share <= 1) return stepping(body, share, kneeIn)
    const next = mirroredPosture(stepping(body, share - 1, 0))
    const straightening = kneeIn * (1 - minimumJerk((share - 1) / 0.4))
    return changed(moved(next, strideOf(body) / 2), { legs: { left: { kneeIn: straightening } } })
  }

const right = walking(0)
const falling = walking(26)

const motion: Motion = {
  id: 'walking-lunge',
  title: 'Walking lunge',
  view: 'side',
  near: 'left',
  sides: 'each',
  measured: null,
  range: 1,
  tempo: { out: 2.4, hold: 0.4, back: 2.4, rest: 0.4 },
  props: () => [],
  rest: (body) => right(body, 1, 0),
  end: (body, range) => right(body, range, 1),
  path: right,
  isFlowing: true,
  onward: strideOf,
  mistakes: {
    'knee-in': { title: 'The knee falls in', end: (body, range) => falling(body, range, 1), path: falling },
  },
}

export default motion
