import type { BodyLengths } from '../body'
import type { Motion } from '../motion'
import { both, changed, type Posture } from '../posture'
import { standing } from '../standing'
import { handOnHip } from '../support'

/** The left foot in front, the right behind on its ball, a long stride; down and up between them. */
const split = (body: BodyLengths, thigh: number, kneeIn = 0): Posture =>
  changed(standing(body), {
    pelvis: { pitch: 4 + thigh * 0.05 },
    trunk: { lean: 4 + thigh * 0.08 },
    legs: {
      left: { shank: -2 + thigh * 0.14, thigh, kneeIn, foot: { toeOut: 3, aside: body.hipHalf } },
      right: {
        foot: {
          ahead: body.ballBeforeAnkle - 0.78 * (body.stature / 1.75),
          aside: body.hipHalf,
          // It rises as the knee goes down: no ankle bends further than 50 degrees.
          heel: 38 + thigh * 0.15,
          heelFree: 1,
          toeOut: 2,
        },
      },
    },
    arms: both(handOnHip(body)),
  })

const motion: Motion = {
  id: 'split-squat',
  title: 'Split squat',
  view: 'side',
  near: 'left',
  sides: 'each',
  measured: null,
  range: 82,
  tempo: { out: 1.8, hold: 0.7, back: 1.4, rest: 0.6 },
  props: () => [],
  rest: (body) => split(body, 30),
  end: (body, range) => split(body, range),
  mistakes: {
    'trunk-lean': {
      title: 'The trunk drops forward',
      end: (body, range) => changed(split(body, range), { pelvis: { pitch: 28 }, trunk: { lean: 42 } }),
    },
    'knee-in': { title: 'The knee falls in', end: (body, range) => split(body, range, 26) },
  },
}

export default motion
