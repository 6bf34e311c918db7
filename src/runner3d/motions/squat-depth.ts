import type { BodyLengths } from '../body'
import type { Motion } from '../motion'
import { both, changed, type Change, type Posture } from '../posture'
import { standing } from '../standing'
import { armForward } from '../support'

/** Arms held ahead are balanced by a trunk that is hardly tipped. */
const stance = (body: BodyLengths): Posture =>
  changed(standing(body), {
    pelvis: { pitch: 4 },
    trunk: { lean: 1.5 },
    legs: both({ foot: { aside: body.shoulderHalf * 0.93, toeOut: 15 } }),
    arms: both(armForward),
  })

/**
 * `thigh` is the tilt from the vertical, 90 at parallel. Shank and trunk go along as in the rendered squats: 27 and 38
 * degrees at a thigh of 75.
 */
const squat = (body: BodyLengths, thigh: number, change: Change<Posture> = {}): Posture => {
  const deep = thigh / 90
  const base = changed(stance(body), {
    pelvis: { pitch: 4 + 26 * deep },
    trunk: { lean: 1.5 + 37.5 * deep },
    head: { nod: 4 },
    legs: both({ shank: 2.5 + 28 * deep, thigh }),
  })
  return changed(base, change)
}

const motion: Motion = {
  id: 'squat-depth',
  title: 'Squat depth',
  view: 'side',
  near: 'left',
  sides: 'both',
  measured: { apex: 'knee.L', arm: 'hip.L', from: 'behind', plane: 'side', told: true },
  range: 88,
  tempo: { out: 1.9, hold: 1.6, back: 1.5, rest: 1 },
  barefoot: true,
  props: () => [],
  rest: stance,
  end: (body, range) => squat(body, range),
  mistakes: {
    shallow: { title: 'It stops half-way', end: (body, range) => squat(body, range * 0.55) },
    'heels-up': {
      title: 'The heels come up',
      end: (body, range) =>
        squat(body, range, { trunk: { lean: 34 }, legs: both({ shank: 44, foot: { heel: 18 } }) }),
    },
    'trunk-lean': {
      title: 'The trunk tips far forward',
      end: (body, range) =>
        squat(body, range, { pelvis: { pitch: 40 }, trunk: { lean: 58 }, legs: both({ shank: 22 }) }),
    },
    'knee-in': {
      title: 'The knees fall in',
      end: (body, range) => squat(body, range, { legs: both({ kneeIn: 20 }) }),
    },
    'hip-shift': {
      title: 'The hips shift to one side',
      end: (body, range) => squat(body, range, { pelvis: { left: 0.05, drop: -3 }, trunk: { aside: -2 } }),
    },
  },
}

export default motion
