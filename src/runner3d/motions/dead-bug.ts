import type { BodyLengths } from '../body'
import type { Motion } from '../motion'
import { both, changed, type Posture } from '../posture'
import { restingArm, standing } from '../standing'
import { lyingHeight } from '../support'

/** On the back; arms point up, hips and knees at a right angle. The back stays on the floor. */
const onBack = (body: BodyLengths): Posture =>
  changed(standing(body), {
    support: 'pelvis',
    pelvis: { up: lyingHeight(body).hips, ahead: 0, pitch: -92 },
    trunk: { lean: -90 },
    head: { nod: -86 },
    legs: both({ grounded: 0, thigh: 178, shank: -88, foot: { heel: -80, toeOut: 0 } }),
    arms: both({ ...restingArm, forward: 178, aside: 3, turn: 0, elbow: 6, palm: 0 }),
  })

/** The left leg and the right arm reach away from each other, just over the floor. */
const reaching = (body: BodyLengths): Posture =>
  changed(onBack(body), {
    legs: { left: { thigh: 98, shank: -92, foot: { heel: -82 } } },
    arms: { right: { forward: 258, elbow: 4 } },
  })

const motion: Motion = {
  id: 'dead-bug',
  title: 'Dead bug',
  view: 'side',
  near: 'left',
  sides: 'each',
  measured: null,
  range: 1,
  tempo: { out: 1.8, hold: 0.8, back: 1.6, rest: 0.6 },
  props: () => [{ kind: 'mat', lies: 'along' }],
  rest: onBack,
  end: reaching,
  mistakes: {
    'back-arches': {
      title: 'The back leaves the floor',
      end: (body) =>
        changed(reaching(body), {
          pelvis: { up: lyingHeight(body).hips + 0.06, pitch: -64 },
          trunk: { lean: -97 },
          legs: { left: { thigh: 94 } },
        }),
    },
  },
}

export default motion
