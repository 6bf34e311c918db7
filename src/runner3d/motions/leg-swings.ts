import type { BodyLengths } from '../body'
import { minimumJerk } from '../minimum-jerk'
import type { Motion, Path } from '../motion'
import { changed, type Posture } from '../posture'
import { standing } from '../standing'
import { chairBeside, handBeside } from '../support'

/** Swings there and back until the leg is behind for the last time. */
const swings = 1.75

/** Degrees of the thigh: about what it swings, and how far, before and behind. */
const middle = 12
const wide = 33

/** The left leg hangs free, `thigh` degrees before the vertical; its knee gives more where the foot passes the floor. */
const swung = (body: BodyLengths, thigh: number, arch: number): Posture => {
  const bend = 14 + 24 * Math.exp(-((thigh / 16) ** 2))
  return changed(standing(body), {
    support: 'right',
    pelvis: { left: -0.035, pitch: 3 - thigh * 0.12 + arch, drop: 5 },
    trunk: { lean: 2 - thigh * 0.03 - arch * 0.45, aside: -2 },
    legs: {
      left: {
        grounded: 0,
        thigh,
        shank: bend - thigh,
        aside: 1,
        foot: { heel: (bend - thigh) * 0.8 - 12, toeOut: 5 },
      },
      right: { shank: 3, thigh: 2 },
    },
    arms: {
      left: { forward: 4 - thigh * 0.3, aside: 14, elbow: 22 },
      right: handBeside,
    },
  })
}

/** Growing from a leg that hangs; `arch`: degrees by which the pelvis tips over when the leg is behind. */
const swinging =
  (further: number, arch: number): Path =>
  (body, range, share) => {
    const grown = minimumJerk(share * 2) * (range / wide)
    const wave = Math.sin(2 * Math.PI * swings * share)
    const behind = Math.max(0, -wave) * grown
    const thigh = 5 + (middle - 5) * grown + wide * grown * wave - further * behind
    return swung(body, thigh, arch * behind)
  }

const quiet = swinging(0, 0)
const arching = swinging(11, 24)

const motion: Motion = {
  id: 'leg-swings',
  title: 'Leg swings',
  view: 'side',
  near: 'left',
  sides: 'each',
  measured: null,
  range: wide,
  tempo: { out: 4.2, hold: 0, back: 4.2, rest: 0.2 },
  props: () => [chairBeside],
  rest: (body) => quiet(body, wide, 0),
  end: (body, range) => quiet(body, range, 1),
  path: quiet,
  isFlowing: true,
  mistakes: {
    'back-arches': {
      title: 'The back arches with it',
      end: (body, range) => arching(body, range, 1),
      path: arching,
    },
  },
}

export default motion
