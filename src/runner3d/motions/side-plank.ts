import { fromRadians } from '../../math/units'
import type { BodyLengths } from '../body'
import type { Motion, Path } from '../motion'
import { both, changed, type Posture } from '../posture'
import { skeletonOf } from '../skeleton'
import { restingArm, standing } from '../standing'
import { handOnHip } from '../support'

/** Metres over the floor at 1.75 m: the middle of a forearm that lies on it, and of a foot on its edge. */
const elbowHeight = 0.045
const footHeight = 0.05

/** The angle, radians, at which a line of `along` with `across` hanging off it ends `rise` higher than it begins. */
const climb = (along: number, across: number, rise: number): number =>
  Math.asin(rise / Math.hypot(along, across)) - Math.atan2(across, along)

/**
 * Where hips and shoulders are for hips at a height: legs climb from the foot, the trunk from the hips. `arm`: metres from
 * the elbow to the ribs' own shoulder.
 */
const lineOf = (body: BodyLengths, hips: number, arm = body.upperArm) => {
  const size = body.stature / 1.75
  const leg = body.thigh + body.shank
  const shoulder = elbowHeight * size + arm
  const legs = climb(leg, body.hipHalf, hips - footHeight * size)
  const trunk = climb(body.trunk, -body.shoulderHalf, shoulder - hips)
  const foot = -(leg * Math.cos(legs) - body.hipHalf * Math.sin(legs))
  const ahead = body.trunk * Math.cos(trunk) + body.shoulderHalf * Math.sin(trunk)
  return { legs, trunk, foot, shoulder: ahead - foot }
}

/** Metres that the hips are high in a straight side plank. */
const straightHips = (body: BodyLengths): number => {
  let [low, high] = [0.15, 0.4]
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2
    const { legs, trunk } = lineOf(body, middle)
    if (legs < trunk) low = middle
    else high = middle
  }
  return low
}

/** `arm` as above; `off`: metres along the body that the arm is aimed off its place. */
const braced = (body: BodyLengths, sag: number, arm: number, off: number): Posture => {
  const hips = straightHips(body) - sag * (body.stature / 1.75)
  const { legs, trunk, foot, shoulder } = lineOf(body, hips, arm)
  const home = lineOf(body, straightHips(body))
  const [legsUp, trunkUp] = [fromRadians(legs), fromRadians(trunk)]
  const roll = -90 + legsUp
  const along = home.foot - foot
  const angle = (roll * Math.PI) / 180
  const elbowBack = fromRadians(Math.asin((shoulder - home.shoulder + off) / body.upperArm))
  return changed(standing(body), {
    support: 'pelvis',
    roll,
    lift: hips,
    pelvis: { left: along * Math.cos(angle), up: -along * Math.sin(angle), ahead: 0, pitch: 2 },
    trunk: { lean: 1, aside: legsUp - trunkUp },
    head: { tilt: (legsUp - trunkUp) * 0.5 },
    legs: both({ grounded: 0, thigh: 1, shank: 1, aside: 0, foot: { heel: 8, toeOut: 0 } }),
    arms: {
      left: {
        ...restingArm,
        aside: 90 - legsUp - elbowBack,
        forward: 0,
        turn: 0,
        elbow: 90,
        palm: 0,
        wrist: 0,
      },
      right: handOnHip(body),
    },
  })
}

/**
 * On the left forearm and the edge of the left foot. Written as a standing body and rolled onto its left; foot and elbow
 * stay where they are. `sag`: metres that the hips hang below the straight line. How far the shoulder blade slides under the
 * weight follows from the posture: few rounds settle it.
 */
const plank = (body: BodyLengths, sag: number): Posture => {
  const elbowOf = (posture: Posture) => skeletonOf(body, posture).arms.left.elbow
  const [place] = elbowOf(braced(body, 0, body.upperArm, 0))
  let [arm, off] = [body.upperArm, 0]
  for (let round = 0; round < 6; round++) {
    const [along, up] = elbowOf(braced(body, sag, arm, off))
    arm += (elbowHeight * body.stature) / 1.75 - up
    off += along - place
  }
  return braced(body, sag, arm, off)
}

/** Metres that the hips hang below the straight line. */
const resting = 0.13
const sagging = 0.08

/** The hips rise; foot and elbow stay, which is solved for every instant. */
const rising =
  (end: number): Path =>
  (body, _range, share) =>
    plank(body, resting + (end - resting) * share)

const motion: Motion = {
  id: 'side-plank',
  title: 'Side plank',
  view: 'front',
  near: 'left',
  sides: 'each',
  measured: null,
  range: 1,
  tempo: { out: 1.4, hold: 4, back: 1.4, rest: 0.8 },
  props: () => [{ kind: 'mat', lies: 'across' }],
  rest: (body) => plank(body, resting),
  end: (body) => plank(body, 0),
  path: rising(0),
  mistakes: {
    'hips-low': { title: 'The hips sag', end: (body) => plank(body, sagging), path: rising(sagging) },
  },
}

export default motion
