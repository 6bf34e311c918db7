import { fromRadians } from '../../math/units'
import type { BodyLengths } from '../body'
import { standingAnkle } from '../leg'
import type { Motion, Path } from '../motion'
import { both, changed, type FootPosture, type Posture } from '../posture'
import { skeletonOf } from '../skeleton'
import { restingArm, standing } from '../standing'

/** On the ball of the foot, the toes bent under it. */
const onToes: FootPosture = { ahead: 0, aside: 0.08, up: 0, toeOut: 0, heel: 66, heelFree: 0 }

/** Metres at 1.75 m: elbows over the floor, half a forearm, and before the middle of the room. */
const elbowHeight = 0.045
const elbowsAhead = 0.25

/** Metres that the hips are over the line from ankles to shoulders at 1.75 m. */
const resting = -0.08
const straight = 0.01
const sagging = -0.14

/** A place seen from the side, metres. */
interface SidePoint {
  readonly up: number
  readonly ahead: number
}

/** The upper one of the two places that are `a` away from one point and `b` from another. */
const meeting = (from: SidePoint, a: number, to: SidePoint, b: number): SidePoint => {
  const [up, ahead] = [to.up - from.up, to.ahead - from.ahead]
  const apart = Math.hypot(up, ahead)
  const along = (a * a - b * b + apart * apart) / (2 * apart)
  const off = Math.sqrt(a * a - along * along)
  return {
    up: from.up + (along * up + off * Math.abs(ahead)) / apart,
    ahead: from.ahead + (along * ahead - off * up * Math.sign(ahead)) / apart,
  }
}

/** Feet, for which the shoulders of a straight plank stand over the elbows; both stay there. */
const ankleOf = (body: BodyLengths): SidePoint => {
  const size = body.stature / 1.75
  const up = standingAnkle(body, 'left', onToes)[1]
  const rise = elbowHeight * size + body.upperArm - up
  const line = body.trunk + straightLeg(body)
  return { up, ahead: elbowsAhead * size - Math.sqrt(line ** 2 - rise ** 2) }
}

const straightLeg = (body: BodyLengths) => 0.998 * (body.thigh + body.shank)

/** `arm`: metres from the ribs' own shoulder to the elbow; `elbowAt`: metres that the arm is aimed before the room's middle. */
const braced = (body: BodyLengths, over: number, arm: number, elbowAt: number): Posture => {
  const size = body.stature / 1.75
  const ankle = ankleOf(body)
  const elbow = { up: elbowHeight * size, ahead: elbowAt }
  const leg = straightLeg(body)
  const up = ankle.up + (elbow.up + arm - ankle.up) * (leg / (leg + body.trunk)) + over * size
  const hips = { up, ahead: ankle.ahead + Math.sqrt(leg ** 2 - (up - ankle.up) ** 2) }
  const shoulders = meeting(hips, body.trunk, elbow, arm)
  const lean = fromRadians(Math.atan2(shoulders.ahead - hips.ahead, shoulders.up - hips.up))
  const forward = fromRadians(Math.atan2(elbow.ahead - shoulders.ahead, shoulders.up - elbow.up))
  const foot = { ...onToes, ahead: ankle.ahead - standingAnkle(body, 'left', onToes)[2], aside: body.hipHalf }
  return changed(standing(body), {
    support: 'pelvis',
    pelvis: { ...hips, pitch: lean - 2 },
    trunk: { lean },
    head: { nod: 64 },
    legs: both({ foot }),
    arms: both({ ...restingArm, forward, aside: 0, turn: 6, elbow: 90 - forward, palm: 60, wrist: 0 }),
  })
}

/**
 * On forearms and toes, face down; the hips `over` metres above the straight line from ankles to shoulders. The shoulder
 * blades slide round the ribs under the weight, by how much follows from the posture: few rounds settle it.
 */
const plank = (body: BodyLengths, over: number): Posture => {
  const size = body.stature / 1.75
  let [arm, elbowAt] = [body.upperArm, elbowsAhead * size]
  for (let round = 0; round < 4; round++) {
    const [, up, ahead] = skeletonOf(body, braced(body, over, arm, elbowAt)).arms.left.elbow
    arm += elbowHeight * size - up
    elbowAt += elbowsAhead * size - ahead
  }
  return braced(body, over, arm, elbowAt)
}

/** From hips that hang to a straight line; elbows and toes stay, which is solved for every instant. */
const rising =
  (end: number): Path =>
  (body, _range, share) =>
    plank(body, resting + (end - resting) * share)

const motion: Motion = {
  id: 'plank',
  title: 'Front plank',
  view: 'side',
  near: 'left',
  sides: 'both',
  measured: null,
  range: 1,
  tempo: { out: 1.2, hold: 4, back: 1.2, rest: 0.6 },
  props: () => [{ kind: 'mat', lies: 'along' }],
  rest: (body) => plank(body, resting),
  end: (body) => plank(body, straight),
  path: rising(straight),
  mistakes: {
    'hips-low': { title: 'The hips sag', end: (body) => plank(body, sagging), path: rising(sagging) },
  },
}

export default motion
