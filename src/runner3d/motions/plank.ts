import { fromRadians } from '../../math/units'
import type { BodyLengths } from '../body'
import type { Motion } from '../motion'
import { both, changed, type Posture } from '../posture'
import { restingArm, standing } from '../standing'

/** On forearms and toes, face down. `hips`: metres that the hips are over the straight line from feet to shoulders. */
const plank = (body: BodyLengths, hips: number): Posture => {
  const size = body.stature / 1.75
  const shoulderUp = body.upperArm + 0.05 * size
  const footUp = 0.115 * size
  const long = body.trunk + body.thigh + body.shank
  const slope = Math.asin((shoulderUp - footUp) / long)
  const hipUp = shoulderUp - body.trunk * Math.sin(slope) + hips
  const trunk = fromRadians(Math.asin((shoulderUp - hipUp) / body.trunk))
  const leg = fromRadians(Math.asin((hipUp - footUp) / (body.thigh + body.shank)))
  return changed(standing(body), {
    support: 'pelvis',
    pelvis: { up: hipUp, ahead: 0.25 * size - body.trunk * Math.cos((trunk * Math.PI) / 180), pitch: 90 - trunk - 2 },
    trunk: { lean: 90 - trunk },
    head: { nod: 66 },
    legs: both({ grounded: 0, thigh: -90 + leg, shank: 90 - leg, foot: { heel: 78, toeOut: 0 } }),
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
  props: () => [{ kind: 'mat' }],
  rest: (body) => plank(body, -0.07),
  end: (body) => plank(body, 0.01),
  mistakes: { 'hips-low': { title: 'The hips sag', end: (body) => plank(body, -0.12) } },
}

export default motion
