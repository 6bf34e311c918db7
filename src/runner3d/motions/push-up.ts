import type { BodyLengths } from '../body'
import type { Motion, Path } from '../motion'
import { both, changed, type ArmPosture, type Place, type Posture } from '../posture'
import { proneAnkle, proneBody, proneHips, proneShoulders } from '../prone'
import { restingArm, standing } from '../standing'

/** Of the wrists, metres at 1.75 m: a little wider than the shoulders, as high as a heel of the hand. */
const hands = { aside: 0.24, up: 0.055, ahead: 0.3 } as const

/** Metres at 1.75 m that the shoulders are high with long arms, and where the elbows are at a right angle. */
const top = 0.6
const bottom = 0.33

/** The elbows point back at half a right angle to the trunk. */
const backAndOut: Place = { aside: 0.75, up: 0.1, ahead: -0.7 }

interface Form {
  /** Metres at 1.75 m that the hips are over the straight line at the bottom. */
  readonly over: number
  readonly elbowTo: Place
}

/** On hands and toes, the shoulders down by `share`; everything that touches the floor stays. */
const lowered = (body: BodyLengths, share: number, { over, elbowTo }: Form): Posture => {
  const size = body.stature / 1.75
  const up = (top + (bottom - top) * share) * size
  const ankle = proneAnkle(body, { up: top * size, ahead: (hands.ahead - 0.02) * size })
  const shoulders = proneShoulders(body, ankle, up)
  const arm: ArmPosture = {
    ...restingArm,
    reach: 1,
    at: { aside: hands.aside * size, up: hands.up * size, ahead: hands.ahead * size },
    elbowTo,
    palm: 70,
    flat: 1,
  }
  const hips = proneHips(body, ankle, up, over * share * size)
  return changed(standing(body), { ...proneBody(body, ankle, hips, shoulders), arms: both(arm) })
}

const form =
  (of: Form): Path =>
  (body, range, share) =>
    lowered(body, range * share, of)

const right = form({ over: 0.01, elbowTo: backAndOut })
const sagging = form({ over: -0.11, elbowTo: backAndOut })
const flared = form({ over: 0.01, elbowTo: { aside: 1, up: 0.1, ahead: 0.05 } })

const motion: Motion = {
  id: 'push-up',
  title: 'Push-up',
  view: 'side',
  near: 'left',
  sides: 'both',
  measured: null,
  range: 1,
  tempo: { out: 1.6, hold: 0.4, back: 1.2, rest: 0.4 },
  props: () => [{ kind: 'mat', lies: 'along' }],
  rest: (body) => right(body, 1, 0),
  end: (body, range) => right(body, range, 1),
  path: right,
  mistakes: {
    'hips-low': { title: 'The hips sag', end: (body, range) => sagging(body, range, 1), path: sagging },
    'elbows-flare': {
      title: 'The elbows flare out',
      end: (body, range) => flared(body, range, 1),
      path: flared,
    },
  },
}

export default motion
