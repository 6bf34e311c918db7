import type { BodyLengths } from '../body'
import type { Motion, Path } from '../motion'
import { changed, type Posture } from '../posture'
import { standing } from '../standing'
import { chairBeside, handBeside } from '../support'

/** Turns until the toes point down for the last time; the way back turns the other way. */
const turns = 1.25

/** On the right leg; the left foot in the air draws with its toes. `down` and `out`: degrees from where it is at ease. */
const drawn = (body: BodyLengths, down: number, out: number): Posture =>
  changed(standing(body), {
    support: 'right',
    pelvis: { left: -0.035, drop: 2 },
    trunk: { aside: -2 },
    head: { nod: 14 },
    legs: {
      left: { grounded: 0, thigh: 46, shank: 6, aside: 2, foot: { heel: 2 + down, toeOut: 6 + out } },
      right: { shank: 3, thigh: 2 },
    },
    arms: { right: handBeside },
  })

const circling =
  (size: number): Path =>
  (body, range, share) => {
    const grown = Math.min(1, share * 5) * size * range
    const angle = 2 * Math.PI * turns * share
    return drawn(body, 6 * grown + 22 * grown * Math.sin(angle), 24 * grown * Math.cos(angle))
  }

const large = circling(1)
const small = circling(0.3)

const motion: Motion = {
  id: 'ankle-circles',
  title: 'Ankle circles',
  view: 'side',
  near: 'left',
  sides: 'each',
  measured: null,
  range: 1,
  tempo: { out: 3, hold: 0.3, back: 3, rest: 0.3 },
  props: () => [chairBeside],
  rest: (body) => large(body, 1, 0),
  end: (body, range) => large(body, range, 1),
  path: large,
  mistakes: {
    small: { title: 'The circles get small', end: (body, range) => small(body, range, 1), path: small },
  },
}

export default motion
