import type { BodyLengths } from '../body'
import type { Motion } from '../motion'
import { both, changed, type Posture } from '../posture'
import { standing } from '../standing'
import { chairAt, handOn } from '../support'

const chair = chairAt(0.38)

/** Fingertips only: from a flat hand nobody reaches down to the chair any more when he is on his toes. */
const fingertips = changed(handOn(chair), { at: { up: chair.height + 0.11 }, wrist: 34 })

/** On the left leg, the other foot off the floor behind. */
const raised = (body: BodyLengths, heel: number): Posture =>
  changed(standing(body), {
    pelvis: { left: body.hipHalf * 0.8, drop: -1 },
    trunk: { lean: 3 },
    legs: {
      left: { shank: 3 + heel * 0.06, thigh: 3 - heel * 0.06, foot: { heel, toeOut: 4 } },
      right: { grounded: 0, thigh: 6, shank: 48, foot: { heel: 44 } },
    },
    arms: both(fingertips),
  })

const motion: Motion = {
  id: 'straight-knee-calf-raise',
  title: 'Straight-knee calf raise, one leg',
  view: 'side',
  near: 'left',
  sides: 'each',
  measured: null,
  range: 34,
  tempo: { out: 1.2, hold: 0.8, back: 2, rest: 0.7 },
  props: () => [chair],
  rest: (body) => raised(body, 0),
  end: (body, range) => raised(body, range),
  mistakes: {
    'knee-bends': {
      title: 'The knee bends to help',
      end: (body, range) =>
        changed(raised(body, range * 0.6), {
          legs: { left: { shank: 24, thigh: 18 }, right: { thigh: 14, shank: 64 } },
        }),
    },
  },
}

export default motion
