import { fromRadians } from '../../math/units'
import type { BodyLengths } from '../body'
import type { Motion } from '../motion'
import { both, changed, type ArmPosture, type Posture } from '../posture'
import { restingArm, standing } from '../standing'
import { lyingHeight } from '../support'

/** Beside the body on the floor, palms down. */
const onFloor: ArmPosture = { ...restingArm, forward: 85, aside: 20, turn: 20, elbow: 4, palm: 80, wrist: 0 }

/** On the back, head away from where the feet stand; shoulders and feet stay, the hips rise. `hips`: metres up. */
const bridge = (body: BodyLengths, hips: number, pitch: number): Posture => {
  const size = body.stature / 1.75
  const { shoulders } = lyingHeight(body)
  const trunk = Math.asin(Math.min(1, (hips - shoulders) / body.trunk))
  const lean = -90 - fromRadians(trunk)
  return changed(standing(body), {
    support: 'pelvis',
    pelvis: { up: hips, ahead: -0.5 * size + body.trunk * Math.cos(trunk), pitch: lean + pitch },
    trunk: { lean },
    head: { nod: -84 },
    legs: both({ foot: { ahead: 0.56 * size, aside: body.hipHalf * 1.1, toeOut: 4 } }),
    arms: both(onFloor),
  })
}

const motion: Motion = {
  id: 'glute-bridge',
  title: 'Glute bridge',
  view: 'side',
  near: 'left',
  sides: 'both',
  measured: null,
  range: 1,
  tempo: { out: 1.4, hold: 1.2, back: 1.6, rest: 0.6 },
  props: () => [{ kind: 'mat', lies: 'along' }],
  rest: (body) => bridge(body, lyingHeight(body).hips, 0),
  end: (body, range) => bridge(body, 0.36 * range * (body.stature / 1.75), 2),
  mistakes: {
    'hips-low': {
      title: 'The hips stay low',
      end: (body) => bridge(body, 0.21 * (body.stature / 1.75), 8),
    },
  },
}

export default motion
