import type { BodyLengths } from '../body'
import type { Motion } from '../motion'
import { both, changed, type Posture } from '../posture'
import { standing } from '../standing'
import { chairAt, handOn } from '../support'

const chair = chairAt(0.44)

/** On the left leg: its knee stays as bent as it is, so that the soleus does it; the ball of the foot carries. */
const raised = (body: BodyLengths, heel: number): Posture =>
  changed(standing(body), {
    pelvis: { left: body.hipHalf * 0.8, drop: -1 },
    trunk: { lean: 4 },
    legs: {
      left: { shank: 20 + heel * 0.28, thigh: 16 - heel * 0.16, foot: { heel, toeOut: 5 } },
      right: { grounded: 0, thigh: 14, shank: 58, foot: { heel: 46 } },
    },
    arms: both(handOn(chair)),
  })

const motion: Motion = {
  id: 'bent-knee-calf-raise',
  title: 'Bent-knee calf raise',
  view: 'side',
  near: 'left',
  sides: 'each',
  measured: null,
  range: 28,
  tempo: { out: 1.2, hold: 0.8, back: 2, rest: 0.8 },
  props: () => [chair],
  rest: (body) => raised(body, 0),
  end: (body, range) => raised(body, range),
  mistakes: {
    'knee-straightens': {
      title: 'The knee straightens',
      end: (body, range) => changed(raised(body, range), { legs: { left: { shank: 12, thigh: -8 } } }),
    },
  },
}

export default motion
