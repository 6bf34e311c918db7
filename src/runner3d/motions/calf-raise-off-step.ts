import type { BodyLengths } from '../body'
import type { Motion } from '../motion'
import { both, changed, type Posture } from '../posture'
import { standing } from '../standing'
import { handOnWall, wallAt } from '../support'

const height = 0.17
const deep = 0.28

const sizeOf = (body: BodyLengths) => body.stature / 1.75

/** Its edge lies a thumb's width behind the ball of the foot, so that the heel hangs free. */
const stepFor = (body: BodyLengths) =>
  ({ kind: 'box', ahead: body.ballBeforeAnkle - 0.03 + deep / 2, left: 0, height, deep }) as const

const wallFor = (body: BodyLengths) => wallAt(0.48 * sizeOf(body))

/** On the left forefoot at the edge of a step. `heel`: degrees that it is over the edge; below it where negative. */
const raised = (body: BodyLengths, heel: number): Posture =>
  changed(standing(body), {
    pelvis: { left: body.hipHalf * 0.8, drop: -1 },
    trunk: { lean: 3 },
    legs: {
      left: {
        shank: 4 - heel * 0.04,
        thigh: 2 - heel * 0.04,
        foot: { heel, up: height, toeOut: 4, aside: body.hipHalf * 0.8 },
      },
      right: { grounded: 0, thigh: 8, shank: 52, foot: { heel: 44 } },
    },
    arms: both(handOnWall(wallFor(body), 1.42 * sizeOf(body))),
  })

/** Degrees that the heel sinks under the edge. */
const sunk = -17

const motion: Motion = {
  id: 'calf-raise-off-step',
  title: 'Slow calf raise off a step',
  view: 'side',
  near: 'left',
  sides: 'each',
  measured: null,
  range: 34,
  tempo: { out: 1.4, hold: 0.8, back: 2.6, rest: 0.8 },
  props: (body) => [wallFor(body), stepFor(body)],
  rest: (body) => raised(body, sunk),
  end: (body, range) => raised(body, range),
  mistakes: { half: { title: 'Half the way', end: (body, range) => raised(body, range * 0.3) } },
}

export default motion
