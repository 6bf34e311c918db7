import type { BodyLengths } from '../body'
import type { Motion } from '../motion'
import { changed, type Posture } from '../posture'
import { restingArm, standing } from '../standing'

/** On the right side; the left leg is the upper one. `aside`: degrees that it is lifted. */
const lying = (body: BodyLengths, aside: number, thigh = -4): Posture => {
  const size = body.stature / 1.75
  return changed(standing(body), {
    support: 'pelvis',
    roll: 90,
    lift: body.hipHalf + 0.1 * size,
    pelvis: { up: 0, ahead: 0, pitch: 4 },
    trunk: { lean: 2, aside: 6 },
    head: { nod: 0, tilt: -2 },
    legs: {
      left: { grounded: 0, thigh, shank: 2 - thigh, aside, foot: { heel: 4, toeOut: -2 } },
      right: { grounded: 0, thigh: 22, shank: 22, aside: 2, foot: { heel: 20, toeOut: 0 } },
    },
    arms: {
      left: { ...restingArm, forward: 34, aside: 6, elbow: 74, turn: 10, palm: 60, wrist: 0 },
      right: { ...restingArm, forward: 176, aside: 4, elbow: 40, turn: 100, palm: 0, wrist: 0 },
    },
  })
}

const motion: Motion = {
  id: 'side-lying-abduction',
  title: 'Side-lying hip abduction',
  view: 'front',
  near: 'left',
  sides: 'each',
  measured: null,
  range: 32,
  tempo: { out: 1.3, hold: 0.8, back: 1.5, rest: 0.5 },
  props: () => [{ kind: 'mat', lies: 'across' }],
  rest: (body) => lying(body, 2),
  end: (body, range) => lying(body, range),
  mistakes: {
    'leg-forward': { title: 'The leg drifts forward', end: (body, range) => lying(body, range, 32) },
  },
}

export default motion
