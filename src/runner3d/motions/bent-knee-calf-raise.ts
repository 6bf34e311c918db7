import type { BodyLengths } from '../body'
import type { Motion } from '../motion'
import { both, changed, type Posture } from '../posture'
import { standing } from '../standing'
import { chairAt, handOn } from '../support'

const chair = chairAt(0.44)

/** Knees stay as bent as they are, so that the soleus does it; the ball of the foot carries. */
const raised = (body: BodyLengths, heel: number): Posture =>
  changed(standing(body), {
    trunk: { lean: 4 },
    legs: both({ shank: 20 + heel * 0.28, thigh: 16 - heel * 0.16, foot: { heel, toeOut: 5 } }),
    arms: both(handOn(chair)),
  })

const motion: Motion = {
  id: 'bent-knee-calf-raise',
  title: 'Bent-knee calf raise',
  view: 'side',
  near: 'left',
  sides: 'both',
  measured: null,
  range: 28,
  tempo: { out: 1.2, hold: 0.8, back: 2, rest: 0.8 },
  props: () => [chair],
  rest: (body) => raised(body, 0),
  end: (body, range) => raised(body, range),
  mistakes: {
    'knees-straighten': {
      title: 'The knees straighten',
      end: (body, range) => changed(raised(body, range), { legs: both({ shank: 12, thigh: -8 }) }),
    },
  },
}

export default motion
