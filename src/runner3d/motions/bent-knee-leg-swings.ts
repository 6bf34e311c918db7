import type { BodyLengths } from '../body'
import { minimumJerk } from '../minimum-jerk'
import type { Motion, Path } from '../motion'
import { changed, type Posture } from '../posture'
import { standing } from '../standing'
import { chairBeside, handBeside } from '../support'

/** Swings there and back until the knee is in front for the last time. */
const swings = 1.25

/** Degrees of the thigh: about what it swings, and how far. */
const middle = 26
const wide = 50

/** On the right leg; the left knee goes up in front and the foot far behind. `rock`: degrees of the trunk. */
const swung = (body: BodyLengths, thigh: number, bend: number, rock: number): Posture =>
  changed(standing(body), {
    support: 'right',
    pelvis: { left: -0.035, pitch: 3 - thigh * 0.1 + rock * 0.5, drop: 4 },
    trunk: { lean: 2 + rock, aside: -2 },
    legs: {
      left: {
        grounded: 0,
        thigh,
        shank: bend - thigh,
        aside: 1,
        foot: { heel: (bend - thigh) * 0.8 - 8, toeOut: 4 },
      },
      right: { shank: 3, thigh: 2 },
    },
    arms: {
      left: { forward: 6 - thigh * 0.45, aside: 13, elbow: 46 },
      right: handBeside,
    },
  })

const swinging =
  (rock: number): Path =>
  (body, range, share) => {
    const grown = minimumJerk(share * 2.4) * (range / wide)
    const wave = Math.sin(2 * Math.PI * swings * share)
    const thigh = 8 + (middle - 8) * grown + wide * grown * wave
    const bend = 40 + grown * (34 + 16 * wave)
    return swung(body, thigh, bend, -rock * grown * wave)
  }

const quiet = swinging(0)
const rocking = swinging(15)

const motion: Motion = {
  id: 'bent-knee-leg-swings',
  title: 'Bent-knee leg swings',
  view: 'side',
  near: 'left',
  sides: 'each',
  measured: null,
  range: wide,
  tempo: { out: 2, hold: 0, back: 2, rest: 0.2 },
  props: () => [chairBeside],
  rest: (body) => quiet(body, wide, 0),
  end: (body, range) => quiet(body, range, 1),
  path: quiet,
  isFlowing: true,
  mistakes: {
    'trunk-rocks': {
      title: 'The trunk rocks with it',
      end: (body, range) => rocking(body, range, 1),
      path: rocking,
    },
  },
}

export default motion
