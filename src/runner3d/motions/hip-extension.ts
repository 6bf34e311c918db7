import type { BodyLengths } from '../body'
import type { Motion } from '../motion'
import { both, changed, type Posture } from '../posture'
import { standing } from '../standing'
import { chairAt, handOn } from '../support'

const chair = chairAt(0.4)

/** On the right leg; the left thigh `back` degrees behind the vertical, the trunk tipped `tipped` degrees further. */
const legBack = (body: BodyLengths, back: number, tipped = 0): Posture =>
  changed(standing(body), {
    support: 'right',
    pelvis: { left: -0.028, pitch: 3 + back * 0.18 + tipped * 0.5, drop: 2 },
    trunk: { lean: 3 + back * 0.06 + tipped, aside: -1 },
    head: { nod: 4 },
    legs: {
      left: {
        grounded: 0,
        thigh: -back,
        shank: Math.max(26, back + 13),
        aside: 1,
        foot: { heel: back + 4, toeOut: 5 },
      },
      right: { shank: 4 + tipped * 0.16, thigh: 0 + tipped * 0.1 },
    },
    arms: both(handOn(chair)),
  })

const motion: Motion = {
  id: 'hip-extension',
  title: 'Hip extension',
  view: 'side',
  near: 'left',
  sides: 'each',
  measured: { apex: 'hip.L', arm: 'knee.L', from: 'down', plane: 'side', told: true },
  range: 16,
  tempo: { out: 1.3, hold: 2, back: 1.1, rest: 0.9 },
  barefoot: true,
  props: () => [chair],
  rest: (body) =>
    changed(standing(body), {
      support: 'right',
      trunk: { lean: 3 },
      head: { nod: 4 },
      arms: both(handOn(chair)),
    }),
  end: (body, range) => legBack(body, range),
  mistakes: {
    'trunk-lean': { title: 'The trunk tips forward', end: (body, range) => legBack(body, range + 4, 20) },
    shallow: { title: 'The leg barely moves', end: (body, range) => legBack(body, range * 0.3) },
  },
}

export default motion
