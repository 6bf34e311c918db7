import { fromRadians } from '../../math/units'
import type { BodyLengths } from '../body'
import { standingAnkle } from '../leg'
import type { Motion } from '../motion'
import { both, changed, type FootPosture, type Posture } from '../posture'
import { restingArm, standing } from '../standing'

/** On the ball of the foot, the toes bent under it. */
const onToes: FootPosture = { ahead: 0, aside: 0.08, up: 0, toeOut: 0, heel: 66, heelFree: 0 }

/** Metres that a body of 1.75 m has its elbows over the floor, half a forearm, and its shoulders before the middle. */
const elbowHeight = 0.045
const shouldersAhead = 0.25

/** Where the hips are when the shoulders stand over the elbows, `over` metres above the straight line to the feet. */
const hipsOf = (body: BodyLengths, over: number) => {
  const size = body.stature / 1.75
  const shoulder = body.upperArm + elbowHeight * size
  const ankle = standingAnkle(body, 'left', onToes)[1]
  const straight = shoulder - (shoulder - ankle) * (body.trunk / (body.trunk + body.thigh + body.shank))
  const up = straight + over
  const slope = Math.asin((shoulder - up) / body.trunk)
  return { up, ahead: shouldersAhead * size - body.trunk * Math.cos(slope), slope: fromRadians(slope) }
}

/** The place of the feet for which legs are straight in the plank itself; they stay there. */
const feetOf = (body: BodyLengths): number => {
  const { up, ahead } = hipsOf(body, 0.015)
  const [, ankleUp, ankleAhead] = standingAnkle(body, 'left', onToes)
  const leg = 0.99 * (body.thigh + body.shank)
  return ahead - Math.sqrt(leg ** 2 - (up - ankleUp) ** 2) - ankleAhead
}

/** On forearms and toes, face down. */
const plank = (body: BodyLengths, over: number): Posture => {
  const { up, ahead, slope } = hipsOf(body, over * (body.stature / 1.75))
  return changed(standing(body), {
    support: 'pelvis',
    pelvis: { up, ahead, pitch: 88 - slope },
    trunk: { lean: 90 - slope },
    head: { nod: 64 },
    legs: both({ foot: { ...onToes, ahead: feetOf(body), aside: body.hipHalf } }),
    arms: both({ ...restingArm, forward: 0, aside: 2, turn: 6, elbow: 90, palm: 60, wrist: 0 }),
  })
}

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
  rest: (body) => plank(body, -0.08),
  end: (body) => plank(body, 0.01),
  mistakes: { 'hips-low': { title: 'The hips sag', end: (body) => plank(body, -0.12) } },
}

export default motion
