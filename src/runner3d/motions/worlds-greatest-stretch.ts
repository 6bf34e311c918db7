import { deg, toRadians } from '../../math/units'
import type { BodyLengths } from '../body'
import { minimumJerk } from '../minimum-jerk'
import type { Motion, Path } from '../motion'
import { changed, type ArmPosture, type Posture } from '../posture'
import { restingArm, standing } from '../standing'

/** Beside the inner edge of the front foot, the heel of a flat hand; metres at 1.75 m. */
const floorHand = (body: BodyLengths, aside: number): ArmPosture => {
  const size = body.stature / 1.75
  return {
    ...restingArm,
    reach: 1,
    at: { aside: aside * size, up: 0.06 * size, ahead: 0.16 * size },
    elbowTo: { aside: 0.6, up: 0, ahead: -1 },
    palm: 70,
    flat: 1,
  }
}

/** A long lunge, left foot in front; both hands on the floor inside it. `sunk` 0 to 1: the elbow near the ankle. */
const lunge = (body: BodyLengths, sunk: number): Posture =>
  changed(standing(body), {
    support: 'left',
    pelvis: { left: 0.01, pitch: 38 },
    trunk: { lean: 83 + 2 * sunk },
    head: { nod: 60 },
    legs: {
      left: { shank: 6, thigh: 90, foot: { toeOut: 6, aside: 0.17 * (body.stature / 1.75) } },
      right: {
        foot: {
          ahead: body.ballBeforeAnkle - 1.24 * (body.stature / 1.75),
          aside: body.hipHalf,
          heel: 58,
          heelFree: 1,
          toeOut: 0,
        },
      },
    },
    arms: { left: floorHand(body, 0.03), right: floorHand(body, 0.14) },
  })

/** The left arm swings out and up round its shoulder until it points at the ceiling; the ribs turn after it. */
const opened = (body: BodyLengths, open: number, turn: number): Posture => {
  const base = lunge(body, 1 - open)
  const size = body.stature / 1.75
  const angle = toRadians(deg(-15 + 103 * open))
  const up = { aside: (0.2 + Math.cos(angle)) * size, up: (0.62 + Math.sin(angle)) * size, ahead: 0.2 * size }
  const { at, elbowTo, palm } = base.arms.left
  const mixed = (a: number, b: number, by = Math.min(1, open * 4)) => a + (b - a) * by
  return changed(base, {
    trunk: { turn: turn * open },
    head: { nod: 60 - 24 * open, turn: 38 * open },
    arms: {
      left: {
        at: {
          aside: mixed(at.aside, up.aside),
          up: mixed(at.up, up.up),
          ahead: mixed(at.ahead, up.ahead),
        },
        elbowTo: { aside: elbowTo.aside, up: mixed(elbowTo.up, -0.6), ahead: elbowTo.ahead },
        palm: mixed(palm, 40, open),
        flat: mixed(1, 0),
      },
    },
  })
}

/** Down to the ankle first, then open. `turn`: degrees of the ribs. */
const stretching =
  (turn: number, kneeIn: number): Path =>
  (body, range, share) => {
    const sunk = minimumJerk(share / 0.4)
    const open = range * minimumJerk((share - 0.4) / 0.6)
    const posture = share < 0.4 ? lunge(body, sunk) : opened(body, open, turn)
    return changed(posture, { legs: { left: { kneeIn: kneeIn * sunk } } })
  }

const right = stretching(52, 0)
const kneeIn = stretching(40, 24)

const motion: Motion = {
  id: 'worlds-greatest-stretch',
  title: "World's greatest stretch",
  view: 'side',
  near: 'left',
  sides: 'each',
  measured: null,
  range: 1,
  tempo: { out: 5.8, hold: 1.2, back: 5.4, rest: 0.5 },
  props: () => [],
  rest: (body) => right(body, 1, 0),
  end: (body, range) => right(body, range, 1),
  path: right,
  isFlowing: true,
  mistakes: {
    'knee-in': {
      title: 'The front knee falls in',
      end: (body, range) => kneeIn(body, range, 1),
      path: kneeIn,
    },
  },
}

export default motion
