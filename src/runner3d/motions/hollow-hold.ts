import type { BodyLengths } from '../body'
import type { Motion } from '../motion'
import { both, changed, type Posture } from '../posture'
import { restingArm, standing } from '../standing'
import { lyingHeight } from '../support'

/** On the back with long legs; `curl`: degrees that the ribs are lifted, `legs`: degrees that the legs are. */
const onBack = (body: BodyLengths, curl: number, legs: number): Posture =>
  changed(standing(body), {
    support: 'pelvis',
    pelvis: { up: lyingHeight(body).hips, ahead: 0, pitch: -92 + curl * 0.1 },
    trunk: { lean: -90 + curl },
    head: { nod: -86 + curl * 2.8 },
    legs: both({
      grounded: 0,
      thigh: 92 + legs,
      shank: -90 - legs,
      aside: 1,
      foot: { heel: -62 - legs, toeOut: 4 },
    }),
    arms: both({ ...restingArm, forward: 86 + curl * 0.7, aside: 10, turn: 0, elbow: 4, palm: 70, wrist: 0 }),
  })

const motion: Motion = {
  id: 'hollow-hold',
  title: 'Hollow hold',
  view: 'side',
  near: 'left',
  sides: 'both',
  measured: null,
  range: 1,
  tempo: { out: 1.4, hold: 4, back: 1.4, rest: 0.8 },
  props: () => [{ kind: 'mat', lies: 'along' }],
  rest: (body) => onBack(body, 0, 1),
  end: (body, range) => onBack(body, 13 * range, 13 * range),
  mistakes: {
    'back-lifts': {
      title: 'The back leaves the floor',
      end: (body) =>
        changed(onBack(body, 6, 9), {
          pelvis: { up: lyingHeight(body).hips + 0.035, pitch: -66 },
          trunk: { lean: -95 },
          head: { nod: -80 },
        }),
    },
  },
}

export default motion
