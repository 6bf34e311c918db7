import { toRadians, deg } from '../../math/units'
import type { BodyLengths } from '../body'
import { standingAnkle } from '../leg'
import type { Motion } from '../motion'
import { changed, type Posture } from '../posture'
import { standing } from '../standing'
import { handOn, handOnHip } from '../support'

/** Knee joint over the mat while kneeling, metres at 1.75 m: half a knee's depth. */
const kneeHeight = 0.058

/** Beside the front foot, low enough for the fingertips of who kneels; metres at 1.75 m. */
const chair = { kind: 'chair', ahead: 0.3, left: -0.46, height: 0.8 } as const

/** The rear foot, its toes tucked under. */
const tucked = { ahead: 0, aside: 0, up: 0, toeOut: 0, heel: 72, heelFree: 0 }

/** Where the rear ball has to be so that the shank reaches from it to the knee on the floor. */
const rearBall = (body: BodyLengths, kneeAhead: number, kneeUp: number): number => {
  const [, ankleUp, ankleAhead] = standingAnkle(body, 'left', tucked)
  return kneeAhead - Math.sqrt(body.shank ** 2 - (ankleUp - kneeUp) ** 2) - ankleAhead
}

/** On the left knee, which stays; the right foot is in front. `back`: degrees of the left thigh behind the vertical. */
const kneeling = (body: BodyLengths, back: number, lean: number, pitch: number): Posture => {
  const size = body.stature / 1.75
  const angle = toRadians(deg(back))
  return changed(standing(body), {
    support: 'pelvis',
    pelvis: {
      up: kneeHeight * size + body.thigh * Math.cos(angle),
      ahead: -0.12 * size + body.thigh * Math.sin(angle),
      pitch,
    },
    trunk: { lean },
    legs: {
      left: {
        foot: { ...tucked, ahead: rearBall(body, -0.12 * size, kneeHeight * size), aside: body.hipHalf },
      },
      right: { foot: { ahead: 0.42 * size, aside: body.hipHalf, toeOut: 3 } },
    },
    arms: {
      left: handOnHip(body),
      right: { ...handOn(chair), at: { aside: 0.34, up: chair.height + 0.015, ahead: chair.ahead - 0.085 } },
    },
  })
}

const motion: Motion = {
  id: 'half-kneeling-hip-flexor-stretch',
  title: 'Half-kneeling hip flexor stretch',
  view: 'side',
  near: 'left',
  sides: 'each',
  measured: { apex: 'hip.L', arm: 'knee.L', from: 'down', plane: 'side', told: true },
  range: 17,
  tempo: { out: 1.8, hold: 3, back: 1.6, rest: 0.8 },
  props: () => [{ kind: 'mat', lies: 'along' }, chair],
  rest: (body) => kneeling(body, 0, 3, 3),
  end: (body, range) => kneeling(body, range, 1, -8),
  mistakes: {
    'back-arches': { title: 'The back arches', end: (body, range) => kneeling(body, range + 8, -14, 22) },
    'trunk-lean': { title: 'The trunk tips forward', end: (body, range) => kneeling(body, range, 24, 16) },
  },
}

export default motion
