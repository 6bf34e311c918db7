import { fromRadians } from '../../math/units'
import type { BodyLengths } from '../body'
import type { Motion, Path } from '../motion'
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

/** The hips rise as far as `end`, metres at 1.75 m, tipped by `pitch`: shoulders and feet stay at every instant. */
const rising =
  (end: number, pitch: number): Path =>
  (body, range, share) => {
    const low = lyingHeight(body).hips
    return bridge(body, low + (end * range * (body.stature / 1.75) - low) * share, pitch * share)
  }

const up = rising(0.36, 2)
const low = rising(0.21, 8)

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
  rest: (body) => up(body, 1, 0),
  end: (body, range) => up(body, range, 1),
  path: up,
  mistakes: {
    'hips-low': { title: 'The hips stay low', end: (body, range) => low(body, range, 1), path: low },
  },
}

export default motion
