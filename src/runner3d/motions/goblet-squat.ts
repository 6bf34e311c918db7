import type { BodyLengths } from '../body'
import type { Motion } from '../motion'
import { both, changed, type ArmPosture, type Posture } from '../posture'
import { restingArm, standing } from '../standing'

/** Both hands under one weight before the breastbone, elbows down: they keep their place at the chest. */
const cupping: ArmPosture = {
  ...restingArm,
  forward: 12,
  aside: 4,
  turn: 28,
  elbow: 127,
  palm: 4,
  wrist: -18,
  grip: 0.4,
}

/** A weight at the chest keeps the trunk taller than an empty squat. `lean`: degrees that it tips further. */
export const goblet = (body: BodyLengths, thigh: number, lean = 0): Posture => {
  const deep = thigh / 90
  const trunk = 2 + 24 * deep + lean
  return changed(standing(body), {
    pelvis: { pitch: 4 + 18 * deep },
    trunk: { lean: trunk },
    head: { nod: 5 },
    legs: both({
      shank: 2.5 + 30 * deep,
      thigh,
      foot: { aside: body.shoulderHalf * 0.98, toeOut: 16 },
    }),
    // Written against the room: with the trunk that tips the elbows stay under the weight.
    arms: both({ ...cupping, forward: cupping.forward - trunk * 0.25 }),
  })
}

const motion: Motion = {
  id: 'goblet-squat',
  title: 'Goblet squat',
  view: 'side',
  near: 'left',
  sides: 'both',
  measured: null,
  range: 96,
  tempo: { out: 2.4, hold: 0.8, back: 1.4, rest: 0.7 },
  props: () => [{ kind: 'goblet' }],
  rest: (body) => goblet(body, 4),
  end: (body, range) => goblet(body, range),
  mistakes: {
    'trunk-lean': {
      title: 'The weight pulls the trunk forward',
      end: (body, range) => goblet(body, range, 20),
    },
  },
}

export default motion
