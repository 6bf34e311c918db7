import type { BodyLengths } from '../body'
import type { Motion } from '../motion'
import { both, changed, type Posture } from '../posture'
import { restingArm, standing } from '../standing'

/**
 * On the left forearm and the side of the left foot. Written as a standing body, then rolled onto its left: `up` is how
 * many degrees the line from feet to shoulders is over the floor, `sag` how far the hips hang below that line.
 */
const plank = (body: BodyLengths, up: number, sag: number): Posture => {
  const size = body.stature / 1.75
  const elbowUp = 0.045 * size
  const shoulderUp = body.upperArm + elbowUp
  return changed(standing(body), {
    support: 'pelvis',
    roll: -90 + up,
    lift: shoulderUp - (body.trunk + 0.02) * Math.sin((up * Math.PI) / 180) - body.shoulderHalf * (1 - up / 90) * 0 + sag * 0,
    pelvis: { up: 0, ahead: 0, pitch: 2, drop: -sag * 0.5 },
    trunk: { lean: 1, aside: -sag },
    legs: both({ grounded: 0, thigh: 1, shank: 1, aside: 0, foot: { heel: 8, toeOut: 0 } }),
    arms: {
      left: { ...restingArm, aside: 90 - up - sag, forward: 0, turn: 0, elbow: 90, palm: 0, wrist: 0 },
      right: { ...restingArm, aside: 12, forward: 2, elbow: 10 },
    },
  })
}

const motion: Motion = {
  id: 'side-plank',
  title: 'Side plank',
  view: 'front',
  near: 'left',
  sides: 'each',
  measured: null,
  range: 1,
  tempo: { out: 1.4, hold: 4, back: 1.4, rest: 0.8 },
  props: () => [{ kind: 'mat' }],
  rest: (body) => plank(body, 14, 22),
  end: (body) => plank(body, 20, 0),
  mistakes: { 'hips-low': { title: 'The hips sag', end: (body) => plank(body, 16, 14) } },
}

export default motion
