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

/** `arm`: metres from the ribs' own shoulder to the elbow. */
const braced = (body: BodyLengths, over: number, arm: number): Posture => {
  const size = body.stature / 1.75
  const elbow = { up: elbowHeight * size, ahead: elbowsAhead * size }
  // The shoulders of a straight plank stand over the elbows.
  const ankle = proneAnkle(body, { up: elbow.up + body.upperArm, ahead: elbow.ahead })
  const hips = proneHips(body, ankle, elbow.up + arm, over * size)
  const shoulders = meeting(hips, body.trunk, elbow, arm)
  const forward = fromRadians(Math.atan2(elbow.ahead - shoulders.ahead, shoulders.up - elbow.up))
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
  const wanted = elbowHeight * (body.stature / 1.75)
  let arm = body.upperArm
  for (let round = 0; round < 4; round++)
    arm += wanted - skeletonOf(body, braced(body, over, arm)).arms.left.elbow[1]
  return braced(body, over, arm)
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
