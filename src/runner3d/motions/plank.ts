import { fromRadians } from '../../math/units'
import type { BodyLengths } from '../body'
import type { Motion, Path } from '../motion'
import { both, changed, type Posture } from '../posture'
import { meeting, proneAnkle, proneBody, proneHips } from '../prone'
import { skeletonOf } from '../skeleton'
import { restingArm, standing } from '../standing'

/** Metres at 1.75 m: elbows over the floor, half a forearm, and before the middle of the room. */
const elbowHeight = 0.045
const elbowsAhead = 0.25

/** Metres that the hips are over the line from ankles to shoulders at 1.75 m. */
const resting = -0.08
const straight = 0.01
const sagging = -0.14

/** `arm`: metres from the ribs' own shoulder to the elbow; `off`: metres that the arm is aimed ahead of its place. */
const braced = (body: BodyLengths, over: number, arm: number, off: number): Posture => {
  const size = body.stature / 1.75
  const elbow = { up: elbowHeight * size, ahead: elbowsAhead * size }
  // The shoulders of a straight plank stand over the elbows.
  const ankle = proneAnkle(body, { up: elbow.up + body.upperArm, ahead: elbow.ahead })
  const hips = proneHips(body, ankle, elbow.up + arm, over * size)
  const aim = { up: elbow.up, ahead: elbow.ahead + off }
  const shoulders = meeting(hips, body.trunk, aim, arm)
  const forward = fromRadians(Math.atan2(aim.ahead - shoulders.ahead, shoulders.up - elbow.up))
  return changed(standing(body), {
    ...proneBody(body, ankle, hips, shoulders),
    arms: both({ ...restingArm, forward, aside: 0, turn: 6, elbow: 90 - forward, palm: 60, wrist: 0 }),
  })
}

/**
 * On forearms and toes, face down; the hips `over` metres above the straight line from ankles to shoulders. The shoulder
 * blades slide round the ribs under the weight, by how much follows from the posture: few rounds settle it.
 */
const plank = (body: BodyLengths, over: number): Posture => {
  const size = body.stature / 1.75
  let [arm, off] = [body.upperArm, 0]
  for (let round = 0; round < 6; round++) {
    const [, up, ahead] = skeletonOf(body, braced(body, over, arm, off)).arms.left.elbow
    arm += elbowHeight * size - up
    off += elbowsAhead * size - ahead
  }
  return braced(body, over, arm, off)
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
