import type { BodyLengths } from '../body'
import type { Motion } from '../motion'
import { both, changed, type Posture } from '../posture'
import { restingArm, standing } from '../standing'

/** The right foot in front, the left far behind on its ball; `thigh`: degrees of the front one from the vertical. */
const stride = (body: BodyLengths, thigh: number): Posture =>
  changed(standing(body), {
    support: 'right',
    pelvis: { pitch: 2 - thigh * 0.08 },
    trunk: { lean: 3 - thigh * 0.06 },
    legs: {
      left: {
        foot: {
          ahead: body.ballBeforeAnkle - 0.76 * (body.stature / 1.75),
          aside: body.hipHalf,
          heel: 36 + thigh * 0.14,
          heelFree: 1,
          toeOut: 2,
        },
      },
      right: { shank: -2 + thigh * 0.17, thigh, foot: { toeOut: 3, aside: body.hipHalf } },
    },
  })

/** Laced hands over the head. `back`: degrees that they go behind it. */
const reaching = (body: BodyLengths, thigh: number, back: number): Posture =>
  changed(stride(body, thigh), {
    head: { nod: -6 },
    arms: both({ ...restingArm, forward: 174 + back, aside: -13, turn: 20, elbow: 8, palm: 30, wrist: 0 }),
  })

const motion: Motion = {
  id: 'samson-stretch',
  title: 'Samson stretch',
  view: 'side',
  near: 'left',
  sides: 'each',
  measured: null,
  range: 74,
  tempo: { out: 2.2, hold: 1.8, back: 1.8, rest: 0.5 },
  props: () => [],
  rest: (body) => stride(body, 40),
  end: (body, range) => reaching(body, range, 0),
  mistakes: {
    'back-arches': {
      title: 'The back arches',
      end: (body, range) =>
        changed(reaching(body, range, 22), {
          pelvis: { pitch: 20 },
          trunk: { lean: -20 },
          head: { nod: -26 },
        }),
    },
  },
}

export default motion
