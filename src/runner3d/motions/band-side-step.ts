import type { BodyLengths } from '../body'
import { footstep, type Footstep } from '../footstep'
import type { Motion, Path } from '../motion'
import { both, changed, type Posture } from '../posture'
import { standing } from '../standing'
import { handOnHip } from '../support'

/** Metres at 1.75 m: half of the narrowest stance that keeps the band tight, one step, and where the first one begins. */
const half = 0.15
const step = 0.3
const begin = -0.34

/** A third of the way for each: the left foot out, the right one after it, the left one out again. */
const thirds = (share: number) =>
  [0, 1, 2].map((index) => footstep(share * 3 - index)) as [Footstep, Footstep, Footstep]

/** Feet that step in turn; the hips go along half-way with each of them and keep their height. `tip`: degrees of the trunk. */
const stepped = (body: BodyLengths, share: number, tip: number): Posture => {
  const size = body.stature / 1.75
  const [first, second, third] = thirds(share)
  const [left, right] = [begin + half + step * (first.way + third.way), begin - half + step * second.way]
  const foot = (aside: number, up: number) => ({ aside: aside * size, up: up * size, toeOut: 4 })
  const wide = (left - right) / 2
  return changed(standing(body), {
    support: 'pelvis',
    pelvis: {
      left: ((left + right) / 2) * size,
      up: (0.815 - wide * wide * 0.5) * size,
      ahead: -0.1 * size,
      pitch: 20,
      drop: -tip * 0.35 * third.way,
    },
    trunk: { lean: 24, aside: tip * third.way },
    head: { nod: 6, tilt: tip * 0.4 * third.way },
    legs: {
      left: { foot: foot(left, 0.05 * (first.lift + third.lift)) },
      right: { foot: foot(-right, 0.05 * second.lift) },
    },
    arms: both(handOnHip(body)),
  })
}

const stepping =
  (tip: number): Path =>
  (body, range, share) =>
    stepped(body, share * range, tip)

const level = stepping(0)
const tipping = stepping(17)

const motion: Motion = {
  id: 'band-side-step',
  title: 'Side steps with a band',
  view: 'front',
  near: 'left',
  sides: 'each',
  measured: null,
  range: 1,
  tempo: { out: 2.7, hold: 0.6, back: 2.7, rest: 0.5 },
  props: () => [{ kind: 'band', round: 'shins' }],
  rest: (body) => level(body, 1, 0),
  end: (body, range) => level(body, range, 1),
  path: level,
  isFlowing: true,
  mistakes: {
    'trunk-tips': {
      title: 'The trunk tips over the leg',
      end: (body, range) => tipping(body, range, 1),
      path: tipping,
    },
  },
}

export default motion
