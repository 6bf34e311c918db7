import type { BodyLengths } from '../body'
import type { Motion } from '../motion'
import { both, changed, type Posture } from '../posture'
import { standing } from '../standing'
import { handOnHip } from '../support'

const step = { kind: 'box', ahead: 0.06, left: 0.2, height: 0.15 } as const

/** On the left leg at the edge of a step; the right heel sinks beside it towards the floor. */
const down = (body: BodyLengths, thigh: number): Posture =>
  changed(standing(body), {
    pelvis: { left: body.hipHalf * 0.9, pitch: 4 + thigh * 0.3, drop: 0 },
    trunk: { lean: 3 + thigh * 0.34, aside: 1 },
    head: { nod: 8 },
    legs: {
      left: { shank: 3 + thigh * 0.44, thigh, foot: { up: step.height, toeOut: 4, aside: body.hipHalf } },
      right: {
        grounded: 0,
        thigh: 12 + thigh * 0.24,
        shank: -4 + thigh * 0.05,
        aside: 4,
        foot: { heel: -10, toeOut: 4 },
      },
    },
    arms: both(handOnHip(body)),
  })

const motion: Motion = {
  id: 'lateral-step-down',
  title: 'Lateral step-down',
  view: 'front',
  near: 'left',
  sides: 'each',
  measured: null,
  range: 45,
  tempo: { out: 2, hold: 0.5, back: 1.4, rest: 0.5 },
  props: () => [step],
  rest: (body) => down(body, 4),
  end: (body, range) => down(body, range),
  mistakes: {
    'knee-in': {
      title: 'The knee falls in',
      end: (body, range) =>
        changed(down(body, range), {
          pelvis: { drop: -9 },
          trunk: { aside: 7 },
          legs: { left: { kneeIn: 28 } },
        }),
    },
  },
}

export default motion
