import type { BodyLengths } from '../body'
import type { Motion } from '../motion'
import { both, changed, type Posture } from '../posture'
import { standing } from '../standing'
import { handOnWall, wallAt } from '../support'

const sizeOf = (body: BodyLengths) => body.stature / 1.75

/** Near enough that the hands reach it at every instant, far enough for the front foot. */
const wallFor = (body: BodyLengths) => wallAt(0.44 * sizeOf(body))

/** Before a wall, the left foot a little behind: its knee bends and its heel stays. `heel`: degrees that it is up. */
const bent = (body: BodyLengths, shank: number, heel = 0): Posture =>
  changed(standing(body), {
    pelvis: { pitch: 3 + shank * 0.1 },
    trunk: { lean: 7 + shank * 0.12 },
    head: { nod: 6 },
    legs: {
      left: {
        shank,
        thigh: shank * 0.75,
        foot: { ahead: body.ballBeforeAnkle - 0.12 * sizeOf(body), aside: body.hipHalf, heel, toeOut: 3 },
      },
      right: {
        foot: { ahead: body.ballBeforeAnkle + 0.1 * sizeOf(body), aside: body.hipHalf, toeOut: 3 },
      },
    },
    arms: both(handOnWall(wallFor(body), 1.26 * sizeOf(body))),
  })

const motion: Motion = {
  id: 'bent-knee-wall-stretch',
  title: 'Bent-knee wall stretch',
  view: 'side',
  near: 'left',
  sides: 'each',
  measured: null,
  range: 33,
  tempo: { out: 1.8, hold: 4, back: 1.6, rest: 0.6 },
  props: (body) => [wallFor(body)],
  rest: (body) => bent(body, 17),
  end: (body, range) => bent(body, range),
  mistakes: { 'heel-up': { title: 'The heel comes up', end: (body, range) => bent(body, range + 6, 15) } },
}

export default motion
