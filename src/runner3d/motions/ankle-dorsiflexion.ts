import type { BodyLengths } from '../body'
import type { Motion } from '../motion'
import { both, changed, type Posture } from '../posture'
import { standing } from '../standing'
import { chairAt, handOn } from '../support'

const chair = chairAt(0.4)

/** The left foot a step in front, the right behind on its ball. `heel`: degrees that the front heel is up. */
const lunge = (body: BodyLengths, shank: number, heel = 0): Posture => {
  const stride = 0.4 * (body.stature / 1.75)
  return changed(standing(body), {
    pelvis: { pitch: 2 + shank * 0.1, turn: -4 },
    trunk: { lean: 5 + shank * 0.13 },
    head: { nod: 10 },
    legs: {
      left: { shank, thigh: 8 + shank * 0.8, foot: { toeOut: 3, heel, aside: body.hipHalf * 0.9 } },
      right: {
        foot: {
          ahead: body.ballBeforeAnkle - stride,
          aside: body.hipHalf * 1.1,
          heel: 12 + Math.max(0, shank - 40) * 0.6,
          heelFree: 1,
          toeOut: 6,
        },
      },
    },
    arms: both(handOn(chair)),
  })
}

const motion: Motion = {
  id: 'ankle-dorsiflexion',
  title: 'Ankle bend',
  view: 'side',
  near: 'left',
  sides: 'each',
  measured: { apex: 'ankle.L', arm: 'knee.L', from: 'up', plane: 'side', told: true },
  range: 38,
  tempo: { out: 1.7, hold: 2, back: 1.3, rest: 0.9 },
  barefoot: true,
  props: () => [chair],
  rest: (body) => lunge(body, 6),
  end: (body, range) => lunge(body, range),
  mistakes: {
    'heel-up': { title: 'The heel comes up', end: (body, range) => lunge(body, range + 7, 14) },
    shallow: { title: 'The knee stops early', end: (body, range) => lunge(body, range * 0.55) },
  },
}

export default motion
