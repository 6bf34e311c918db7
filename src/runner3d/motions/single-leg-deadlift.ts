import type { BodyLengths } from '../body'
import type { Motion } from '../motion'
import { both, changed, type Posture } from '../posture'
import { restingArm, standing } from '../standing'

/** Hinging on the left hip: trunk and free leg tip as one, the back stays straight, the arms hang. */
const hinged = (body: BodyLengths, lean: number): Posture =>
  changed(standing(body), {
    pelvis: { left: body.hipHalf * 0.86, pitch: 3 + lean * 0.9 },
    trunk: { lean },
    head: { nod: lean * 0.65 },
    legs: {
      left: { shank: 4 + lean * 0.02, thigh: 4 + lean * 0.22 },
      right: {
        grounded: 0,
        thigh: 3 - lean * 0.9,
        shank: lean * 0.9 + 8,
        foot: { heel: lean + 6, toeOut: 2 },
      },
    },
    arms: both({ ...restingArm, forward: 4, aside: 6 }),
  })

const motion: Motion = {
  id: 'single-leg-deadlift',
  title: 'Single-leg deadlift',
  view: 'side',
  near: 'left',
  sides: 'each',
  measured: null,
  range: 74,
  tempo: { out: 2.2, hold: 0.7, back: 1.8, rest: 0.7 },
  props: () => [],
  rest: (body) =>
    changed(hinged(body, 4), {
      pelvis: { left: 0 },
      legs: { left: { thigh: 2.5, shank: 2.5 }, right: { grounded: 1, foot: { heel: 0 } } },
    }),
  end: (body, range) => hinged(body, range),
  mistakes: {
    'pelvis-opens': {
      title: 'The pelvis turns open',
      end: (body, range) =>
        changed(hinged(body, range), { pelvis: { turn: -24, drop: -14 }, trunk: { turn: -16 } }),
    },
  },
}

export default motion
