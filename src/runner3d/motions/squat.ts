import type { BodyLengths } from '../body'
import type { Motion } from '../motion'
import { both, changed, type ArmPosture, type Posture } from '../posture'
import { restingArm, standing } from '../standing'

/** Hands together before the breastbone, as round a weight. */
const clasped: ArmPosture = {
  ...restingArm,
  forward: 28,
  aside: 8,
  turn: 34,
  elbow: 118,
  palm: 10,
  wrist: 10,
}

const squat = (body: BodyLengths, thigh: number, kneeIn = 0): Posture => {
  const deep = thigh / 90
  return changed(standing(body), {
    pelvis: { pitch: 4 + 24 * deep },
    trunk: { lean: 3 + 32 * deep },
    legs: both({
      shank: 2.5 + 29 * deep,
      thigh,
      kneeIn,
      foot: { aside: body.shoulderHalf * 0.95, toeOut: 16 },
    }),
    arms: both(clasped),
  })
}

const motion: Motion = {
  id: 'squat',
  title: 'Squat',
  view: 'side',
  near: 'left',
  sides: 'both',
  measured: null,
  range: 90,
  tempo: { out: 2, hold: 0.6, back: 1.5, rest: 0.7 },
  props: () => [],
  rest: (body) => squat(body, 4),
  end: (body, range) => squat(body, range),
  mistakes: { 'knee-in': { title: 'The knees fall in', end: (body, range) => squat(body, range, 20) } },
}

export default motion
