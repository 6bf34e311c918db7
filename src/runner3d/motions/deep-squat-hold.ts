import type { BodyLengths } from '../body'
import type { Motion } from '../motion'
import { both, changed, type ArmPosture, type Posture } from '../posture'
import { restingArm, standing } from '../standing'

const sizeOf = (body: BodyLengths) => body.stature / 1.75

const postFor = (body: BodyLengths) => ({ kind: 'post', ahead: 0.53 * sizeOf(body) }) as const

/** Round the post with arms that are nearly stretched; the hands slide down it with the chest. `up`: metres at 1.75 m. */
const holding = (body: BodyLengths, up: number): ArmPosture => ({
  ...restingArm,
  reach: 1,
  at: { aside: 0.05, up: up * sizeOf(body), ahead: postFor(body).ahead - 0.085 },
  elbowTo: { aside: 0.8, up: -1, ahead: 0 },
  palm: 0,
  wrist: 10,
  grip: 0.8,
})

/** Thigh, shank and trunk in degrees; the post carries some of the weight, so that the trunk stays tall. */
const held = (body: BodyLengths, thigh: number, heel = 0): Posture => {
  const deep = thigh / 112
  return changed(standing(body), {
    pelvis: { pitch: 3 + 12 * deep },
    trunk: { lean: 2 + 24 * deep },
    head: { nod: 4 },
    legs: both({
      shank: 3 + 33 * deep + heel * 0.5,
      thigh,
      foot: { aside: body.shoulderHalf, toeOut: 18, heel },
    }),
    arms: both(holding(body, 1.16 - 0.38 * deep)),
  })
}

const motion: Motion = {
  id: 'deep-squat-hold',
  title: 'Supported deep squat',
  view: 'side',
  near: 'left',
  sides: 'both',
  measured: null,
  range: 112,
  tempo: { out: 2.4, hold: 4, back: 2, rest: 0.7 },
  props: (body) => [postFor(body)],
  rest: (body) => held(body, 4),
  end: (body, range) => held(body, range),
  mistakes: {
    'heels-up': { title: 'The heels come up', end: (body, range) => held(body, range * 0.94, 17) },
  },
}

export default motion
