import type { BodyLengths } from '../body'
import type { Motion } from '../motion'
import { both, changed, type Posture } from '../posture'
import { standing } from '../standing'
import { handOnHip } from '../support'

/** A short split stance; the front knee goes over the toes and back, the heel stays. */
const rock = (body: BodyLengths, shank: number, heel = 0): Posture =>
  changed(standing(body), {
    pelvis: { pitch: 3 },
    trunk: { lean: 4 + shank * 0.08 },
    head: { nod: 12 },
    legs: {
      left: { shank, thigh: 6 + shank * 0.75, foot: { toeOut: 3, heel, aside: body.hipHalf * 0.9 } },
      right: {
        foot: {
          ahead: body.ballBeforeAnkle - 0.36 * (body.stature / 1.75),
          aside: body.hipHalf * 1.1,
          heel: 10,
          heelFree: 1,
          toeOut: 6,
        },
      },
    },
    arms: both(handOnHip(body)),
  })

const motion: Motion = {
  id: 'knee-over-toe-rock',
  title: 'Knee-over-toe rock',
  view: 'side',
  near: 'left',
  sides: 'each',
  measured: { apex: 'ankle.L', arm: 'knee.L', from: 'up', plane: 'side', told: true },
  range: 38,
  tempo: { out: 1.4, hold: 0.8, back: 1.2, rest: 0.5 },
  props: () => [],
  rest: (body) => rock(body, 8),
  end: (body, range) => rock(body, range),
  mistakes: { 'heel-up': { title: 'The heel comes up', end: (body, range) => rock(body, range + 6, 14) } },
}

export default motion
