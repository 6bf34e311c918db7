import type { BodyLengths } from '../body'
import { minimumJerk } from '../minimum-jerk'
import type { Motion, Path } from '../motion'
import { changed, postureBetween, type Posture } from '../posture'
import { standing } from '../standing'
import { chairBeside, handBeside } from '../support'

const begun = (body: BodyLengths): Posture =>
  changed(standing(body), {
    support: 'right',
    arms: { left: { aside: 12 }, right: handBeside },
  })

/** On the right leg, the left knee up: in front, or `open` degrees aside. */
const lifted = (body: BodyLengths, open: number, lean: number): Posture =>
  changed(begun(body), {
    pelvis: { left: -0.035, pitch: -4, drop: 3, turn: open * 0.06 },
    trunk: { lean: 1, aside: -2 - lean },
    head: { tilt: -lean * 0.3 },
    legs: {
      left: { grounded: 0, thigh: 84, shank: 8, aside: open, foot: { heel: 14, toeOut: 4 + open * 0.5 } },
      right: { shank: 3, thigh: 2 },
    },
    arms: { left: { forward: 12, aside: 24, elbow: 30 } },
  })

/** Up in front first, then out to the side: two movements that run into each other. */
const opening =
  (lean: number): Path =>
  (body, range, share) => {
    const up = minimumJerk(share / 0.6)
    const open = range * minimumJerk((share - 0.45) / 0.55)
    return postureBetween(begun(body), lifted(body, open, lean * (open / range)), up)
  }

const upright = opening(0)
const leaning = opening(16)

const motion: Motion = {
  id: 'hip-opener',
  title: 'Hip opener',
  view: 'front',
  near: 'left',
  sides: 'each',
  measured: null,
  range: 54,
  tempo: { out: 2.2, hold: 0.4, back: 2.2, rest: 0.5 },
  props: () => [chairBeside],
  rest: begun,
  end: (body, range) => upright(body, range, 1),
  path: upright,
  mistakes: {
    'leans-away': {
      title: 'The trunk leans away',
      end: (body, range) => leaning(body, range, 1),
      path: leaning,
    },
  },
}

export default motion
