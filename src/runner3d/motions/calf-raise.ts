import type { BodyLengths } from '../body'
import type { Motion } from '../motion'
import { both, changed, type Posture } from '../posture'
import { standing } from '../standing'
import { handOnWall, wallAt } from '../support'

const wallFor = (body: BodyLengths) => wallAt((0.48 * body.stature) / 1.75)

/** On both legs before a wall; the heels rise and the knees stay straight. */
const raised = (body: BodyLengths, heel: number): Posture =>
  changed(standing(body), {
    trunk: { lean: 3 },
    legs: both({
      shank: 3 + heel * 0.06,
      thigh: 3 - heel * 0.06,
      foot: { heel, toeOut: 4, aside: body.hipHalf },
    }),
    arms: both(handOnWall(wallFor(body), (1.27 * body.stature) / 1.75)),
  })

const motion: Motion = {
  id: 'calf-raise',
  title: 'Calf raise',
  view: 'side',
  near: 'left',
  sides: 'both',
  measured: null,
  range: 34,
  tempo: { out: 1.2, hold: 0.8, back: 2.4, rest: 0.7 },
  props: (body) => [wallFor(body)],
  rest: (body) => raised(body, 0),
  end: (body, range) => raised(body, range),
  mistakes: {
    'knee-bends': {
      title: 'The knees bend to help',
      end: (body, range) => changed(raised(body, range * 0.6), { legs: both({ shank: 24, thigh: 18 }) }),
    },
  },
}

export default motion
