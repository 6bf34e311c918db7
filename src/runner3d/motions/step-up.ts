import type { BodyLengths } from '../body'
import type { Motion, Path } from '../motion'
import { changed, postureBetween, type Posture } from '../posture'
import { restingArm, standing } from '../standing'

const step = { kind: 'box', ahead: 0.32, left: 0, height: 0.3 } as const

/** The left foot is on the step from the start; the right one is on the floor behind it, then in the air. */
const begin = (body: BodyLengths): Posture =>
  changed(standing(body), {
    pelvis: { left: body.hipHalf * 0.2, pitch: 12 },
    trunk: { lean: 17 },
    legs: {
      left: { shank: 17, thigh: 66, foot: { up: step.height, ahead: 0.3, toeOut: 3, aside: body.hipHalf } },
      right: {
        foot: { ahead: body.ballBeforeAnkle - 0.12, aside: body.hipHalf, heel: 2, heelFree: 1, toeOut: 4 },
      },
    },
    arms: {
      left: { ...restingArm, forward: -22, elbow: 36 },
      right: { ...restingArm, forward: 30, elbow: 62 },
    },
  })

const top = (body: BodyLengths): Posture =>
  changed(begin(body), {
    pelvis: { left: body.hipHalf * 0.9, pitch: 2 },
    trunk: { lean: 2 },
    legs: {
      left: { shank: 3, thigh: 3 },
      right: { grounded: 0, thigh: 62, shank: 12, foot: { heel: 4 } },
    },
    arms: {
      left: { forward: 34, elbow: 72 },
      right: { forward: -26, elbow: 40 },
    },
  })

/** Half-way: the right foot high behind, where it goes round the edge of the step. */
const passing = (body: BodyLengths): Posture =>
  changed(begin(body), {
    pelvis: { left: body.hipHalf * 0.7, pitch: 10 },
    trunk: { lean: 16 },
    legs: {
      left: { shank: 13, thigh: 34 },
      right: { grounded: 0, thigh: -8, shank: 84, foot: { heel: 62 } },
    },
    arms: { left: { forward: 4, elbow: 46 }, right: { forward: 4, elbow: 46 } },
  })

const stepping =
  (end: (body: BodyLengths) => Posture): Path =>
  (body, _range, share) => {
    const half = passing(body)
    const [low, high] = [postureBetween(begin(body), half, share), postureBetween(half, end(body), share)]
    return postureBetween(low, high, share)
  }

const bowed = (body: BodyLengths): Posture =>
  changed(top(body), {
    pelvis: { pitch: 26 },
    trunk: { lean: 36 },
    legs: { left: { shank: 12, thigh: 24 } },
  })

const motion: Motion = {
  id: 'step-up',
  title: 'Step-up',
  view: 'side',
  near: 'left',
  sides: 'each',
  measured: null,
  range: 1,
  tempo: { out: 1.5, hold: 0.6, back: 1.8, rest: 0.5 },
  props: () => [step],
  rest: begin,
  end: top,
  path: stepping(top),
  mistakes: {
    'trunk-lean': {
      title: 'The trunk drops over the knee',
      end: bowed,
      path: stepping(bowed),
    },
  },
}

export default motion
