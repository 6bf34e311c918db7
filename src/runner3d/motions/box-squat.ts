import type { BodyLengths } from '../body'
import type { Motion } from '../motion'
import { both, changed, type Posture } from '../posture'
import { skeletonOf } from '../skeleton'
import { standing } from '../standing'
import { armForward } from '../support'

const sizeOf = (body: BodyLengths) => body.stature / 1.75

/** Degrees of the thigh where the seat is touched, and metres from the hip joints down to it at 1.75 m. */
const touch = 82
const seatUnderHips = 0.115

/** Hips back, shins nearly upright: shins and back stay parallel. `more`: degrees that the trunk tips further. */
const squat = (body: BodyLengths, thigh: number, more = 0): Posture => {
  const deep = thigh / 90
  return changed(standing(body), {
    pelvis: { pitch: 4 + 30 * deep },
    trunk: { lean: 3 + 37 * deep + more },
    head: { nod: 8 },
    legs: both({ shank: 2.5 + 19 * deep, thigh, foot: { aside: body.shoulderHalf * 0.95, toeOut: 14 } }),
    arms: both(armForward),
  })
}

/** As high as the seat of this body is when it is touched. */
const seatFor = (body: BodyLengths) => {
  const [, up, ahead] = skeletonOf(body, squat(body, touch)).midHips
  return {
    kind: 'box',
    left: 0,
    ahead: ahead - 0.06 * sizeOf(body),
    height: up - seatUnderHips * sizeOf(body),
  } as const
}

const motion: Motion = {
  id: 'box-squat',
  title: 'Squat to a box',
  view: 'side',
  near: 'left',
  sides: 'both',
  measured: null,
  range: touch,
  tempo: { out: 2.4, hold: 0.7, back: 1.4, rest: 0.7 },
  props: (body) => [seatFor(body)],
  rest: (body) => squat(body, 4),
  end: (body, range) => squat(body, range),
  mistakes: {
    'trunk-lean': { title: 'The trunk tips far forward', end: (body, range) => squat(body, range, 17) },
  },
}

export default motion
